import * as v from 'valibot'
import { Draft, Entry } from '../core/journal/entry.ts'
import { Settings, SettingsChange } from './settings.ts'

/** A journal file or record that could not be used as it stood. Nothing is ever deleted over it. */
const JournalProblem = v.strictObject({
  code: v.picklist(['damaged-file', 'newer-file', 'damaged-record']),
  /** Name of the file, without its folder. */
  file: v.string(),
  message: v.string(),
})
export type JournalProblem = v.InferOutput<typeof JournalProblem>

const Journal = v.strictObject({ entries: v.array(Entry), problems: v.array(JournalProblem) })
export type Journal = v.InferOutput<typeof Journal>

/** What the app can truthfully say about itself on this computer. */
const Facts = v.strictObject({
  version: v.string(),
  electron: v.string(),
  /** Where the journal's files are. */
  journalFolder: v.string(),
  /** Network requests that something tried to make since the start and that were refused. */
  requestsRefused: v.number(),
})
export type Facts = v.InferOutput<typeof Facts>

const Nothing = v.undefined()
const EntryId = v.strictObject({ id: v.pipe(v.string(), v.uuid()) })

/**
 * Every message a window may send to the main process, declared once: what comes in is parsed against `input` before a
 * handler sees it, and the types on both sides come from here.
 */
export const contract = {
  'journal:open': { input: Nothing, output: Journal },
  'journal:save': { input: Draft, output: Entry },
  'journal:remove': { input: EntryId, output: Entry },
  /** Puts back an entry as it was when it was removed. */
  'journal:restore': { input: Entry, output: Entry },
  'settings:read': { input: Nothing, output: Settings },
  'settings:change': { input: SettingsChange, output: Settings },
  /** Prints the page the person is looking at; health text is no argument. */
  'summary:print': { input: Nothing, output: v.strictObject({ printed: v.boolean() }) },
  /** Saves that page as a PDF where the person chooses; `file` is null when they chose nowhere. */
  'summary:save-pdf': { input: Nothing, output: v.strictObject({ file: v.nullable(v.string()) }) },
  'app:facts': { input: Nothing, output: Facts },
  /** The answer to `window:closing`: saved is what could be saved; is anything left that could not? */
  'window:settled': { input: v.strictObject({ unsaved: v.boolean() }), output: v.null() },
} as const

export type Contract = typeof contract
export type Channel = keyof Contract
export type Input<C extends Channel> = v.InferOutput<Contract[C]['input']>
export type Output<C extends Channel> = v.InferOutput<Contract[C]['output']>
