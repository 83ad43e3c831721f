import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contentSecurityPolicy } from '../../electron/main/content-security-policy.ts'
import { contentTypes, resolveFile } from '../../electron/main/app-files.ts'
import { port } from './address.ts'

// The built renderer as the app serves it, for a plain browser: the same files, the same types, the same policy.
const root = fileURLToPath(new URL('../../out/renderer', import.meta.url))

createServer((request, response) => {
  void answer(request.url ?? '/').then(({ status, type, body }) => {
    response.writeHead(status, { 'content-type': type, 'content-security-policy': contentSecurityPolicy })
    response.end(body)
  })
}).listen(port, '127.0.0.1')

async function answer(path: string): Promise<{ status: number; type: string; body: Uint8Array }> {
  // A browser asks for it by itself; the app's window does not.
  if (path === '/favicon.ico') return { status: 204, type: 'image/x-icon', body: new Uint8Array() }
  const file = resolveFile(root, `app://local${path.replace(/^\/(?=\?|$)/, '/index.html')}`)
  const type = file === undefined ? undefined : contentTypes[extname(file)]
  if (file !== undefined && type !== undefined) {
    try {
      return { status: 200, type, body: await readFile(file) }
    } catch {
      // Answered as not found, like everything else that is not there.
    }
  }
  return { status: 404, type: 'text/plain', body: new Uint8Array() }
}
