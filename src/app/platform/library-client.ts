import type { Library } from '../../core/library/article.ts'
import { fail, succeed } from '../../core/result.ts'
import type { LibraryPort } from '../features/reader/port.ts'

/** The compiled library, which the build puts beside the page. */
export const libraryClient: LibraryPort = {
  load: async () => {
    try {
      const answer = await fetch(new URL('library.json', document.baseURI))
      if (answer.ok) return succeed((await answer.json()) as Library)
    } catch {
      // The same sentence serves: nothing the person can do depends on how it failed.
    }
    return fail(
      'library-missing',
      'The library could not be opened. Start Vagus again; if it fails again, install it anew.',
    )
  },
}
