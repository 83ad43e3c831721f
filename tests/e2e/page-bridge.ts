import type { Bridge } from '../../src/contract/bridge.ts'
import { createMemoryBridge, type MemoryBridgeOptions } from '../../src/app/platform/memory-bridge.ts'
import type { Entry } from '../../src/core/journal/entry.ts'

/** What the bridge starts with; the test writes it on the window before this script runs. */
export interface BridgeStart {
  readonly entries: readonly Entry[]
  readonly options: MemoryBridgeOptions
}

declare global {
  interface Window {
    readonly bridge: Bridge
    readonly bridgeStart: BridgeStart
  }
}

const { entries, options } = window.bridgeStart
// A page that is opened again gets another one.
Object.defineProperty(window, 'bridge', {
  value: createMemoryBridge(entries, options),
  configurable: true,
})
