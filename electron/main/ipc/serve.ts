import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import * as v from 'valibot'
import { contract, type Channel, type Input, type Output } from '../../../src/contract/contract.ts'
import { fail, type Result } from '../../../src/core/result.ts'
import { words } from '../catalogue.ts'
import { log } from '../log/log.ts'

/** One handler for every channel: a channel without one does not compile. */
export type Handlers = {
  readonly [C in Channel]: (input: Input<C>) => Result<Output<C>> | Promise<Result<Output<C>>>
}

/**
 * The only place that touches ipcMain. In this order: is the sender our own page, does the input parse, then the
 * handler. The answer is always a value, because an exception crosses the boundary as a bare message. The handlers may
 * still be loading: a message that comes early waits for them.
 */
export function serve(
  ipc: Pick<IpcMain, 'handle'>,
  isTrusted: (event: IpcMainInvokeEvent) => boolean,
  handlers: Handlers | Promise<Handlers>,
): void {
  for (const channel of Object.keys(contract) as Channel[]) {
    ipc.handle(channel, async (event, input: unknown) =>
      isTrusted(event)
        ? await answer(channel, handlers, input)
        : fail('not-trusted', words.message.notTrusted),
    )
  }
}

async function answer<C extends Channel>(
  channel: C,
  handlers: Pick<Handlers, C> | Promise<Pick<Handlers, C>>,
  input: unknown,
): Promise<Result<unknown>> {
  // A list or a date would pass for an object of which every part may be missing.
  if (typeof input === 'object' && Object.prototype.toString.call(input) !== '[object Object]') {
    return fail('bad-input', words.message.notAnObject)
  }
  const parsed = v.safeParse(contract[channel].input, input)
  if (!parsed.success) {
    const [issue] = parsed.issues
    return fail('bad-input', issue.message, v.getDotPath(issue) ?? undefined)
  }
  try {
    const handle = (await handlers)[channel]
    return await handle(parsed.output)
  } catch (cause) {
    log({ what: 'message-failed', channel, cause })
    return fail('unexpected', words.message.unexpected)
  }
}
