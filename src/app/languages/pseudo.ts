import type { Translation } from '../../core/language.ts'
import { german } from './german.ts'

const strange: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(
    'aàbƀcçdđeéfƒgĝhĥiîjĵkķlļmɱnñoôpþqɋrřsštŧuûvṽwŵxẋyýzžAÀBƁCÇDĐEÉFƑGĜHĤIÎJĴKĶLĻMṀNÑOÔPÞQɊRŘSŠTŦUÛVṼWŴXẊYÝZŽ'.match(
      /../g,
    ) ?? [],
    (pair) => [pair.charAt(0), pair.slice(1)],
  ),
)

/** How much longer than English a text gets: about what German and Finnish need. */
const growth = 0.4

/** The same text, strange and longer, and still readable. What stands in marks such as `<link>` stays, so that it is found. */
export function pseudo(text: string): string {
  let letters = 0
  const said = text.replace(/<\/?\w+>|[a-zA-Z]/g, (piece) => {
    if (piece.length > 1) return piece
    letters += 1
    return strange[piece] ?? piece
  })
  // What was made strange before, as a part of this, is not made longer again.
  return said + '·'.repeat(Math.ceil(letters * growth))
}

function strangely(said: unknown): unknown {
  if (typeof said === 'string') return pseudo(said)
  if (typeof said === 'function')
    return (...parts: readonly unknown[]) =>
      strangely((said as (...parts: readonly unknown[]) => unknown)(...parts))
  if (Array.isArray(said)) return said.map(strangely)
  if (typeof said === 'object' && said !== null)
    return Object.fromEntries(Object.entries(said).map(([name, part]) => [name, strangely(part)]))
  return said
}

/** Every catalogue of the page, made strange: whatever stands on a screen in plain English was never translated. */
export const pseudoEnglish: readonly Translation[] = german.map(([words]) => [
  words,
  strangely(words) as object,
])
