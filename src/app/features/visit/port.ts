import type { Result } from '../../../core/result.ts'

/** What the summary needs from outside. */
export interface VisitPort {
  readonly print: () => Promise<Result<{ printed: boolean }>>
  readonly savePdf: () => Promise<Result<{ file: string | null }>>
}
