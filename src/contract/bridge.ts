import type { Result } from '../core/result.ts'
import type { channels, EventName } from './channels.ts'
import type { Channel, Input, Output } from './contract.ts'

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
/**
 * Fails to compile when `channels` and `contract` do not hold the same names.
 * @public Nobody imports it.
 */
export const channelsAreTheContract: Same<(typeof channels)[number], Channel> = true

/** What the preload puts on the window. */
export interface Bridge {
  readonly invoke: <C extends Channel>(
    channel: C,
    ...input: Input<C> extends undefined ? [] : [Input<C>]
  ) => Promise<Result<Output<C>>>
  /** Calls `listener` each time; returns how to stop. */
  readonly on: (event: EventName, listener: () => void) => () => void
}
