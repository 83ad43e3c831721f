import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname } from 'node:path'
import { giveAway, newProfile, place, type Place } from '../../scripts/test/ordinary-user.ts'

export interface Launched {
  readonly app: ElectronApplication
  readonly window: Page
  readonly profile: string
}

/** Starts the built app as a person would, with a profile of its own and the sandbox on. `root`: a copy of the app. */
export async function launchVagus(
  profile = newProfile(),
  env: Record<string, string> = {},
  switches: readonly string[] = [],
  root = placeApp().root,
): Promise<Launched> {
  const { executable } = placeApp()
  // Told so and not by `executablePath`, Playwright holds the app back until it listens; otherwise it now and then
  // meets the page half-way through loading and waits for ever.
  if (process.platform === 'linux') process.env['ELECTRON_OVERRIDE_DIST_PATH'] = dirname(executable)
  // What the test itself put there, too.
  giveAway(profile)
  const { ELECTRON_RUN_AS_NODE: _node, NODE_OPTIONS: _options, ...inherited } = process.env
  const app = await _electron.launch({
    // Playwright switches it off by default.
    chromiumSandbox: true,
    args: [root, '--disable-gpu', `--user-data-dir=${profile}`, ...switches],
    env: { ...(inherited as Record<string, string>), HOME: profile, TZ: 'Europe/London', ...env },
    cwd: root,
  })
  const window = await app.firstWindow()
  await window.waitForSelector('[role=combobox]')
  return { app, window, profile }
}

/** Starts the app once more with a profile that is in use, as if asked to open something. @returns the exit code */
export async function startAgain(profile: string, asked: readonly string[] = []): Promise<number | null> {
  const { executable, root } = placeApp()
  const { ELECTRON_RUN_AS_NODE: _node, NODE_OPTIONS: _options, ...inherited } = process.env
  const again = spawn(executable, [root, '--disable-gpu', `--user-data-dir=${profile}`, ...asked], {
    cwd: root,
    env: { ...inherited, HOME: profile },
    stdio: 'ignore',
  })
  const [code] = (await once(again, 'exit')) as [number | null]
  return code
}

/** Ends the app as a power cut would: no handler runs, nothing is flushed. */
export async function killVagus({ app }: Pick<Launched, 'app'>): Promise<void> {
  const main = app.process()
  const { pid } = main
  if (pid === undefined || main.exitCode !== null || main.signalCode !== null) return
  const gone = once(main, 'exit')
  // The whole group on Unix: a renderer that outlives its app would hold on to the profile.
  process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  await gone
}

/** What Playwright loads into the main process, so that the app waits for it. */
const loader = ['lib/server/electron', 'package.json'].map((part) => `node_modules/playwright-core/${part}`)
/** What the tests of faults load there instead. */
export const driver = 'scripts/test/drive.mjs'
let placed: Place | undefined

/** Where the built app and its runtime can be run by the user the tests run it as; worked out once. */
export function placeApp(): Place {
  const runtime = process.env['VAGUS_ELECTRON']
  if (runtime === undefined)
    throw new Error('Start these tests with "npm test -- electron": it finds the runtime.')
  return (placed ??= place(runtime, ['out', 'package.json', driver, ...loader]))
}
