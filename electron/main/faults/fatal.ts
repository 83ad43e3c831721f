import { app, dialog } from 'electron'
import { codeOf } from '../code-of.ts'
import { log } from '../log/log.ts'

/** Vagus cannot go on: says so in words, and ends. */
export function endFatally(cause: unknown): void {
  log({ what: 'could-not-start', cause })
  dialog.showErrorBox('Vagus could not start', couldNotStart(codeOf(cause), app.getPath('userData')))
  app.exit(1)
}

/** In place of Electron's own window, which shows a person where in the program it failed. */
export function catchTheUnexpected(): void {
  let wasSaid = false
  process.on('uncaughtException', (cause) => {
    log({ what: 'something-failed', cause })
    if (wasSaid || !app.isReady()) return
    wasSaid = true
    dialog.showErrorBox('Something went wrong inside Vagus', goesOn)
  })
  process.on('unhandledRejection', (cause) => {
    log({ what: 'something-failed', cause })
  })
}

const couldNotStart = (code: string, profile: string) =>
  `Something that Vagus needs in order to start is not as it should be${code === 'unknown' ? '' : ` (${code})`}. Your journal was not changed. Look whether the folder ${profile} is there and may be read and written, then start Vagus again. If that does not help, install Vagus again: your journal stays as it is.`

const goesOn =
  'Everything that was saved is kept. Look whether what you wrote last says “Saved”, then close Vagus and start it again.'
