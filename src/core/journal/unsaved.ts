import * as v from 'valibot'
import { Moment } from './time.ts'

/**
 * What stood on the screen and could not be saved when the journal was locked or Vagus was closed: sealed and kept until
 * its form is open again. `name` is the form's, such as `night 2026-11-23`.
 */
export const Unsaved = v.strictObject({
  name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)),
  keptAt: Moment,
  /** The parts of the entry as they stood in the form, saved or not. */
  parts: v.record(v.string(), v.unknown()),
  /** What was typed and could not be read, by field, with the reason. */
  misread: v.record(v.string(), v.strictObject({ text: v.string(), message: v.string() })),
})
export type Unsaved = v.InferOutput<typeof Unsaved>
