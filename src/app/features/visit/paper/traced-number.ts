import type { Trace } from '../../../../core/visit/figures.ts'

/** A number on the page, as it can be asked where it came from. */
export interface TracedNumber {
  /** What it is, as the page says it: `Time asleep`. */
  readonly title: string
  /** The entries behind it. */
  readonly from: readonly Trace[]
  /** How the value that an entry gave is written; undefined where entries were only counted. */
  readonly format?: ((value: number) => string) | undefined
}
