import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, lchownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../..', import.meta.url))
const runtime = process.env['VAGUS_ELECTRON'] ?? ''

/** Debian's `nobody`. Root's processes cannot be sandboxed, so the app is never tested as root. */
const ordinary = { uid: 65534, gid: 65534 }
const isRoot = process.getuid?.() === 0

export interface Launched {
  readonly app: ElectronApplication
  readonly window: Page
  readonly profile: string
}

/** A folder for one test's profile, which belongs to the user that the app runs as. */
export function newProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'vagus-profile-'))
  giveAway(profile)
  return profile
}

/** Hands a file or a folder with all that is in it to the user that the app runs as. */
export function giveAway(path: string): void {
  if (!isRoot) return
  lchownSync(path, ordinary.uid, ordinary.gid)
  if (!existsSync(path)) return
  for (const entry of readdirSync(path, { withFileTypes: true, recursive: true })) {
    lchownSync(join(entry.parentPath, entry.name), ordinary.uid, ordinary.gid)
  }
}

/** Starts the built app as a person would, with a profile of its own and the sandbox on. */
export async function launchVagus(profile = newProfile(), env: Record<string, string> = {}): Promise<Launched> {
  const { executable, app: root } = place()
  const { ELECTRON_RUN_AS_NODE: _node, NODE_OPTIONS: _options, ...inherited } = process.env
  const app = await _electron.launch({
    executablePath: executable,
    args: [root, '--disable-gpu', `--user-data-dir=${profile}`],
    env: { ...(inherited as Record<string, string>), HOME: profile, TZ: 'Europe/London', ...env },
    cwd: root,
  })
  const window = await app.firstWindow()
  await window.waitForSelector('[role=combobox]')
  return { app, window, profile }
}

/** Ends the app as a power cut would: no handler runs, nothing is flushed. */
export async function killVagus({ app }: Pick<Launched, 'app'>): Promise<void> {
  const main = app.process()
  const gone = new Promise((resolve) => main.once('exit', resolve))
  main.kill('SIGKILL')
  await gone
}

interface Place {
  readonly executable: string
  readonly app: string
}
let placed: Place | undefined

/** Where the app and its runtime can be read by the user it runs as: in the project, or else in a copy. */
function place(): Place {
  placed ??= isRoot ? placeForOrdinaryUser() : { executable: runtime, app: project }
  return placed
}

function placeForOrdinaryUser(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'vagus-run-'))
  chmodSync(folder, 0o755)
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
  let app = project
  let electron = runtime
  if (!canRead(runtime) || !canRead(join(project, 'out/main/index.js'))) {
    app = join(folder, 'app')
    mkdirSync(app)
    cpSync(join(project, 'out'), join(app, 'out'), { recursive: true })
    cpSync(join(project, 'package.json'), join(app, 'package.json'))
    cpSync(dirname(runtime), join(folder, 'runtime'), { recursive: true })
    electron = join(folder, 'runtime', 'electron')
    execFileSync('chmod', ['-R', 'a+rX', folder])
  }
  const wrapper = join(folder, 'electron-as-ordinary-user')
  const { uid, gid } = ordinary
  writeFileSync(
    wrapper,
    [
      '#!/bin/sh',
      // Playwright, seeing root, adds the switch that this whole arrangement is there to avoid.
      'for arg; do shift; [ "$arg" = --no-sandbox ] || set -- "$@" "$arg"; done',
      `exec setpriv --reuid=${String(uid)} --regid=${String(gid)} --clear-groups "${electron}" "$@"`,
      '',
    ].join('\n'),
    { mode: 0o755 },
  )
  return { executable: wrapper, app }
}

function canRead(file: string): boolean {
  const { uid, gid } = ordinary
  const { status } = spawnSync('setpriv', [
    `--reuid=${String(uid)}`,
    `--regid=${String(gid)}`,
    '--clear-groups',
    'test',
    '-r',
    file,
  ])
  return status === 0
}
