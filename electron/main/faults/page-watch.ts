import { app, dialog, type BrowserWindow, type MessageBoxOptions } from 'electron'
import { log } from '../log/log.ts'
import type { Faults } from './faults.ts'

/** So many stops within so many milliseconds are no accident any more. */
const tooMany = 3
const within = 60_000
/** How long a page that is loaded may stay silent, in milliseconds. It asks for something as soon as it runs. */
const silence = 10_000

/**
 * Keeps the window from being blank or deaf: a page that stops is loaded anew, one that hangs is ended if the person says
 * so, and where neither helps the operating system asks what to do.
 */
export class PageWatch {
  readonly #window: BrowserWindow
  readonly #faults: Faults
  readonly #now: () => number
  #letGo: () => void = () => undefined
  #stops: readonly number[] = []
  #asking: AbortController | undefined
  #hasSpoken = false
  #silence: NodeJS.Timeout | undefined

  /** @param now milliseconds of a clock that only goes forward */
  constructor(window: BrowserWindow, faults: Faults, now: () => number = () => performance.now()) {
    this.#window = window
    this.#faults = faults
    this.#now = now
    const { webContents } = window
    webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') this.#stopped(reason)
    })
    webContents.on('did-finish-load', () => {
      this.#listen()
    })
    window.on('unresponsive', () => {
      void this.#hangs()
    })
    window.on('responsive', () => {
      this.#asking?.abort()
    })
    window.on('closed', () => {
      clearTimeout(this.#silence)
      this.#asking?.abort()
    })
  }

  /** What is let go of when the page is gone: nobody can say any more who sits before the next one. */
  set whenGone(letGo: () => void) {
    this.#letGo = letGo
  }

  /** The page has asked for something: it runs. */
  spoke(): void {
    this.#hasSpoken = true
    clearTimeout(this.#silence)
  }

  #stopped(reason: string): void {
    log({ what: 'page-stopped', reason })
    clearTimeout(this.#silence)
    this.#asking?.abort()
    this.#letGo()
    const now = this.#now()
    this.#stops = [...this.#stops.filter((at) => now - at < within), now]
    if (this.#stops.length >= tooMany) {
      void this.#askToGoOn(keepsStopping)
      return
    }
    this.#faults.happened('page-stopped', pageStopped)
    this.#loadAnew()
  }

  /** Its scripts may be missing: then it is loaded, and blank. */
  #listen(): void {
    if (this.#hasSpoken) return
    clearTimeout(this.#silence)
    this.#silence = setTimeout(() => {
      log({ what: 'page-silent' })
      void this.#askToGoOn(doesNotRun)
    }, silence)
  }

  async #hangs(): Promise<void> {
    if (this.#asking !== undefined) return
    const asking = new AbortController()
    this.#asking = asking
    const answer = await this.#ask({ ...hangs, signal: asking.signal })
    this.#asking = undefined
    // It may have answered meanwhile, or stopped by itself.
    if (answer === 0 || asking.signal.aborted || this.#window.isDestroyed()) return
    this.#letGo()
    // A page that hangs does not let itself be loaded anew: its process is ended, and what follows is as after a stop.
    this.#window.webContents.forcefullyCrashRenderer()
  }

  async #askToGoOn(question: MessageBoxOptions): Promise<void> {
    const answer = await this.#ask(question)
    if (this.#window.isDestroyed()) return
    if (answer === 0) {
      this.#stops = []
      this.#loadAnew()
    } else {
      // There is nothing on the page to be saved.
      this.#window.destroy()
      app.quit()
    }
  }

  async #ask(question: MessageBoxOptions): Promise<number> {
    // A window that was never shown cannot show its question either.
    const { response } = this.#window.isVisible()
      ? await dialog.showMessageBox(this.#window, question)
      : await dialog.showMessageBox(question)
    return response
  }

  #loadAnew(): void {
    setImmediate(() => {
      if (!this.#window.isDestroyed()) this.#window.webContents.reload()
    })
  }
}

const pageStopped =
  'The page stopped working and was loaded anew. Everything that was saved is there; what you typed in the last moments before may be missing. If your journal was open, it is locked now.'

const hangs: MessageBoxOptions = {
  type: 'question',
  message: 'The page does not answer.',
  detail:
    'It may only be busy: waiting loses nothing. If you load it anew, everything that was saved is kept, what you typed since then is lost, and the journal is locked.',
  buttons: ['Wait', 'Load the page anew'],
  defaultId: 0,
  cancelId: 0,
}

const keepsStopping: MessageBoxOptions = {
  type: 'error',
  message: 'The page of Vagus keeps stopping.',
  detail:
    'Everything that was saved is kept, and the journal is locked. Try again; if the page stops again, restart the computer. If that does not help, install Vagus again: your journal stays as it is.',
  buttons: ['Try again', 'Quit'],
  defaultId: 0,
  cancelId: 1,
}

const doesNotRun: MessageBoxOptions = {
  type: 'error',
  message: 'Vagus cannot show its page.',
  detail:
    'A part of the app is missing or damaged. Your journal is not part of it and was not touched. Try again; if nothing is shown, install Vagus again: your journal stays as it is.',
  buttons: ['Try again', 'Quit'],
  defaultId: 0,
  cancelId: 1,
}
