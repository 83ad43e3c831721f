import { oneOf } from './random.ts'

/** How many letters decide the next one: with three, what comes out reads like a word and is mostly none yet. */
const context = 3
const beginning = '^'.repeat(context)
const ending = '$'

/** Makes new words in the likeness of some, which are of small letters. The words it was made from must not be empty. */
export function wordCoiner(
  likenesses: Iterable<string>,
  random: () => number,
): (taken: ReadonlySet<string>) => string {
  const following = new Map<string, string>()
  for (const word of likenesses) {
    const padded = `${beginning}${word}${ending}`
    for (let at = context; at < padded.length; at += 1) {
      const before = padded.slice(at - context, at)
      following.set(before, (following.get(before) ?? '') + (padded[at] ?? ''))
    }
  }
  const make = () => {
    let made = beginning
    while (!made.endsWith(ending)) made += oneOf(following.get(made.slice(-context)) ?? ending, random)
    return made.slice(context, -1)
  }
  return (taken) => {
    for (let tries = 1; ; tries += 1) {
      // Few words to learn from give few new ones, but several make another.
      const parts = Math.ceil(tries / 20)
      const word = Array.from({ length: parts }, make).join('')
      const fits = word.length >= 4 && (word.length <= 16 || parts > 1)
      if (fits && !taken.has(word)) return word
    }
  }
}
