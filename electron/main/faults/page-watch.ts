import { app, dialog, type BrowserWindow, type MessageBoxOptions } from 'electron'
import { words } from '../catalogue.ts'
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
      void this.#askToGoOn(words.page.keepsStopping)
      return
    }
    this.#faults.happened('page-stopped', words.page.stopped)
    this.#loadAnew()
  }

  /** Its scripts may be missing: then it is loaded, and blank. */
  #listen(): void {
    if (this.#hasSpoken) return
    clearTimeout(this.#silence)
    this.#silence = setTimeout(() => {
      log({ what: 'page-silent' })
      void this.#askToGoOn(words.page.doesNotRun)
    }, silence)
  }

  async #hangs(): Promise<void> {
    if (this.#asking !== undefined) return
    const asking = new AbortController()
    this.#asking = asking
    const answer = await this.#ask({ ...hangs(), signal: asking.signal })
    this.#asking = undefined
    // It may have answered meanwhile, or stopped by itself.
    if (answer === 0 || asking.signal.aborted || this.#window.isDestroyed()) return
    this.#letGo()
    // A page that hangs does not let itself be loaded anew: its process is ended, and what follows is as after a stop.
    this.#window.webContents.forcefullyCrashRenderer()
  }

  async #askToGoOn(said: { readonly message: string; readonly detail: string }): Promise<void> {
    const { tryAgain, quit } = words.page
    const answer = await this.#ask({
      ...said,
      type: 'error',
      buttons: [tryAgain, quit],
      defaultId: 0,
      cancelId: 1,
    })
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

function hangs(): MessageBoxOptions {
  const { message, detail, wait, loadAnew } = words.page.hangs
  return { type: 'question', message, detail, buttons: [wait, loadAnew], defaultId: 0, cancelId: 0 }
}
