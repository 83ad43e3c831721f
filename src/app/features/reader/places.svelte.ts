import { words } from './catalogue.ts'
import type { Marks } from './marks.svelte.ts'
import type { ReadingPort } from './port.ts'

/** How long a place that was reached may wait to be written, in milliseconds. */
const patience = 3000

/**
 * How far each article was read. Never in the way of reading: what cannot be kept is said once, and no more.
 */
export class Places {
  readonly #port: ReadingPort
  readonly #marks: Marks
  readonly #passages = new Map<string, string>()
  readonly #waiting = new Map<string, string>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #writing: Promise<void> = Promise.resolve()
  #read: Promise<boolean> | undefined
  #problem = $state.raw<string>()
  #said = false

  constructor(port: ReadingPort, marks: Marks) {
    this.#port = port
    this.#marks = marks
  }

  /** Why places are not kept, until it was heard. */
  get problem(): string | undefined {
    return this.#problem
  }

  heard(): void {
    this.#problem = undefined
  }

  /** The passage that an article was last read at. */
  async of(articleId: string): Promise<string | undefined> {
    await (this.#read ??= this.#readFirst())
    return this.#passages.get(articleId)
  }

  /** Forgets what was read: the journal, with which places are sealed, is locked or is another one. */
  clear(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#passages.clear()
    this.#waiting.clear()
    this.#read = undefined
  }

  /** Notes the passage that a person has come to; written a little later, together with those that follow. */
  keep(articleId: string, passage: string): void {
    if (this.#passages.get(articleId) === passage) return
    this.#passages.set(articleId, passage)
    this.#waiting.set(articleId, passage)
    this.#timer ??= setTimeout(() => void this.flush(), patience)
  }

  /** Writes what is waiting. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const places = [...this.#waiting]
    this.#waiting.clear()
    this.#writing = this.#writing.then(() => this.#write(places))
    await this.#writing
  }

  async #write(places: readonly (readonly [articleId: string, passage: string])[]): Promise<void> {
    // Without knowing what is stored, a second place would be made for the same article.
    if (!(await (this.#read ??= this.#readFirst()))) return
    for (const [articleId, passage] of places) {
      const saved = await this.#port.save({ kind: 'place', articleId, passage })
      // A journal that is not open keeps no places, and nobody who reads is told.
      if (saved.ok || this.#said || saved.error.code === 'locked') continue
      this.#said = true
      this.#problem = words.place.notKept(saved.error.message)
    }
  }

  /** What was reached meanwhile is newer than what was stored. */
  async #readFirst(): Promise<boolean> {
    const places = await this.#marks.placesAtFirst()
    for (const { articleId, passage } of places ?? []) {
      if (!this.#passages.has(articleId)) this.#passages.set(articleId, passage)
    }
    if (places === undefined) this.#read = undefined
    return places !== undefined
  }
}
