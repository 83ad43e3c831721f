import * as v from 'valibot'
import { words } from './catalogue.ts'

/**
 * The vault as a window sees it: whether the journal is sealed and open, its backups, and what comes in from a file. No
 * key is ever part of a message; a passphrase or a recovery code goes in and never comes out, but for a new code, once.
 */

/** A file or record of the vault that could not be used as it stood. Nothing is ever deleted over it. */
export const VaultProblem = v.strictObject({
  code: v.picklist(['damaged-file', 'newer-file', 'damaged-record', 'missing-record']),
  /** Name of the file, without its folder. */
  file: v.string(),
  message: v.string(),
})
export type VaultProblem = v.InferOutput<typeof VaultProblem>

/** Whether the operating system's secret store can open the journal in place of the passphrase. */
const SystemStore = v.strictObject({
  /** Whether this computer has a store that is real; a plain-text stand-in does not count. */
  available: v.boolean(),
  /** Whether the person has let it open the journal. */
  on: v.boolean(),
})

export const VaultState = v.variant('kind', [
  /** Nothing is set up. `clear` is true when an older Vagus left a journal here that is not sealed. */
  v.strictObject({ kind: v.literal('new'), clear: v.boolean() }),
  v.strictObject({
    kind: v.literal('locked'),
    system: SystemStore,
    /** Whether there is a recovery code. */
    recovery: v.boolean(),
    /** Seconds until the next try is looked at; 0 when at once. */
    wait: v.number(),
  }),
  v.strictObject({
    kind: v.literal('open'),
    system: SystemStore,
    /** How far the recovery code is: none, made but never typed in again, or tried out. */
    recovery: v.picklist(['none', 'untried', 'tried']),
    /** What the person should hear of once, such as that the key file was put back from a backup. */
    notices: v.array(v.string()),
  }),
  /** The key file cannot be used, and no backup has a copy of it. */
  v.strictObject({ kind: v.literal('damaged'), message: v.string() }),
])
export type VaultState = v.InferOutput<typeof VaultState>

/** Long enough to be worth 64 MiB and three passes; short enough never to be a pasted page. */
export const leastPassphrase = 8
const longestPassphrase = 1000
const Passphrase = v.pipe(
  v.string(),
  v.minLength(leastPassphrase, () => words.passphrase.tooShort(leastPassphrase)),
  v.maxLength(longestPassphrase, () => words.passphrase.tooLong(longestPassphrase)),
)
const Typed = v.pipe(
  v.string(),
  v.nonEmpty(() => words.notTyped),
  v.maxLength(1000),
)

/** A way in, with what proves that it is the person's. */
export const Proof = v.variant('by', [
  v.strictObject({ by: v.literal('passphrase'), passphrase: Typed }),
  v.strictObject({ by: v.literal('recovery'), code: Typed }),
])
export type Proof = v.InferOutput<typeof Proof>

export const Backup = v.strictObject({
  file: v.string(),
  /** The day it was made on, `YYYY-MM-DD`. */
  date: v.string(),
  bytes: v.number(),
})
export type Backup = v.InferOutput<typeof Backup>

export const Backups = v.strictObject({
  folder: v.string(),
  /** Newest first. */
  backups: v.array(Backup),
  /** Why the last one could not be made; null when it could. */
  problem: v.nullable(v.string()),
})
export type Backups = v.InferOutput<typeof Backups>

/** What a file would bring in, beside what is in the journal now. */
export const Incoming = v.variant('kind', [
  /** A backup of another vault: its own passphrase or recovery code is needed first. */
  v.strictObject({ kind: v.literal('sealed'), name: v.string(), madeAt: v.string() }),
  v.strictObject({
    kind: v.literal('ready'),
    name: v.string(),
    /** Records (entries, trackers, what was left in articles, visits) that are in the file and not in the journal. */
    missing: v.number(),
    /** Those that are in both and differ. */
    different: v.number(),
    same: v.number(),
    /** Those of the journal that the file does not have. */
    onlyHere: v.number(),
    /** The first and the last day in the file; null when it holds none. */
    from: v.nullable(v.string()),
    to: v.nullable(v.string()),
    /** What in the file cannot be used, in sentences. */
    problems: v.array(v.string()),
  }),
])
export type Incoming = v.InferOutput<typeof Incoming>

/**
 * `add`: what is missing comes in, and nothing here changes. `newest`: also, of two that differ the later change counts.
 * `replace`: the journal becomes what the file holds.
 */
export const IncomingMode = v.picklist(['add', 'newest', 'replace'])
export type IncomingMode = v.InferOutput<typeof IncomingMode>

/** How many records were changed; it can be undone until the journal is locked. */
export const Applied = v.strictObject({ added: v.number(), changed: v.number(), removed: v.number() })
export type Applied = v.InferOutput<typeof Applied>

export const vaultChannels = {
  'vault:state': { input: v.undefined(), output: VaultState },
  /** Seals the journal with a new key. The recovery code is told here and never again. */
  'vault:create': {
    input: v.strictObject({ passphrase: Passphrase }),
    output: v.strictObject({ state: VaultState, code: v.string() }),
  },
  'vault:unlock': {
    input: v.variant('by', [...Proof.options, v.strictObject({ by: v.literal('system') })]),
    output: VaultState,
  },
  /** What could not be saved has been handed over before (`unsaved:keep`). The page is loaded anew after it. */
  'vault:lock': { input: v.undefined(), output: VaultState },
  'vault:change-passphrase': {
    input: v.strictObject({ proof: Proof, passphrase: Passphrase }),
    output: VaultState,
  },
  /** Makes a new recovery code. The one before still opens what was copied before: backups, or the key file. */
  'vault:new-code': {
    input: v.strictObject({ proof: Proof }),
    output: v.strictObject({ state: VaultState, code: v.string() }),
  },
  /** Makes a backup and opens it with nothing but the code that was typed in. */
  'vault:rehearse': {
    input: v.strictObject({ code: Typed }),
    output: v.strictObject({ state: VaultState, entries: v.number() }),
  },
  'vault:system': { input: v.strictObject({ on: v.boolean() }), output: VaultState },
  /** Deletes the journal, its key and everything beside it; the backups too if so said. `word` is "wipe". */
  'vault:wipe': {
    input: v.strictObject({ word: v.literal('wipe', () => words.wipeWord), backups: v.boolean() }),
    output: VaultState,
  },
  /** Sets up the vault from the chosen backup: a new computer. */
  'vault:adopt': { input: v.strictObject({ proof: Proof }), output: VaultState },

  'backup:list': { input: v.undefined(), output: Backups },
  'backup:make': { input: v.undefined(), output: Backups },
  /** Moves the backups to a folder that the person chooses. */
  'backup:move': { input: v.undefined(), output: Backups },
  /** Saves one file with everything, for a new computer; `file` is null when they chose nowhere. */
  'backup:carry': { input: v.undefined(), output: v.strictObject({ file: v.nullable(v.string()) }) },

  /** The backup that the system handed over, because the person opened it there; null when none waits. */
  'incoming:handed': {
    input: v.undefined(),
    output: v.nullable(v.strictObject({ name: v.string() })),
  },
  /**
   * Opens a file to bring in: a backup by its name in the folder, one that the system handed over, or one that the person
   * chooses. Null: they chose none, or none waits.
   */
  'incoming:open': {
    input: v.strictObject({
      what: v.picklist(['backup', 'export', 'handed']),
      file: v.optional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(255))),
    }),
    output: v.nullable(Incoming),
  },
  'incoming:unlock': { input: v.strictObject({ proof: Proof }), output: Incoming },
  'incoming:apply': { input: v.strictObject({ mode: IncomingMode }), output: Applied },
  'incoming:undo': { input: v.undefined(), output: Applied },
  /** Lets the opened file go. */
  'incoming:drop': { input: v.undefined(), output: v.null() },

  /** Saves the journal in the open where the person chooses; `file` is null when they chose nowhere. */
  'journal:export': {
    input: v.strictObject({ format: v.picklist(['json', 'csv', 'markdown']) }),
    output: v.strictObject({ file: v.nullable(v.string()) }),
  },
} as const
