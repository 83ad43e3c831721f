import type { BrowserWindow, PowerMonitor } from 'electron'
import { AutoLock } from './vault/auto-lock.ts'
import type { Vault } from './vault/vault.ts'
import { tell } from './window.ts'

/** How long the page is given to save and to hand over what it cannot, in milliseconds: a person may be waiting. */
const patience = 5_000
/** A computer that is about to sleep waits for nobody. */
const patienceBeforeSleep = 1_000

/** When the journal is locked without being asked, and how: the page first saves, then loses everything it knows. */
export class Locking {
  readonly #window: BrowserWindow
  readonly #vault: Vault
  readonly #idle: AutoLock
  #waiting: NodeJS.Timeout | undefined
  #inHaste = false
  #beforeLocking: () => Promise<unknown> = () => Promise.resolve()
  readonly #whenLocked: (() => Promise<unknown>)[] = []

  constructor(parts: {
    readonly window: BrowserWindow
    readonly vault: Vault
    readonly powerMonitor: Pick<PowerMonitor, 'on' | 'getSystemIdleState'>
    readonly minutes: () => number
  }) {
    const { window, vault, powerMonitor, minutes } = parts
    this.#window = window
    this.#vault = vault
    this.#idle = new AutoLock(
      minutes,
      () => {
        this.#ask(patience)
      },
      undefined,
      // Linux tells nobody when its screen is locked, but answers when asked.
      () => powerMonitor.getSystemIdleState(1) === 'locked',
    )
    window.webContents.on('input-event', () => {
      this.#idle.touch()
    })
    // The last of these is what macOS says when another person takes over the screen.
    powerMonitor.on('suspend', () => {
      this.#inHaste = true
      clearTimeout(this.#waiting)
      this.#waiting = undefined
      this.#ask(patienceBeforeSleep)
    })
    powerMonitor.on('lock-screen', () => {
      this.#ask(patience)
    })
    powerMonitor.on('user-did-resign-active', () => {
      this.#ask(patience)
    })
    window.on('closed', () => {
      void this.forget()
    })
  }

  /** What is done with the open vault before it is locked without haste: a backup. */
  set beforeLocking(run: () => Promise<unknown>) {
    this.#beforeLocking = run
  }

  /** What else holds something of the open vault, and lets it go. */
  whenLocked(run: () => Promise<unknown>): void {
    this.#whenLocked.push(run)
  }

  /** The vault has been opened: from now on it is locked when nobody is there. */
  opened(): void {
    this.#inHaste = false
    this.#idle.start()
  }

  /** The page has saved and handed over, or the person said so. Returns when nothing is open any more. */
  async lock(): Promise<void> {
    // A computer that goes to sleep leaves the backup to the next time.
    if (!this.#inHaste) await within(patience, this.#beforeLocking())
    if (this.#vault.opened === undefined) return
    this.loadAnew()
    await this.forget()
  }

  async beforeClosing(): Promise<void> {
    await within(patience, this.#beforeLocking())
  }

  /** Forgets at once what is open; returns when what was still at work with it has stopped. */
  async forget(): Promise<void> {
    clearTimeout(this.#waiting)
    this.#waiting = undefined
    this.#inHaste = false
    this.#idle.stop()
    this.#vault.lock()
    // A disk that does not answer must not hold up the answer.
    await within(patience, Promise.all(this.#whenLocked.map((run) => run())))
  }

  /** Whatever the page had in memory is gone with its world. After the answer to the message that asked for this. */
  loadAnew(): void {
    setImmediate(() => {
      if (!this.#window.isDestroyed()) this.#window.webContents.reload()
    })
  }

  /** Asks the page, which answers with `vault:lock`; a page that does not is not waited for. */
  #ask(milliseconds: number): void {
    this.#vault.stopOpening()
    if (this.#vault.opened === undefined || this.#waiting !== undefined) return
    this.#waiting = setTimeout(() => {
      void this.forget()
      if (this.#window.isDestroyed()) return
      // A page that hangs does not let itself be loaded anew: its process is ended, and with it what it knew. Whoever
      // watches the page loads it again.
      this.#window.webContents.forcefullyCrashRenderer()
    }, milliseconds)
    tell(this.#window, 'vault:locking')
  }
}

/** Waits for something, but not for ever: it goes on by itself. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  await Promise.race([
    work,
    new Promise((resolve) => {
      timer = setTimeout(resolve, milliseconds)
    }),
  ])
  clearTimeout(timer)
}
