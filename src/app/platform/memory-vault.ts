import type { Channel, Input, Output } from '../../contract/contract.ts'
import type { Applied, Backups, Incoming, VaultState } from '../../contract/vault.ts'
import {
  changesFor,
  compareContents,
  inverseOf,
  type Changes,
  type Contents,
} from '../../core/vault/contents.ts'
import { readRecoveryCode, writeRecoveryCode, recoveryBytes } from '../../core/vault/recovery-code.ts'
import { fail, succeed, type Result } from '../../core/result.ts'

export interface MemoryVaultOptions {
  readonly state?: 'new' | 'locked' | 'open' | 'damaged'
  /** Whether an older Vagus left a journal that is not sealed. */
  readonly clear?: boolean
  readonly passphrase?: string
  readonly recovery?: 'none' | 'untried' | 'tried'
  readonly system?: { readonly available: boolean; readonly on: boolean }
  /** Seconds to wait after a wrong try. */
  readonly wait?: number
  readonly notices?: readonly string[]
  readonly backups?: readonly { readonly file: string; readonly date: string; readonly bytes: number }[]
  readonly backupProblem?: string
  /** The name of a backup that the system handed over. */
  readonly handed?: string
  /** What every file that is opened holds; `sealed` when it is of another vault. */
  readonly incoming?: { readonly contents: Partial<Contents>; readonly sealed?: boolean }
}

interface Store {
  readonly contents: () => Contents
  readonly change: (changes: Changes) => void
}

type VaultChannel = Extract<
  Channel,
  `vault:${string}` | `backup:${string}` | `incoming:${string}` | 'journal:export'
>
type VaultHandlers = { readonly [C in VaultChannel]: (input: Input<C>) => Result<Output<C>> }

/** Where the state outlives the loading of the page anew that follows a lock. */
const lockedMark = 'memory-vault-locked'

/** The vault in memory, for tests in a plain browser: nothing is sealed, and every file is the one the test named. */
export function createMemoryVault(
  options: MemoryVaultOptions = {},
  store: Store,
): VaultHandlers & { readonly 'vault:state': () => Result<VaultState> } {
  const { clear = false } = options
  let codesMade = 0
  /** The same at each start, and another one each time that a new one is made. */
  let code = codeNumber(codesMade)
  let { passphrase = 'correct horse' } = options
  // An empty page between two tests has no storage, and no journal either.
  const wasLocked = origin !== 'null' && sessionStorage.getItem(lockedMark) !== null
  let kind = wasLocked ? 'locked' : (options.state ?? 'open')
  let recovery = options.recovery ?? 'tried'
  let system = options.system ?? { available: false, on: false }
  let backups = options.backups ?? []
  let { handed } = options
  let opened: Contents | undefined
  let sealed = false
  let undo: Changes | undefined
  let wait = 0

  const state = (): VaultState => {
    if (kind === 'new') return { kind, clear }
    if (kind === 'locked') return { kind, system, recovery: recovery !== 'none', wait }
    if (kind === 'damaged')
      return { kind, message: 'The key file is damaged, and no backup has a copy of it.' }
    return { kind: 'open', system, recovery, notices: [...(options.notices ?? [])] }
  }
  const proves = (proof: Input<'vault:adopt'>['proof']) =>
    proof.by === 'passphrase' ? proof.passphrase === passphrase : isCode(proof.code)
  const isCode = (typed: string) => {
    const [read, own] = [readRecoveryCode(typed), readRecoveryCode(code)]
    return read.ok && own.ok && read.value.join() === own.value.join()
  }
  const wrong = fail('wrong-passphrase', 'That is not the passphrase. Nothing was changed; try again.')
  const wrongCode = fail('wrong-code', 'That is not the recovery code of this journal.', 'code')
  const list = (): Result<Backups> =>
    succeed({ folder: '/backups', backups: [...backups], problem: options.backupProblem ?? null })
  const unlocked = (): Result<VaultState> => {
    kind = 'open'
    sessionStorage.removeItem(lockedMark)
    return succeed(state())
  }
  const describe = (): Incoming => {
    if (opened === undefined) throw new Error('No file is open.')
    if (sealed) return { kind: 'sealed', name: 'other.vagus', madeAt: '2026-11-20T08:00:00Z' }
    const dates = opened.entries.map(({ date }) => date).sort()
    return {
      kind: 'ready',
      name: 'journal.vagus',
      ...compareContents(store.contents(), opened),
      from: dates[0] ?? null,
      to: dates.at(-1) ?? null,
      problems: [],
    }
  }
  const apply = (changes: Changes): Applied => {
    const here = store.contents()
    undo = inverseOf(here, changes)
    store.change(changes)
    const all = Object.values(changes)
    const known = new Set(
      Object.values(here).flatMap((records: readonly { readonly id: string }[]) =>
        records.map(({ id }) => id),
      ),
    )
    const put = all.flatMap((part) => part.put.map(({ id }) => id))
    return {
      added: put.filter((id) => !known.has(id)).length,
      changed: put.filter((id) => known.has(id)).length,
      removed: all.flatMap(({ remove }) => remove).length,
    }
  }

  return {
    'vault:state': () => succeed(state()),
    'vault:create': (input) => {
      passphrase = input.passphrase
      recovery = 'untried'
      kind = 'open'
      return succeed({ state: state(), code })
    },
    'vault:unlock': (way) => {
      if (way.by === 'system' ? system.on : proves(way)) return unlocked()
      wait = options.wait ?? 0
      return way.by === 'recovery' ? wrongCode : wrong
    },
    'vault:lock': () => {
      kind = 'locked'
      sessionStorage.setItem(lockedMark, 'yes')
      setTimeout(() => {
        location.reload()
      })
      return succeed(state())
    },
    'vault:change-passphrase': (input) => {
      if (!proves(input.proof)) return wrong
      passphrase = input.passphrase
      return succeed(state())
    },
    'vault:new-code': ({ proof }) => {
      if (!proves(proof)) return proof.by === 'recovery' ? wrongCode : wrong
      recovery = 'untried'
      codesMade += 1
      code = codeNumber(codesMade)
      return succeed({ state: state(), code })
    },
    'vault:rehearse': (input) => {
      if (!isCode(input.code)) return wrongCode
      recovery = 'tried'
      return succeed({ state: state(), entries: store.contents().entries.length })
    },
    'vault:system': ({ on }) => {
      system = { ...system, on }
      return succeed(state())
    },
    'vault:wipe': (input) => {
      const { entries, trackers, reading, visits } = store.contents()
      const all = (records: readonly { id: string }[]) => ({ put: [], remove: records.map(({ id }) => id) })
      store.change({
        entries: all(entries),
        trackers: all(trackers),
        reading: all(reading),
        visits: all(visits),
      })
      if (input.backups) backups = []
      kind = 'new'
      return succeed(state())
    },
    'vault:adopt': ({ proof }) => {
      if (!proves(proof)) return wrong
      if (opened !== undefined) apply(changesFor(store.contents(), opened, 'replace'))
      return unlocked()
    },
    'backup:list': list,
    'backup:make': () => {
      const date = new Date().toISOString().slice(0, 10)
      backups = [
        { file: `vagus-${date}.vagus`, date, bytes: 20_000 },
        ...backups.filter((one) => one.date !== date),
      ]
      return list()
    },
    'backup:move': list,
    'backup:carry': () => succeed({ file: '/papers/vagus.vagus' }),
    'incoming:handed': () => succeed(handed === undefined ? null : { name: handed }),
    'incoming:open': ({ what }) => {
      if (what === 'handed') handed = undefined
      if (options.incoming === undefined) return succeed(null)
      opened = { entries: [], trackers: [], reading: [], visits: [], ...options.incoming.contents }
      sealed = options.incoming.sealed ?? kind !== 'open'
      return succeed(describe())
    },
    'incoming:unlock': ({ proof }) => {
      if (!proves(proof)) return wrong
      sealed = false
      return succeed(describe())
    },
    'incoming:apply': ({ mode }) => {
      if (opened === undefined || sealed) return fail('nothing-open', 'Open a file first.')
      return succeed(apply(changesFor(store.contents(), opened, mode)))
    },
    'incoming:undo': () => {
      if (undo === undefined) return fail('nothing-to-undo', 'There is nothing to undo any more.')
      return succeed(apply(undo))
    },
    'incoming:drop': () => {
      opened = undefined
      return succeed(null)
    },
    'journal:export': ({ format }) => succeed({ file: `/papers/vagus.${format}` }),
  }
}

/** The recovery codes that there are, by how many were made before. */
export const codeNumber = (number: number) =>
  writeRecoveryCode(Uint8Array.from({ length: recoveryBytes }, (_, index) => index * 17 + number))
