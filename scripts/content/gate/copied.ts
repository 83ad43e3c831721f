/** A run of this many words in common is a copy. */
const run = 8

/** A text, and what to call it in a message. */
export interface Passage {
  readonly name: string
  readonly text: string
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}]+(?:['.][\p{L}\p{N}]+)*/gu) ?? []

/** Every run of words of a set of texts, with the text it first stood in. */
export class Runs {
  readonly #owners = new Map<string, string>()
  readonly #free = new Set<string>()

  /** What anybody may quote, such as the title of a study. */
  allow(text: string): void {
    for (const [words] of runsOf(text)) this.#free.add(words)
  }

  add({ name, text }: Passage): void {
    for (const [words] of runsOf(text)) if (!this.#owners.has(words)) this.#owners.set(words, name)
  }

  /** The longest runs of a text that stand in these texts too, each once. */
  sharedWith(text: string): { readonly words: string; readonly name: string }[] {
    const shared: { words: string; name: string; end: number }[] = []
    for (const [words, start] of runsOf(text)) {
      const name = this.#owners.get(words)
      if (name === undefined || this.#free.has(words)) continue
      const last = shared.at(-1)
      // The next run of the same copy begins one word on.
      if (last?.name === name && start + run === last.end + 1) {
        last.words += ` ${words.split(' ').at(-1) ?? ''}`
        last.end += 1
      } else shared.push({ words, name, end: start + run })
    }
    return shared
  }
}

function* runsOf(text: string): Generator<readonly [words: string, start: number]> {
  const words = wordsOf(text)
  for (let start = 0; start + run <= words.length; start += 1)
    yield [words.slice(start, start + run).join(' '), start]
}
