import type { CustomScheme, Session } from 'electron'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Language } from '../../src/core/language.ts'
import { contentTypes, resolveFile } from './app-files.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'

export const appScheme: CustomScheme = {
  scheme: 'app',
  // Standard and secure, so that the page has an origin, workers and fetch; nothing else is asked for.
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
}

export const appOrigin = 'app://local'
const appPage = `${appOrigin}/index.html`

/** The page, told in which language to speak before anything of it is there. */
export const pageIn = (language: Language): string =>
  language === 'en' ? appPage : `${appPage}?language=${language}`

/** On every answer, whatever it is. */
const headers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

const nothing = { statusCode: 404, data: Buffer.alloc(0), headers }

/** Serves the built renderer under `app://local/`, read-only, with the policy on every answer. */
export function serveApp(session: Session, root: string): void {
  // `protocol.handle` answers with a Response of the web: its first one loads all of Node's fetch, which holds up the first
  // frame by a twentieth of the whole start (docs/decisions/0013).
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  session.protocol.registerBufferProtocol('app', ({ method, url }, answer) => {
    const file = method === 'GET' ? resolveFile(root, url) : undefined
    const contentType = file === undefined ? undefined : contentTypes[extname(file)]
    if (file === undefined || contentType === undefined) {
      answer(nothing)
      return
    }
    readFile(file).then(
      (data) => {
        answer({ data, headers: { ...headers, 'content-type': contentType } })
      },
      () => {
        answer(nothing)
      },
    )
  })
}
