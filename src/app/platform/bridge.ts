import type { Bridge } from '../../contract/bridge.ts'
import { showAnswers } from './shown-answers.ts'
import { Slowness, watchAnswers } from './slowness.ts'

declare global {
  interface Window {
    /** Put there by the preload; by an in-memory one when the page is tested in a plain browser. */
    readonly bridge: Bridge
  }
}

/** Whether an answer is late. */
export const slowness = new Slowness()
export const bridge = showAnswers(watchAnswers(window.bridge, slowness))
