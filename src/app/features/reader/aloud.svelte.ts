import { words } from './catalogue.ts'

/** One piece to read in one breath, and the element it stands in. */
export interface Spoken {
  readonly element: HTMLElement
  readonly text: string
}

export type AloudStatus =
  | { readonly kind: 'silent' }
  | { readonly kind: 'speaking'; readonly paused: boolean }
  | { readonly kind: 'failed'; readonly message: string }

/** Reads an article aloud, block after block, with a voice of this computer: one from the internet is never used. */
export class Aloud {
  readonly #speech: SpeechSynthesis | undefined
  #status = $state.raw<AloudStatus>({ kind: 'silent' })
  /** Grows with every start and stop, so that what was begun before is not heard any more. */
  #turn = 0

  constructor(speech: SpeechSynthesis | undefined = globalThis.speechSynthesis) {
    this.#speech = speech
  }

  get status(): AloudStatus {
    return this.#status
  }

  /** Reads the pieces in order, and marks the one that is being read. */
  async start(pieces: readonly Spoken[]): Promise<void> {
    this.stop()
    const turn = this.#turn
    const voice = await this.#localVoice()
    if (turn !== this.#turn) return
    if (this.#speech === undefined || voice === undefined) {
      this.#status = { kind: 'failed', message: words.aloud.noVoice }
      return
    }
    this.#status = { kind: 'speaking', paused: false }
    this.#say(this.#speech, voice, pieces, 0, turn)
  }

  pause(): void {
    if (this.#status.kind !== 'speaking') return
    const paused = !this.#status.paused
    if (paused) this.#speech?.pause()
    else this.#speech?.resume()
    this.#status = { kind: 'speaking', paused }
  }

  stop(): void {
    this.#turn += 1
    // A paused queue stays paused for whoever speaks next.
    this.#speech?.resume()
    this.#speech?.cancel()
    this.#status = { kind: 'silent' }
    unmark()
  }

  #say(
    speech: SpeechSynthesis,
    voice: SpeechSynthesisVoice,
    pieces: readonly Spoken[],
    at: number,
    turn: number,
  ): void {
    unmark()
    const piece = pieces[at]
    if (piece === undefined) {
      this.#status = { kind: 'silent' }
      return
    }
    const utterance = new SpeechSynthesisUtterance(piece.text)
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.onend = () => {
      if (turn === this.#turn) this.#say(speech, voice, pieces, at + 1, turn)
    }
    utterance.onerror = () => {
      if (turn !== this.#turn) return
      this.stop()
      this.#status = { kind: 'failed', message: words.aloud.stopped }
    }
    piece.element.setAttribute('data-spoken', '')
    piece.element.scrollIntoView({ block: 'nearest' })
    speech.speak(utterance)
  }

  /** An English voice that is on this computer. Some systems name their voices only a moment after they are asked. */
  async #localVoice(): Promise<SpeechSynthesisVoice | undefined> {
    const speech = this.#speech
    if (speech === undefined) return undefined
    if (speech.getVoices().length === 0) await voicesOf(speech)
    const local = speech.getVoices().filter(({ localService }) => localService)
    return (
      local.find(({ lang }) => /^en[-_]GB/i.test(lang)) ??
      local.find(({ lang }) => /^en/i.test(lang)) ??
      local[0]
    )
  }
}

const patience = 1_000

const voicesOf = (speech: SpeechSynthesis) =>
  new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer)
      speech.removeEventListener('voiceschanged', done)
      resolve()
    }
    const timer = setTimeout(done, patience)
    speech.addEventListener('voiceschanged', done)
  })

function unmark() {
  document.querySelectorAll('[data-spoken]').forEach((element) => {
    element.removeAttribute('data-spoken')
  })
}
