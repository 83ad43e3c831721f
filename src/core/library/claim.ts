import type { Grade } from './grade.ts'

/** A sentence that states an effect or a fact, with what it rests on. */
export interface Claim {
  /** Unique within its article; the id of the element that holds it. */
  readonly id: string
  readonly text: string
  readonly grade: Grade
  /** Ids of the references that agree with it. */
  readonly supporting: readonly string[]
  /** Ids of the references that found otherwise. */
  readonly contradicting: readonly string[]
}
