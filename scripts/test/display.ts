import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'

export interface Display {
  /** Value for DISPLAY, such as `:101`; undefined where windows need none. */
  readonly name: string | undefined
  readonly close: () => Promise<void>
}

/** A screen of the tests' own, so that no window appears on a developer's desktop. Xvfb chooses a free number. */
export async function openDisplay(): Promise<Display> {
  if (process.platform !== 'linux') return { name: undefined, close: () => Promise.resolve() }
  const server = spawn(
    'Xvfb',
    // Any local user may connect: the app runs as an ordinary user even when the tests are started by root.
    ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-ac'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  )
  const pipe = server.stdio[3] as Readable
  const [number] = (await Promise.race([
    once(pipe, 'data'),
    once(server, 'exit').then(() => {
      throw new Error('Xvfb, the display for the tests, did not start. Run it by hand to see why.')
    }),
  ])) as [Buffer]
  return {
    name: `:${number.toString('utf8').trim()}`,
    close: async () => {
      const gone = once(server, 'exit')
      server.kill()
      await gone
    },
  }
}
