import type { Library } from '../../../core/library/article.ts'
import type { Result } from '../../../core/result.ts'

/** What the reader needs from outside. */
export interface LibraryPort {
  readonly load: () => Promise<Result<Library>>
}
