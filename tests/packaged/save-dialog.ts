import { execFileSync } from 'node:child_process'

/** Presses Save in the system's own dialog with this title, by the keys of a keyboard. */
export function pressSave(title: string): void {
  const found = xdotool('search', '--sync', '--onlyvisible', '--name', `^${title}$`)
  // Without a window manager nobody gives it the keyboard.
  xdotool('windowfocus', '--sync', found)
  xdotool('key', 'alt+s')
}

const xdotool = (...args: readonly string[]): string =>
  execFileSync('xdotool', args, { encoding: 'utf8', timeout: 30_000 }).trim()
