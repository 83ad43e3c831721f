import { usablePart } from '../../core/library/usable-part.ts'
import { fail, succeed } from '../../core/result.ts'
import type { LibraryPort } from '../features/reader/port.ts'
import { words } from './catalogue.ts'

/** The compiled library, which the build puts beside the page. */
export const libraryClient: LibraryPort = {
  load: async () => {
    try {
      const answer = await fetch(new URL('library.json', document.baseURI))
      const library = answer.ok ? usablePart(await answer.json()) : undefined
      if (library !== undefined) return succeed(library)
    } catch {
      // The same sentence serves: nothing the person can do depends on how it failed.
    }
    return fail('library-missing', words.libraryMissing)
  },
}
