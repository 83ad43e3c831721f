import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'

export interface Display {
  /** What a program needs in its environment to open its windows there, and nowhere else. */
  readonly environment: NodeJS.ProcessEnv
  readonly close: () => Promise<void>
}

/** A screen of the tests' own, so that no window appears on a developer's desktop. Xvfb chooses a free number. */
export async function openDisplay(): Promise<Display> {
  if (process.platform !== 'linux') return { environment: {}, close: () => Promise.resolve() }
  const server = spawn(
    'Xvfb',
    // Any local user may connect: the app runs as an ordinary user even when the tests are started by root.
    // No screen saver: after ten minutes the journal would take the screen for locked, and lock itself.
    ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-ac', '-s', '0'],
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
    environment: {
      DISPLAY: `:${number.toString('utf8').trim()}`,
      // A developer's own desktop and key ring stay out of it.
      WAYLAND_DISPLAY: undefined,
      XDG_SESSION_TYPE: 'x11',
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    },
    close: async () => {
      const gone = once(server, 'exit')
      server.kill()
      await gone
    },
  }
}
