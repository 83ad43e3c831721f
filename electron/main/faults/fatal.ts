import { app, dialog } from 'electron'
import { words } from '../catalogue.ts'
import { codeOf } from '../code-of.ts'
import { log } from '../log/log.ts'

/** Vagus cannot go on: says so in words, and ends. */
export function endFatally(cause: unknown): void {
  log({ what: 'could-not-start', cause })
  const code = codeOf(cause)
  const { noStart, noStartDetail } = words.fatal
  dialog.showErrorBox(noStart, noStartDetail(code === 'unknown' ? undefined : code, app.getPath('userData')))
  app.exit(1)
}

/** In place of Electron's own window, which shows a person where in the program it failed. */
export function catchTheUnexpected(): void {
  let wasSaid = false
  process.on('uncaughtException', (cause) => {
    log({ what: 'something-failed', cause })
    if (wasSaid || !app.isReady()) return
    wasSaid = true
    dialog.showErrorBox(words.fatal.failed, words.fatal.failedDetail)
  })
  process.on('unhandledRejection', (cause) => {
    log({ what: 'something-failed', cause })
  })
}
