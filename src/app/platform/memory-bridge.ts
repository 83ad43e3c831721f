import * as v from 'valibot'
import type { Bridge } from '../../contract/bridge.ts'
import {
  contract,
  lockedFailure,
  needsOpenVault,
  type Channel,
  type Facts,
  type Input,
  type Journal,
  type Output,
} from '../../contract/contract.ts'
import { pieceFrom } from '../../contract/entries-piece.ts'
import type { Fault } from '../../contract/faults.ts'
import { defaultSettings, type Settings } from '../../contract/settings.ts'
import { admit } from '../../core/journal/admit.ts'
import { formats } from '../../core/library/export/formats.ts'
import { admit as admitReading } from '../../core/reading/admit.ts'
import type { Entry } from '../../core/journal/entry.ts'
import type { Tracker } from '../../core/journal/tracker.ts'
import type { Unsaved } from '../../core/journal/unsaved.ts'
import type { ReadingRecord } from '../../core/reading/record.ts'
import { fail, succeed, type Failure, type Result } from '../../core/result.ts'
import type { VisitRecord } from '../../core/visit/record.ts'
import { createMemoryVault, type MemoryVaultOptions } from './memory-vault.ts'
import { createMemoryVisits, type OutsideOfVisits } from './memory-visits.ts'

export interface MemoryBridgeOptions {
  /** Channels that answer with a failure. Read at each message, so that one can be mended on the way. */
  readonly failing?: Partial<Record<Channel, Failure>>
  readonly settings?: Partial<Settings>
  readonly problems?: Journal['problems']
  readonly trackers?: readonly Tracker[]
  readonly unsaved?: readonly Unsaved[]
  /** How the vault is found; open, unless said otherwise. */
  readonly vault?: MemoryVaultOptions
  /** What was left in the articles before. */
  readonly reading?: readonly ReadingRecord[]
  /** What was kept about visits before. */
  readonly visits?: readonly VisitRecord[]
  readonly facts?: Partial<Facts>
  /** What is wrong around the app. */
  readonly faults?: readonly Fault[]
  /** Filled with what left the app. */
  readonly outside?: Outside
  /** Channels whose dialog the person closes without a yes. */
  readonly declined?: readonly Channel[]
}

/** What would be in files, on the clipboard, in the browser and in other programs. */
export interface Outside extends OutsideOfVisits {
  readonly saved: Input<'references:save'>[]
  readonly copied: string[]
}

type Handlers = { readonly [C in Channel]: (input: Input<C>) => Result<Output<C>> }

/**
 * The whole contract in memory, for tests in a plain browser: the same schemas and the same rules of admission as behind
 * the real one. What the main process would tell a window arrives as a DOM event of that name.
 */
export function createMemoryBridge(
  entries: readonly Entry[] = [],
  options: MemoryBridgeOptions = {},
): Bridge {
  const {
    failing = {},
    problems = [],
    declined = [],
    outside = { saved: [], copied: [], opened: [], summaries: [] },
  } = options
  const journal = new Map(entries.map((entry) => [entry.id, entry]))
  const trackers = new Map((options.trackers ?? []).map((tracker) => [tracker.id, tracker]))
  let unsaved = options.unsaved ?? []
  const vault = createMemoryVault(options.vault, {
    contents: () => ({
      entries: [...journal.values()],
      trackers: [...trackers.values()],
      reading: [...reading.values()],
      visits: [...visits.values()],
    }),
    change: (changes) => {
      for (const [kept, { put, remove }] of [
        [journal, changes.entries],
        [trackers, changes.trackers],
        [reading, changes.reading],
        [visits, changes.visits],
      ] as const) {
        for (const id of remove) kept.delete(id)
        for (const record of put) (kept as Map<string, unknown>).set(record.id, record)
      }
    },
  })
  const reading = new Map((options.reading ?? []).map((record) => [record.id, record]))
  const visits = new Map((options.visits ?? []).map((record) => [record.id, record]))
  const faults = new Map((options.faults ?? []).map((fault) => [fault.kind, fault]))
  let settings: Settings = { ...defaultSettings, welcomed: true, ...options.settings }

  const put = (entry: Entry): Result<Entry> => {
    journal.set(entry.id, entry)
    return succeed(entry)
  }

  const keep = (record: ReadingRecord): Result<ReadingRecord> => {
    reading.set(record.id, record)
    return succeed(record)
  }

  const handlers: Handlers = {
    ...vault,
    ...createMemoryVisits(visits, { outside, declined }),
    'journal:open': () => succeed({ trackers: [...trackers.values()], unsaved: [...unsaved] }),
    'journal:entries': ({ from }) => succeed(pieceFrom([...journal.values()], from, problems)),
    'journal:save': (draft) => {
      const previous = draft.id === undefined ? undefined : journal.get(draft.id)
      const now = new Date().toISOString()
      const newestRevision = Math.max(0, ...[...journal.values()].map(({ revision }) => revision))
      const admitted = admit(draft, { now, newId: () => crypto.randomUUID(), newestRevision, previous })
      return admitted.ok ? put(admitted.value) : admitted
    },
    'journal:remove': ({ id }) => {
      const entry = journal.get(id)
      if (entry === undefined) return fail('not-found', 'That entry is no longer in the journal.')
      journal.delete(id)
      return succeed(entry)
    },
    'journal:restore': (entry) =>
      journal.has(entry.id) ? fail('already-there', 'That entry is in the journal already.') : put(entry),
    'tracker:save': ({ id, ...draft }) => {
      const now = new Date().toISOString()
      const previous = id === undefined ? undefined : trackers.get(id)
      const tracker = {
        ...draft,
        id: id ?? crypto.randomUUID(),
        madeAt: previous?.madeAt ?? now,
        changedAt: now,
      }
      trackers.set(tracker.id, tracker)
      return succeed(tracker)
    },
    'unsaved:keep': (kept) => {
      unsaved = kept.unsaved
      return succeed(null)
    },
    'reading:open': () => {
      const records = [...reading.values()]
      return succeed({
        marks: records.filter((record) => record.kind === 'mark'),
        places: records.filter((record) => record.kind === 'place'),
        problems: [],
      })
    },
    'reading:save': (draft) => {
      const now = new Date().toISOString()
      const admitted = admitReading(draft, {
        now,
        newId: () => crypto.randomUUID(),
        kept: reading.values(),
      })
      return admitted.ok ? keep(admitted.value) : admitted
    },
    'reading:remove': ({ id }) => {
      const record = reading.get(id)
      if (record === undefined) return fail('not-found', 'That highlight is no longer kept.')
      reading.delete(id)
      return succeed(record)
    },
    'reading:restore': (record) =>
      reading.has(record.id) ? fail('already-there', 'That highlight is kept already.') : keep(record),
    'settings:read': () => succeed(settings),
    'settings:change': (change) => {
      settings = { ...settings, ...change }
      // The main process loads the page anew, in that language.
      if (change.language !== undefined) location.search = change.language === 'de' ? '?language=de' : ''
      return succeed(settings)
    },
    'page:print': () => succeed({ printed: true }),
    'references:save': (file) => {
      if (declined.includes('references:save')) return succeed({ file: null })
      outside.saved.push(file)
      return succeed({ file: `/papers/${file.name ?? 'references'}.${formats[file.format].extension}` })
    },
    'text:copy': ({ text }) => {
      outside.copied.push(text)
      return succeed(null)
    },
    'link:open': ({ url }) => {
      if (declined.includes('link:open')) return succeed({ opened: false })
      outside.opened.push(url)
      return succeed({ opened: true })
    },
    'app:facts': () =>
      succeed({
        version: '0.0.0',
        electron: '0.0.0',
        chromium: '0.0.0',
        places: { journal: '/journal', backups: '/backups', settings: '/settings.json', log: '/logs' },
        portable: false,
        requestsRefused: 0,
        ...options.facts,
      }),
    'app:diagnostics': () => succeed({ text: 'Vagus 0.0.0' }),
    'faults:read': () => succeed([...faults.values()]),
    'faults:heard': ({ kind }) => {
      faults.delete(kind)
      return succeed([...faults.values()])
    },
    'window:settled': () => succeed(null),
    'window:view': () => succeed(null),
    'menu:offer': () => succeed(null),
  }

  const closed = () => {
    const state = vault['vault:state']()
    return !state.ok || state.value.kind !== 'open'
  }

  function answer<C extends Channel>(channel: C, input: unknown): Result<Output<C>> {
    const failure = failing[channel]
    if (failure !== undefined) return { ok: false, error: failure }
    if (needsOpenVault(channel) && closed()) return lockedFailure()
    const parsed = v.safeParse(contract[channel].input, input)
    if (parsed.success) return handlers[channel](parsed.output)
    const [issue] = parsed.issues
    return fail('bad-input', issue.message, v.getDotPath(issue) ?? undefined)
  }

  return {
    // Cloned both ways, as on the way to another process: what cannot be cloned fails here too, and nothing is shared.
    invoke: async (channel, ...[input]) => {
      const sent: unknown = structuredClone(input)
      return Promise.resolve(structuredClone(answer(channel, sent)))
    },
    on: (event, listener) => {
      addEventListener(event, listener)
      return () => {
        removeEventListener(event, listener)
      }
    },
  }
}
