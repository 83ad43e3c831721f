import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** Debian's `nobody`. Chromium does not sandbox root's processes, so the app is never tested as root. */
const ordinary = { uid: 65534, gid: 65534 }
const dropping = [
  `--reuid=${String(ordinary.uid)}`,
  `--regid=${String(ordinary.gid)}`,
  '--clear-groups',
  '--',
]
const drops = process.platform === 'linux' && process.getuid?.() === 0

export interface Place {
  /** Starts the runtime, as an ordinary user even for root. */
  readonly executable: string
  /** The folder that holds the asked-for parts of the project, readable for that user. */
  readonly root: string
}

const temporary: string[] = []
process.on('exit', () => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true })
})

function newFolder(name: string): string {
  // Root's own temporary folder may be closed to everyone else.
  const folder = mkdtempSync(join(drops ? '/tmp' : tmpdir(), `vagus-${name}-`))
  temporary.push(folder)
  return folder
}

/** A folder for one profile, which belongs to the user that the app runs as and lasts as long as we do. */
export function newProfile(): string {
  const profile = newFolder('profile')
  giveAway(profile)
  return profile
}

/** Hands a file, or a folder with all that is in it, to the user that the app runs as. */
export function giveAway(path: string): void {
  if (!drops) return
  lchownSync(path, ordinary.uid, ordinary.gid)
  if (!statSync(path).isDirectory()) return
  for (const entry of readdirSync(path, { withFileTypes: true, recursive: true })) {
    lchownSync(join(entry.parentPath, entry.name), ordinary.uid, ordinary.gid)
  }
}

/** Where an ordinary user can run parts of the project: in the project, or else in a copy that lasts as long as we do. */
export function place(runtime: string, parts: readonly string[]): Place {
  if (!drops) return { executable: runtime, root: project }
  const folder = newFolder('run')
  let root = project
  let executable = runtime
  if (!canRead([dirname(runtime), ...parts.map((part) => join(project, part))])) {
    root = join(folder, 'app')
    mkdirSync(root)
    for (const part of parts) cpSync(join(project, part), join(root, part), { recursive: true })
    cpSync(dirname(runtime), join(folder, 'runtime'), { recursive: true })
    executable = join(folder, 'runtime', basename(runtime))
    // Copying leaves out the mark that lets it run as root, which it has where the sandbox needs it.
    const helper = 'chrome-sandbox'
    chmodSync(join(dirname(executable), helper), statSync(join(dirname(runtime), helper)).mode)
  }
  // Under the runtime's own name, so that the folder can stand in for the runtime's.
  const wrapper = join(folder, 'electron')
  writeFileSync(
    wrapper,
    `#!/bin/sh
# Playwright names its own file in the project; where that is closed, the copy is meant.
for argument do
  shift
  case $argument in '${project}'*) argument='${join(root, '/')}'"\${argument#'${project}'}" ;; esac
  set -- "$@" "$argument"
done
exec setpriv ${dropping.join(' ')} '${executable}' "$@"
`,
  )
  chmodSync(wrapper, 0o755)
  execFileSync('chmod', ['-R', 'a+rX', folder])
  return { executable: wrapper, root }
}

/** Asked as that user, because a closed folder anywhere above is enough to shut it out. */
function canRead(paths: readonly string[]): boolean {
  const { status, stdout } = spawnSync(
    'setpriv',
    [...dropping, 'find', ...paths, '!', '-readable', '-print', '-quit'],
    {
      cwd: '/',
      encoding: 'utf8',
    },
  )
  return status === 0 && stdout === ''
}
