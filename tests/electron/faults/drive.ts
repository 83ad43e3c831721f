import { expect } from '@playwright/test'
import type * as Electron from 'electron'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { giveAway } from '../../../scripts/test/ordinary-user.ts'
import type { Channel } from '../../../src/contract/contract.ts'
import { driver, placeApp } from '../launch.ts'

/** A message of the system with a way on to be chosen. */
interface Question {
  readonly message: string
  readonly detail: string
  readonly buttons: readonly string[]
}

type FromApp =
  | { readonly id: number; readonly value?: unknown; readonly error?: string }
  | { readonly asked: Question }
  | { readonly said: { readonly title: string; readonly content: string } }
  | { readonly withdrawn: true }

interface Start {
  readonly profile: string
  readonly env?: Readonly<Record<string, string>>
  readonly root?: string
}

/** The built app, started as a person would and without Playwright in it: see `scripts/test/drive.mjs`. */
export class Driven {
  readonly #process: ChildProcess
  readonly #waiting = new Map<number, (answer: { value?: unknown; error?: string }) => void>()
  /** What the system was made to show, oldest first. */
  readonly shown: (Question | { readonly title: string; readonly content: string } | 'withdrawn')[] = []
  /** The exit code, once there is one; null when it was ended by a signal. */
  readonly ended: Promise<number | null>
  #asked = 0

  constructor({ profile, env = {}, root = placeApp().root }: Start) {
    const { executable, root: ours } = placeApp()
    giveAway(profile)
    const { ELECTRON_RUN_AS_NODE: _node, NODE_OPTIONS: _options, ...inherited } = process.env
    this.#process = spawn(executable, ['-r', join(ours, driver), root, `--user-data-dir=${profile}`], {
      cwd: root,
      env: { ...inherited, HOME: profile, TZ: 'Europe/London', ...env },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    started.push(this)
    this.ended = once(this.#process, 'exit').then(([code]: (number | null)[]) => code ?? null)
    this.#process.on('message', (message: FromApp) => {
      if ('asked' in message) this.shown.push(message.asked)
      else if ('said' in message) this.shown.push(message.said)
      else if ('withdrawn' in message) this.shown.push('withdrawn')
      else this.#waiting.get(message.id)?.(message)
    })
  }

  /** Runs in the main process. */
  async main<Value, Argument = undefined>(
    run: (electron: typeof Electron, argument: Argument) => Value | Promise<Value>,
    argument?: Argument,
  ): Promise<Value> {
    this.#asked += 1
    const id = this.#asked
    const answered = new Promise<{ value?: unknown; error?: string }>((resolve) => {
      this.#waiting.set(id, resolve)
    })
    this.#process.send({ id, source: String(run), argument })
    const { value, error } = await answered
    if (error !== undefined) throw new Error(error)
    return value as Value
  }

  /** Runs in the page. */
  page<Value, Argument = undefined>(
    run: (argument: Argument) => Value | Promise<Value>,
    argument?: Argument,
  ): Promise<Value> {
    const source = `(${String(run)})(${JSON.stringify(argument)})`
    return this.main(async ({ BrowserWindow }, source) => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents
      if (page === undefined) throw new Error('There is no page.')
      // A page that goes away answers nothing.
      let goes: () => void = () => undefined
      const gone = new Promise<never>((_resolve, reject) => {
        goes = () => {
          reject(new Error('The page went away.'))
        }
      })
      page.once('render-process-gone', goes).once('did-navigate', goes)
      try {
        return (await Promise.race([page.executeJavaScript(source, true), gone])) as Value
      } finally {
        page.off('render-process-gone', goes).off('did-navigate', goes)
      }
    }, source)
  }

  /** Waits until the page says so. */
  async says(text: string | RegExp): Promise<void> {
    await expect
      .poll(() => this.page(() => document.body.innerText).catch(() => ''), {
        intervals: [50],
        timeout: 60_000,
      })
      .toMatch(text instanceof RegExp ? text : new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
  }

  /** Waits for the next message of the system. */
  async next(): Promise<(typeof this.shown)[number]> {
    await expect.poll(() => this.shown.length, { intervals: [50], timeout: 60_000 }).toBeGreaterThan(0)
    const [first] = this.shown.splice(0, 1)
    if (first === undefined) throw new Error('Nothing was shown.')
    return first
  }

  /** Chooses one of the buttons of the question that was asked last. */
  answer(response: number): void {
    this.#process.send({ response })
  }

  /** How many messages of the page there were on a channel. */
  received(channel: Channel): Promise<number> {
    return this.main(
      (_electron, channel) => (Reflect.get(globalThis, 'received') as Record<string, number>)[channel] ?? 0,
      channel,
    )
  }

  /** The processes of a kind, such as `GPU` or `Tab`. */
  pidsOf(type: Electron.ProcessMetric['type']): Promise<number[]> {
    return this.main(
      ({ app }, type) =>
        app
          .getAppMetrics()
          .filter((one) => one.type === type)
          .map(({ pid }) => pid),
      type,
    )
  }

  /** Asks it to close as a person would. */
  async close(): Promise<void> {
    void this.main(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close()
    })
    await this.ended
  }

  /** Ends it, if nothing else has. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL')
    await this.ended
  }
}

const started: Driven[] = []

/** After a test that failed, too. */
export async function endAll(): Promise<void> {
  for (const app of started.splice(0)) await app.kill()
}
