import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'

/** The in-memory bridge as one script for a page. */
export async function bundleBridge(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: {
        entry: fileURLToPath(new URL('./page-bridge.ts', import.meta.url)),
        formats: ['iife'],
        name: 'pageBridge',
      },
    },
  })
  const [{ output }] = (Array.isArray(built) ? built : [built]) as [Rolldown.RolldownOutput]
  return output[0].code
}
