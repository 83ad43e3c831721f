import { app, dialog, type BrowserWindow } from 'electron'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { words } from '../catalogue.ts'
import { log } from '../log/log.ts'
import type { Faults } from './faults.ts'

/** After so many stops the graphics card is left alone from the next start on. Chromium itself does without it from then on. */
const given = 3
/** Chromium ends the whole app, without a word, two stops later. */
const last = 4
/** A stop is forgiven for each hour without another, as Chromium does. */
const forgiven = 60 * 60_000

const name = 'without-graphics-card'
/** A new version of either may get on with the card again. */
const versions = () => `${app.getVersion()} ${process.versions.electron}`

/** To be called before the app is ready: later, Chromium has begun to use the card. */
export function spareGraphicsCard(profile: string): void {
  try {
    if (readFileSync(join(profile, name), 'utf8') === versions()) app.disableHardwareAcceleration()
    else rmSync(join(profile, name), { force: true })
  } catch {
    // There is nothing that says so, as nearly always.
  }
}

/** Notices when the process that draws stops. Chromium starts another one; where that does not help, the person is told. */
export function watchGraphics(parts: {
  readonly window: BrowserWindow
  readonly faults: Faults
  readonly profile: string
  readonly now?: () => number
}): void {
  const { window, faults, profile, now = () => performance.now() } = parts
  let stops = 0
  let at = 0
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (type !== 'GPU' || reason === 'clean-exit') return
    log({ what: 'drawing-stopped', reason })
    stops = Math.max(0, stops - Math.floor((now() - at) / forgiven)) + 1
    at = now()
    if (stops === given) {
      remember(profile)
      faults.happened('graphics', words.graphics.goesOn)
    } else if (stops === last) endInOrder(window)
  })
}

function remember(profile: string): void {
  try {
    writeFileSync(join(profile, name), versions(), { mode: 0o600 })
  } catch {
    // The next start tries the card once more.
  }
}

/** A window that is not shown needs nothing drawn, so its page can save what is unsaved before all ends. */
function endInOrder(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  window.once('closed', () => {
    dialog.showErrorBox(words.graphics.title, words.graphics.ends)
  })
  window.hide()
  window.close()
}
