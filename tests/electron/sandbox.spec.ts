import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { launchVagus } from './launch.ts'

test('the page runs sandboxed: no Node, an isolated world, and a filter on its system calls', async () => {
  const { app, window: page } = await launchVagus()
  const globals = await page.evaluate(() => ({
    require: typeof Reflect.get(globalThis, 'require'),
    process: typeof Reflect.get(globalThis, 'process'),
    bridge: Object.keys(window.bridge).sort(),
  }))
  expect(globals).toEqual({ require: 'undefined', process: 'undefined', bridge: ['invoke', 'on'] })

  const renderer = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  )
  if (process.platform === 'linux') {
    const status = readFileSync(`/proc/${String(renderer)}/status`, 'utf8')
    expect(status).toMatch(/^Seccomp:\s*2$/m)
    expect(status).not.toMatch(/^Uid:\s*0\b/m)
  }

  await test.step('with the preferences that Electron’s checklist asks for, as they hold in the running page', async () => {
    const preferences = await app.evaluate(({ webContents }) => {
      const [contents] = webContents.getAllWebContents()
      // Not in Electron's types, and the only place that says what holds and not what was asked for.
      const read = (
        contents as unknown as { getLastWebPreferences: () => Record<string, unknown> } | undefined
      )?.getLastWebPreferences
      return read?.call(contents)
    })
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      disableDialogs: true,
    })
    for (const loosened of [
      'nodeIntegrationInWorker',
      'enableWebSQL',
      'allowRunningInsecureContent',
      'experimentalFeatures',
      'plugins',
      'spellcheck',
    ])
      expect(preferences?.[loosened] ?? false, loosened).toBe(false)
    for (const absent of ['enableBlinkFeatures', 'nativeWindowOpen', 'additionalArguments'])
      expect(preferences?.[absent] ?? '', absent).toHaveLength(0)
  })

  await test.step('a script of its own can neither leave, nor open, nor load, nor ask for a device', async () => {
    const here = page.url()
    const tried = await page.evaluate(async () => {
      const outcome = async (run: () => unknown) => {
        try {
          return String(await run())
        } catch (cause) {
          return cause instanceof Error ? cause.name : 'thrown'
        }
      }
      const frame = document.createElement('iframe')
      frame.src = 'file:///etc/passwd'
      document.body.append(frame)
      const found = {
        opened: await outcome(() => window.open('app://local/index.html')),
        left: await outcome(() => {
          location.href = 'https://192.0.2.1/'
        }),
        leftForDisk: await outcome(() => {
          location.href = 'file:///etc/passwd'
        }),
        loaded: await outcome(() => fetch('https://192.0.2.1/')),
        read: await outcome(() => fetch('file:///etc/passwd')),
        outside: await outcome(async () => (await fetch('app://local/../../package.json')).status),
        camera: await outcome(() => navigator.mediaDevices.getUserMedia({ video: true })),
        notices: await outcome(
          async () => (await navigator.permissions.query({ name: 'notifications' })).state,
        ),
        evaluated: await outcome(() => (0, eval)('1 + 1')),
      }
      frame.remove()
      return found
    })
    expect(tried).toMatchObject({
      opened: 'null',
      loaded: 'TypeError',
      read: 'TypeError',
      outside: '404',
      notices: 'denied',
      evaluated: 'EvalError',
    })
    expect(tried.camera).toMatch(/Error$/)
    expect(page.url()).toBe(here)
    expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  })

  await test.step('no address of another scheme leads to it', async () => {
    expect(await app.evaluate(({ app }) => app.isDefaultProtocolClient('vagus'))).toBe(false)
  })
  await app.close()
})
