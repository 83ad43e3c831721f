import * as v from 'valibot'

export const FaultKind = v.picklist([
  /** Nothing can be written where Vagus keeps things. */
  'not-kept',
  'settings-damaged',
  'settings-not-kept',
  'page-stopped',
  'graphics',
])
export type FaultKind = v.InferOutput<typeof FaultKind>

/** Something wrong around Vagus that the page has to say: what it is, and what to do. */
export const Fault = v.strictObject({ kind: FaultKind, message: v.string() })
export type Fault = v.InferOutput<typeof Fault>
