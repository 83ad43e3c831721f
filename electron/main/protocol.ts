import type { CustomScheme, Session } from 'electron'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { contentTypes, resolveFile } from './app-files.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'

export const appScheme: CustomScheme = {
  scheme: 'app',
  // Standard and secure, so that the page has an origin, workers and fetch; nothing else is asked for.
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
}

export const appOrigin = 'app://local'
export const appPage = `${appOrigin}/index.html`

/** Serves the built renderer under `app://local/`, read-only, with the policy on every answer. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle('app', async (request) => {
    const file = request.method === 'GET' ? resolveFile(root, request.url) : undefined
    const contentType = file === undefined ? undefined : contentTypes[extname(file)]
    if (file === undefined || contentType === undefined) return refuse(404)
    try {
      return new Response(new Uint8Array(await readFile(file)), {
        headers: {
          'content-type': contentType,
          'content-security-policy': contentSecurityPolicy,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': 'same-origin',
        },
      })
    } catch {
      return refuse(404)
    }
  })
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: { 'content-security-policy': contentSecurityPolicy } })
}
