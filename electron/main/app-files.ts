import { join, normalize, sep } from 'node:path'

/** Only what the build makes; another kind of file is not served, even if it lies in the folder. */
export const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.bin': 'application/octet-stream',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

/** The file that an `app://local` address names, or nothing when it names one outside `root`. */
export function resolveFile(root: string, address: string): string | undefined {
  let url: URL
  let path: string
  try {
    url = new URL(address)
    path = decodeURIComponent(url.pathname)
  } catch {
    return undefined
  }
  if (url.protocol !== 'app:' || url.host !== 'local' || path.includes('\0')) return undefined
  const file = normalize(join(root, path))
  return file.startsWith(root + sep) ? file : undefined
}
