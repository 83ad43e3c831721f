import * as v from 'valibot'
import { Draft, Entry } from '../core/journal/entry.ts'
import { LocalDate } from '../core/journal/time.ts'
import { Tracker, TrackerDraft } from '../core/journal/tracker.ts'
import { Unsaved } from '../core/journal/unsaved.ts'
import { formatIds } from '../core/library/export/formats.ts'
import { ReadingDraft, ReadingMark, ReadingPlace, ReadingRecord } from '../core/reading/record.ts'
import { fail, type Result } from '../core/result.ts'
import { VisitDraft, VisitRecord } from '../core/visit/record.ts'
import { words } from './catalogue.ts'
import { commandIds } from './channels.ts'
import { viewChanges } from './commands.ts'
import { EntriesPiece } from './entries-piece.ts'
import { Fault, FaultKind } from './faults.ts'
import { Settings, SettingsChange } from './settings.ts'
import { VaultProblem, vaultChannels } from './vault.ts'

const Journal = v.strictObject({
  trackers: v.array(Tracker),
  /** What could not be saved before it was locked. */
  unsaved: v.array(Unsaved),
})
/** Everything in the open journal. */
export type Journal = v.InferOutput<typeof Journal> & {
  readonly entries: readonly Entry[]
  readonly problems: readonly VaultProblem[]
}

const Reading = v.strictObject({
  marks: v.array(ReadingMark),
  places: v.array(ReadingPlace),
  problems: v.array(VaultProblem),
})
/** What a person left in the articles. */
export type Reading = v.InferOutput<typeof Reading>

const Visits = v.strictObject({ records: v.array(VisitRecord), problems: v.array(VaultProblem) })
/** What a person keeps about their visits to a doctor. */
export type Visits = v.InferOutput<typeof Visits>

/** The first and the last day of a summary: they name its file. */
const SummaryRange = v.pipe(
  v.strictObject({ from: LocalDate, to: LocalDate }),
  v.check(
    ({ from, to }) => from <= to,
    () => words.daysTurned,
  ),
)

/** What the summary says, as text: rows for a spreadsheet, or to paste into a record. */
const SummaryText = v.strictObject({
  format: v.picklist(['csv', 'txt']),
  text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(2_000_000)),
  range: SummaryRange,
})

/** What the app can truthfully say about itself on this computer. */
const Facts = v.strictObject({
  version: v.string(),
  electron: v.string(),
  chromium: v.string(),
  /** Where things are kept on this computer. */
  places: v.strictObject({
    journal: v.string(),
    backups: v.string(),
    settings: v.string(),
    log: v.string(),
  }),
  /** Whether everything is kept beside the app, to be carried about with it. */
  portable: v.boolean(),
  /** Network requests that something tried to make since the start and that were refused. */
  requestsRefused: v.number(),
})
export type Facts = v.InferOutput<typeof Facts>

/** References as text in one of the formats there are, and what their file may be called, without its ending. */
const ReferencesFile = v.strictObject({
  format: v.picklist(formatIds),
  name: v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(/^[\p{L}\p{N}][\p{L}\p{N} _-]{0,79}$/u, () => words.notFileName),
    ),
  ),
  text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(1_000_000)),
})

const Nothing = v.undefined()
const RecordId = v.strictObject({ id: v.pipe(v.string(), v.uuid()) })

/**
 * Every message a window may send to the main process, declared once: what comes in is parsed against `input` before a
 * handler sees it, and the types on both sides come from here.
 */
export const contract = {
  ...vaultChannels,
  /** What is in the open journal beside its entries. Waits for a journal that is being unlocked, as the next does. */
  'journal:open': { input: Nothing, output: Journal },
  /** The next piece of its entries, as soon as it is open. */
  'journal:entries': {
    input: v.strictObject({ from: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
    output: EntriesPiece,
  },
  'journal:save': { input: Draft, output: Entry },
  'journal:remove': { input: RecordId, output: Entry },
  /** Puts back an entry as it was when it was removed. */
  'journal:restore': { input: Entry, output: Entry },
  'tracker:save': { input: TrackerDraft, output: Tracker },
  /** Seals what stands on the screen unsaved, in place of all that was kept before. */
  'unsaved:keep': {
    input: v.strictObject({ unsaved: v.pipe(v.array(Unsaved), v.maxLength(200)) }),
    output: v.null(),
  },
  'reading:open': { input: Nothing, output: Reading },
  'reading:save': { input: ReadingDraft, output: ReadingRecord },
  'reading:remove': { input: RecordId, output: ReadingRecord },
  /** Puts back a highlight as it was when it was removed. */
  'reading:restore': { input: ReadingRecord, output: ReadingRecord },
  'visits:open': { input: Nothing, output: Visits },
  /** A plan takes the place of the one there is; a visit with an `id` changes its day. */
  'visits:save': { input: VisitDraft, output: VisitRecord },
  'visits:remove': { input: RecordId, output: VisitRecord },
  /** Puts back what was removed, as it was. */
  'visits:restore': { input: VisitRecord, output: VisitRecord },
  'settings:read': { input: Nothing, output: Settings },
  'settings:change': { input: SettingsChange, output: Settings },
  /** Prints the page the person is looking at; health text is no argument. */
  'page:print': { input: Nothing, output: v.strictObject({ printed: v.boolean() }) },
  /** Saves that page as a PDF where the person chooses; `file` is null when they chose nowhere. */
  'summary:save-pdf': {
    input: v.strictObject({ range: SummaryRange }),
    output: v.strictObject({ file: v.nullable(v.string()) }),
  },
  /** Saves what that page says as text where the person chooses; `file` is null when they chose nowhere. */
  'summary:save-text': { input: SummaryText, output: v.strictObject({ file: v.nullable(v.string()) }) },
  /** Opens the PDF that was saved last since the journal was unlocked, with what the system opens PDFs with. */
  'summary:open-pdf': { input: Nothing, output: v.strictObject({ opened: v.boolean() }) },
  /** Saves references where the person chooses; `file` is null when they chose nowhere. */
  'references:save': { input: ReferencesFile, output: v.strictObject({ file: v.nullable(v.string()) }) },
  /** Puts text on the clipboard, which the page itself may not touch. */
  'text:copy': {
    input: v.strictObject({ text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(500_000)) }),
    output: v.null(),
  },
  /** Hands an address to the person's browser, once they have said yes to it in a dialog of the main process. */
  'link:open': {
    input: v.strictObject({ url: v.pipe(v.string(), v.nonEmpty(), v.maxLength(2000)) }),
    output: v.strictObject({ opened: v.boolean() }),
  },
  'app:facts': { input: Nothing, output: Facts },
  /** What helps to find out why something does not work, as text for the person to read and perhaps to pass on. */
  'app:diagnostics': { input: Nothing, output: v.strictObject({ text: v.string() }) },
  /** What is wrong around Vagus now, and has not been put away by the person. Looks anew whether things can be kept. */
  'faults:read': { input: Nothing, output: v.array(Fault) },
  /** The person has put one away; answers with what is left. */
  'faults:heard': { input: v.strictObject({ kind: FaultKind }), output: v.array(Fault) },
  /** The answer to `window:closing`: saved is what could be saved; is anything left that could not? */
  'window:settled': { input: v.strictObject({ unsaved: v.boolean() }), output: v.null() },
  /** Zooms, or fills the screen, as the window's own menu does. */
  'window:view': { input: v.strictObject({ change: v.picklist(viewChanges) }), output: v.null() },
  /** What the menus can have done now, of what is there only while a page offers it. */
  'menu:offer': {
    input: v.strictObject({
      offered: v.pipe(v.array(v.picklist(commandIds)), v.maxLength(commandIds.length)),
    }),
    output: v.null(),
  },
} as const

export type Contract = typeof contract
export type Channel = keyof Contract
export type Input<C extends Channel> = v.InferOutput<Contract[C]['input']>
export type Output<C extends Channel> = v.InferOutput<Contract[C]['output']>

/** Whether a message is about what is sealed, and so is refused while the vault is not open. */
export function needsOpenVault(channel: Channel): boolean {
  return openOnly.has(channel)
}

const openOnly: ReadonlySet<Channel> = new Set<Channel>([
  'journal:open',
  'journal:entries',
  'journal:save',
  'journal:remove',
  'journal:restore',
  'journal:export',
  'tracker:save',
  'unsaved:keep',
  'reading:open',
  'reading:save',
  'reading:remove',
  'reading:restore',
  'visits:open',
  'visits:save',
  'visits:remove',
  'visits:restore',
  'summary:save-pdf',
  'summary:save-text',
  'summary:open-pdf',
  'vault:change-passphrase',
  'vault:new-code',
  'vault:rehearse',
  'vault:system',
  'backup:make',
  'backup:move',
  'backup:carry',
  'incoming:apply',
  'incoming:undo',
])

/** The answer to such a message while the vault is locked or not set up. */
export const lockedFailure = (): Result<never> => fail('locked', words.locked)
