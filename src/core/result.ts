/** Why something could not be done, in words a person can act on. */
export interface Failure {
  /** Stable name for programs, such as `bad-input` or `disk-full`. */
  readonly code: string
  /** What is wrong, where, and what to do. Shown as it is. */
  readonly message: string
  /** The field at fault, when there is one, as a key of the input. */
  readonly field?: string | undefined
}

/** An outcome as a value: what crosses a process boundary as an exception arrives as a bare message. */
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure }

export const succeed = <Value>(value: Value): Result<Value> => ({ ok: true, value })

export const fail = (code: string, message: string, field?: string): Result<never> => ({
  ok: false,
  error: { code, message, field },
})
