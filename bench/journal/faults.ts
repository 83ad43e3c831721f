import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { dirname } from 'node:path'
import { DiskModel, type Cut } from './disk-model.ts'

// Loaded by `--import` before anything else, so that whatever writes files later goes through here: lets the n-th file
// operation in one folder fail, be torn or be the last one.

/** What can become of one operation. */
export type Fault =
  /** It fails with that error and does nothing. A look that cannot fail (`existsSync`) says no. */
  | { readonly kind: 'error'; readonly code: string }
  /** It is done and fails all the same. */
  | { readonly kind: 'late' }
  /** A write that takes half and says so. */
  | { readonly kind: 'short' }
  /** A write that takes half and fails. */
  | { readonly kind: 'torn' }
  /** The program ends before or after it. `for-real`: by SIGKILL; otherwise it touches the disk no more. */
  | { readonly kind: 'end'; readonly when: 'before' | 'after'; readonly forReal: boolean }
  /** The power goes before it: what was not synced is lost. */
  | { readonly kind: 'power'; readonly cut: Cut }

export interface Plan {
  /** Which operation, counted from 0. One beyond the last is the end. */
  readonly at: number
  readonly fault: Fault
  /** Whether all of the same sort fail from then on, as on a disk that is full or no longer there. */
  readonly onwards?: boolean
}

export interface Operation {
  readonly name: string
  /** For an open, whether it may write. */
  readonly writes: boolean
  /** The file, without its folder. */
  readonly file: string
}

/** Thrown instead of ending the process. */
export class Ended extends Error {}

const onPaths = [
  'openSync',
  'readFileSync',
  'writeFileSync',
  'renameSync',
  'rmSync',
  'unlinkSync',
  'mkdirSync',
  'statSync',
  'lstatSync',
  'existsSync',
  'chmodSync',
  'chownSync',
  'realpathSync',
  'readdirSync',
] as const
const onHandles = ['writeSync', 'fsyncSync', 'closeSync', 'fstatSync', 'ftruncateSync'] as const
type Name = (typeof onPaths)[number] | (typeof onHandles)[number]

type Call = (...args: unknown[]) => unknown
const originals = new Map<Name, Call>()

interface Watch {
  readonly folder: string
  readonly plan: Plan | undefined
  readonly operations: Operation[]
  readonly disk: DiskModel
  ended: boolean
}
let watch: Watch | undefined
/** Handles of files in the folder. */
const handles = new Map<number, { readonly path: string }>()
/** How far the clock has been put forward: retries that wait for a second are over at once. */
let ahead = 0

/** Watches one folder, and lets one operation in it fail. */
export function watchFolder(folder: string, plan?: Plan): void {
  handles.clear()
  watch = { folder, plan, operations: [], disk: new DiskModel(folder), ended: false }
}

/** What was done in the folder since. After a cut of the power, the folder is as it would be found. */
export function unwatch(): readonly Operation[] {
  const done = watch
  if (done === undefined) return []
  watch = undefined
  ahead = 0
  const { plan, operations, disk } = done
  if (plan?.fault.kind === 'power') {
    disk.cut(plan.fault.cut)
  }
  return operations
}

function wrapped(name: Name): Call {
  const original = originals.get(name)
  if (original === undefined) throw new Error(`There is no ${name}.`)
  return (...args) => {
    const path = pathOf(name, args)
    if (watch === undefined || path === undefined) return original(...args)
    if (watch.ended) throw new Ended()
    const operation = describe(name, path, args)
    const index = watch.operations.push(operation) - 1
    const { plan, disk } = watch
    const does = () => {
      const result = disk.during(name, path, args, () => original(...args))
      if (name === 'openSync') handles.set(Number(result), { path })
      if (name === 'closeSync') handles.delete(Number(args[0]))
      return result
    }
    if (plan === undefined || !isMeant(plan, index, operation)) return does()
    return suffer(plan.fault, { name, args, does, original })
  }
}

interface Suffering {
  readonly name: Name
  readonly args: unknown[]
  readonly does: () => unknown
  readonly original: Call
}

function suffer(fault: Fault, { name, args, does, original }: Suffering): unknown {
  switch (fault.kind) {
    case 'error':
      if (name === 'existsSync') return false
      // A handle is gone whatever closing it says.
      if (name === 'closeSync') does()
      throw errorOf(fault.code)
    case 'late':
      does()
      throw errorOf('EIO')
    case 'short':
    case 'torn': {
      const taken = writeHalf(original, args)
      if (fault.kind === 'torn') throw errorOf('EIO')
      return taken
    }
    case 'end':
      try {
        if (fault.when === 'after') does()
      } finally {
        // Also after what fails by itself, such as a look for a file that is not there.
        end(fault.forReal)
      }
      return undefined
    case 'power':
      return end(false)
  }
}

function writeHalf(write: Call, [handle, content, ...where]: unknown[]): number {
  const isText = typeof content === 'string'
  const bytes = isText ? Buffer.from(content) : (content as Uint8Array)
  const [offset, length, position] = isText ? [0, undefined, where[0]] : where
  const from = typeof offset === 'number' ? offset : 0
  const half = Math.floor((typeof length === 'number' ? length : bytes.length - from) / 2)
  return Number(write(handle, bytes, from, half, position))
}

function end(forReal: boolean): never {
  if (forReal) {
    process.kill(process.pid, 'SIGKILL')
    // The signal comes at once, but not before the call returns.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  }
  if (watch !== undefined) watch.ended = true
  throw new Ended()
}

function isMeant({ at, fault, onwards }: Plan, index: number, operation: Operation): boolean {
  if (index === at) return true
  return onwards === true && index > at && fault.kind === 'error' && strikes(fault.code, operation)
}

/** Which operations fail while a disk is full, cannot be written, is gone, or there are too many open files. */
export function strikes(code: string, { name, writes }: Operation): boolean {
  switch (code) {
    case 'ENOSPC':
      return writes && !['rmSync', 'unlinkSync', 'closeSync', 'fsyncSync', 'renameSync'].includes(name)
    case 'EMFILE':
      return ['openSync', 'readFileSync', 'writeFileSync', 'readdirSync'].includes(name)
    case 'EROFS':
    case 'EACCES':
      return writes && !['writeSync', 'fsyncSync', 'closeSync'].includes(name)
    default:
      return true
  }
}

function describe(name: Name, path: string, args: unknown[]): Operation {
  const looks = [
    'readFileSync',
    'statSync',
    'lstatSync',
    'fstatSync',
    'existsSync',
    'realpathSync',
    'readdirSync',
  ]
  const writes = name === 'openSync' ? args[1] !== undefined && args[1] !== 'r' : !looks.includes(name)
  return { name, writes, file: path.slice((watch?.folder.length ?? 0) + 1) }
}

function pathOf(name: Name, [first]: unknown[]): string | undefined {
  if (typeof first === 'number') return handles.get(first)?.path
  if (typeof first !== 'string' || watch === undefined || (onHandles as readonly string[]).includes(name))
    return undefined
  return first === watch.folder || dirname(first) === watch.folder ? first : undefined
}

const errorOf = (code: string) => {
  // What retries for a second is not waited for.
  ahead += 200
  return Object.assign(new Error(`${code}: a fault of the test, somewhere/in/a/path`), { code })
}

const now = Date.now
Date.now = () => now() + ahead
for (const name of [...onPaths, ...onHandles]) {
  originals.set(name, Reflect.get(fs, name) as Call)
  const call = wrapped(name)
  // Some have more to them, such as `realpathSync.native`.
  Reflect.set(fs, name, Object.assign(call, Reflect.get(fs, name)))
}
/** electron-store's writer removes its own file beside without waiting for it: here it is done at once, or by nobody. */
fs.unlink = Object.assign((path: fs.PathLike, done: fs.NoParamCallback) => {
  try {
    fs.unlinkSync(path)
    done(null)
  } catch (cause) {
    done(cause as NodeJS.ErrnoException)
  }
}, fs.unlink)
syncBuiltinESMExports()
