import type { Bridge } from '../../contract/bridge.ts'
import type { Fault, FaultKind } from '../../contract/faults.ts'
import type { Slowness } from '../platform/slowness.ts'

/** What is wrong around the app, for the page to say. */
export class FaultsShown {
  readonly #outside: Bridge
  readonly #slowness: Slowness
  #all = $state.raw<readonly Fault[]>([])
  #isLate = $state(false)
  #isChecking = $state(false)

  constructor(outside: Bridge, slowness: Slowness) {
    this.#outside = outside
    this.#slowness = slowness
  }

  get all(): readonly Fault[] {
    return this.#all
  }

  /** Whether the main process should have answered something by now. */
  get isLate(): boolean {
    return this.#isLate
  }

  get isChecking(): boolean {
    return this.#isChecking
  }

  /** Follows what the main process says; returns how to stop. */
  listen(): () => void {
    const stops = [
      this.#outside.on('faults:changed', () => void this.read()),
      this.#slowness.listen((late) => {
        this.#isLate = late
      }),
    ]
    void this.read()
    return () => {
      for (const stop of stops) stop()
    }
  }

  async read(): Promise<void> {
    const read = await this.#outside.invoke('faults:read')
    if (read.ok) this.#all = read.value
  }

  /** Looks whether it is still so. */
  async check(): Promise<void> {
    this.#isChecking = true
    await this.read()
    this.#isChecking = false
  }

  /** The person has read it. */
  async putAway(kind: FaultKind): Promise<void> {
    const left = await this.#outside.invoke('faults:heard', { kind })
    if (left.ok) this.#all = left.value
  }
}
