import { hand } from './setup/command.mjs'
import { root } from './setup/paths.mjs'
import { say } from './setup/problem.mjs'
import { requireDisplay } from './display.mjs'

/**
 * Opens the built app and waits for its end.
 * @param {import('./setup/electron.mjs').Runtime} runtime
 * @param {readonly string[]} args passed on to the app
 * @returns {Promise<number>} the app's exit code
 */
export async function start(runtime, args) {
  requireDisplay()
  return hand(runtime.executable, [...sandboxSwitches(), root, ...args], { cwd: root, env: appEnvironment() })
}

/** Chromium refuses to sandbox root's processes, so root has to do without. */
function sandboxSwitches() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return []
  say("Running as root: Chromium's sandbox is off (an ordinary user has it on).")
  return ['--no-sandbox']
}

/** With ELECTRON_RUN_AS_NODE, which some editors leave in their terminals, Electron would start as a bare Node. */
export function appEnvironment() {
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env
  return environment
}
