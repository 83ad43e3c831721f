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
  await app.close()
})
