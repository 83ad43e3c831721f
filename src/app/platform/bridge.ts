import type { Bridge } from '../../contract/bridge.ts'

declare global {
  interface Window {
    /** Put there by the preload; by an in-memory one when the page is tested in a plain browser. */
    readonly bridge: Bridge
  }
}

export const bridge = window.bridge
