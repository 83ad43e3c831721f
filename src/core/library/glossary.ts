import type { Claim } from './claim.ts'

/** A word that articles use, explained. */
export interface GlossaryEntry {
  /** From the term: "sleep onset latency" is `sleep-onset-latency`. */
  readonly id: string
  readonly term: string
  /** Other forms it is found by in a text: abbreviations, plurals, spellings. */
  readonly also: readonly string[]
  /** Sanitised at build time. */
  readonly html: string
  readonly text: string
  readonly claims: readonly Claim[]
  /** Ids of the articles that say more. */
  readonly see: readonly string[]
}
