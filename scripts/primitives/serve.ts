import { svelte } from '@sveltejs/vite-plugin-svelte'
import { join } from 'node:path'
import { createServer } from 'vite'
import { root } from '../setup/paths.mjs'

// The page of the primitives, with what changes in them shown at once. It has no part in any build.
const [port = '5180'] = process.argv.slice(2)
const server = await createServer({
  configFile: false,
  root: join(root, 'src', 'app'),
  appType: 'mpa',
  publicDir: false,
  cacheDir: join(root, '.cache', 'vite'),
  plugins: [svelte({ configFile: join(root, 'svelte.config.js') })],
  server: { host: '127.0.0.1', port: Number(port) },
})
await server.listen()
console.log(`The primitives: ${new URL('primitives/', server.resolvedUrls?.local[0]).href}`)
