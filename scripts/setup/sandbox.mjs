import { chmodSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { capture } from './command.mjs'
import { Problem } from './problem.mjs'

/** Chromium's helper for systems that give ordinary users no namespaces: root's, and run as root. */
const helperMode = 0o4755

/**
 * Some systems (Ubuntu since 24.04, some containers) keep ordinary users from what the sandbox is made of. There it
 * needs its helper, and Chromium would only abort.
 * @param {{ executable: string, forTests: boolean }} wanted
 */
export async function ensureSandbox({ executable, forTests }) {
  const isRoot = process.getuid?.() === 0
  // Root starts the app without a sandbox, and its tests as an ordinary user with one.
  if (isRoot && !forTests) return
  const [command, ...args] = [...(isRoot ? ordinaryUser : []), 'unshare', '--user', '--map-root-user', 'true']
  const { code } = await capture(command, args)
  // Anything but a plain no tells nothing about the sandbox: the command may be missing.
  if (code !== 1) return
  const helper = join(dirname(executable), 'chrome-sandbox')
  const { uid, mode } = statSync(helper)
  if (uid === 0 && (mode & 0o7777) === helperMode) return
  if (!isRoot) {
    throw new Problem(
      `This system keeps Chromium's sandbox from working for ordinary users. Allow its helper with:\n  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\nthen give the same command again.`,
    )
  }
  chmodSync(helper, helperMode)
}

const ordinaryUser = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--']
