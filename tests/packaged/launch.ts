import { chromium, type Page } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { place } from '../../scripts/test/ordinary-user.ts'

export interface LaunchedPackage {
  readonly window: Page
  /** What the app has said on its standard error so far. */
  readonly said: () => string
  /** Closes the window, and waits until the app is gone. */
  readonly close: () => Promise<void>
}

/**
 * Starts a packed app as a person would, with the sandbox on. Its fuses shut out the debugger of the main process, by which
 * Playwright drives an app from outside; the page is driven by Chromium's own, which is a switch and no fuse.
 */
export async function launchPackage(
  program: string,
  profile: string,
  env: Record<string, string>,
): Promise<LaunchedPackage> {
  const { executable } = place(program, [])
  const { ELECTRON_RUN_AS_NODE: _node, NODE_OPTIONS: _options, ...inherited } = process.env
  const app = spawn(
    executable,
    ['--disable-gpu', `--user-data-dir=${profile}`, '--remote-debugging-port=0', '--inspect=0'],
    { cwd: profile, env: { ...inherited, HOME: profile, ...env }, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  // A test that fails half-way leaves nothing running.
  process.once('exit', () => app.kill('SIGKILL'))
  let said = ''
  app.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const address = await listening(app, () => said)
  await pageLoaded(new URL(address).host)
  const browser = await chromium.connectOverCDP(address)
  const window = browser.contexts()[0]?.pages()[0]
  if (window === undefined) throw new Error('The packed app shows no page.')
  return {
    window,
    said: () => said,
    close: async () => {
      const gone = once(app, 'exit')
      // Not Playwright's own: that one only stops looking.
      const session = await browser.newBrowserCDPSession()
      await Promise.all([gone, session.send('Browser.close').catch(() => undefined)])
    },
  }
}

async function listening(app: ChildProcess, said: () => string): Promise<string> {
  const address = new Promise<string>((resolve) => {
    app.stderr?.on('data', () => {
      const found = /DevTools listening on (ws:\S+)/.exec(said())?.[1]
      if (found !== undefined) resolve(found)
    })
  })
  const gone = once(app, 'exit').then(([code]) => {
    throw new Error(`The packed app ended with ${String(code)}.\n${said()}`)
  })
  return await Promise.race([address, gone])
}

interface Target {
  readonly type: string
  readonly url: string
  readonly webSocketDebuggerUrl: string
}

/**
 * Waits until the page has all it asks for at its start. Whoever joins in the middle of that, as Playwright would, now and
 * then meets a worker half-way through its own start and waits for ever.
 */
async function pageLoaded(host: string): Promise<void> {
  for (;;) {
    const targets = (await (await fetch(`http://${host}/json/list`)).json()) as readonly Target[]
    const page = targets.find(({ type, url }) => type === 'page' && url.startsWith('app://local/'))
    if (page !== undefined && (await evaluate(page, hasLoaded)) === true) return
  }
}

/** What there is to begin with is shown once the library is there, and that comes last. */
const hasLoaded = `new Promise((loaded) => {
  const look = () => {
    if (document.querySelector('a[href^="#/library/collection/"]') !== null) loaded(true)
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true })
  look()
})`

/** @returns nothing where the page went away, or has not come yet */
async function evaluate({ webSocketDebuggerUrl }: Target, expression: string): Promise<unknown> {
  const socket = new WebSocket(webSocketDebuggerUrl)
  try {
    await once(socket, 'open')
    const answer = once(socket, 'message') as Promise<[MessageEvent<string>]>
    const params = { expression, awaitPromise: true }
    socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }))
    const [{ data }] = await answer
    const { result } = JSON.parse(data) as { result?: { result?: { value?: unknown } } }
    return result?.result?.value
  } finally {
    socket.close()
  }
}
