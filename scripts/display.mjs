import { Problem } from './setup/problem.mjs'

/** A window needs a screen: said in a sentence, because Chromium's own words for it help nobody. */
export function requireDisplay() {
  if (process.platform !== 'linux') return
  if (process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) return
  throw new Problem(
    `There is no display to open a window on. Start it from a desktop session, or on a machine without one give "xvfb-run -a npm start" (Debian: packages xvfb and xauth).`,
  )
}
