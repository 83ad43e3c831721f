/** Milliseconds without a key after which what stands in a field is worth keeping. */
const pause = 1000

interface Field {
  /** What the field is to hold when nobody types in it. */
  readonly value: string
  /** Called when the person is done with the field, with what stands in it. */
  readonly onchange: (text: string) => void
  /** Called when the typing pauses; undefined where only what is done counts. */
  readonly onpause?: ((text: string) => void) | undefined
}

/**
 * A field while someone types in it. Until they are done nothing is written into it, so that the cursor stays where it is
 * and no answer takes the place of what was typed meanwhile.
 */
export class Typing {
  readonly #field: () => Field
  #isTyping = $state(false)
  /** What was typed and not handed on. Not a state: while a component is torn down, a state is read as it was before. */
  #typed: string | undefined
  /** What the field held when the typing began. */
  #standing = ''
  #timer: ReturnType<typeof setTimeout> | undefined
  #isGone = false

  constructor(field: () => Field) {
    this.#field = field
  }

  /** Whether someone is typing: what is wrong with half a word need not be said yet. */
  get is(): boolean {
    return this.#isTyping
  }

  /** What to write into the field. */
  get value(): string {
    return this.is ? this.#standing : this.#field().value
  }

  input(text: string): void {
    const { value, onpause } = this.#field()
    if (!this.is) this.#standing = value
    this.#isTyping = true
    this.#typed = text
    clearTimeout(this.#timer)
    if (onpause !== undefined) {
      this.#timer = setTimeout(() => {
        onpause(text)
      }, pause)
    }
  }

  /** The field was left, or Enter was pressed in it. */
  done(text: string): void {
    if (this.#isGone) return
    clearTimeout(this.#timer)
    this.#typed = undefined
    this.#field().onchange(text)
    this.#isTyping = false
  }

  /** The field was left. A browser says nothing of a change that was taken back, yet half of it may have been kept. */
  left(): void {
    if (this.#typed !== undefined) this.done(this.#typed)
  }

  /** The field is taken from the page, perhaps under the cursor; what the browser may say after that was said here. */
  gone(): void {
    this.left()
    this.#isGone = true
  }
}
