import type { App, Session, WebContents } from 'electron'
import { log } from './log/log.ts'
import { appOrigin } from './protocol.ts'

/** What was refused since the start, for the page that shows it. */
export interface NetworkLog {
  readonly refused: number
}

/**
 * Rules that hold for the whole process and must be set before Chromium starts. Each has its reason beside it. The rules
 * for a session hold for every one there is, from its first moment: Chromium begins to fetch a spelling dictionary as soon
 * as there is a session, and has sessions of its own.
 */
export function denyNetworkBeforeStart(app: App): NetworkLog {
  // No name is ever looked up, not even by parts of Chromium that no page can reach.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  // Variations, safe browsing lists, component and certificate updates.
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')

  app.on('web-contents-created', (_event, contents) => {
    confine(contents)
  })
  let refused = 0
  app.on('session-created', (session) => {
    lockDown(session, () => {
      refused += 1
      // The first one only: whatever tries, tries often. How often is counted.
      if (refused === 1) log({ what: 'request-refused' })
    })
  })
  return {
    get refused() {
      return refused
    },
  }
}

/** Rules for a session; `refused` is told of each request that was. */
function lockDown(session: Session, refused: () => void): void {
  // Chromium's spell checker fetches dictionaries, even where it looks switched off: first no language, then none at all.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)

  // Camera, notifications, clipboard reading, devices, screens: the app asks for none, so whoever asks is not the app.
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer({})
  })

  // The page's own files come by `app:`, which is not in this list; everything here is the network or the disk.
  const elsewhere = ['http', 'https', 'ws', 'wss', 'ftp', 'file'].map((scheme) => `${scheme}://*/*`)
  session.webRequest.onBeforeRequest({ urls: elsewhere }, (_details, answer) => {
    refused()
    answer({ cancel: true })
  })

  session.on('will-download', (event) => {
    event.preventDefault()
  })
}

/** Rules for everything that can show a page. */
function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // A local address could otherwise be found out by a peer connection.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** The parts of a message's sender that decide whether it is heard. */
export interface Sender {
  readonly senderFrame: { readonly origin: string; readonly parent: unknown } | null
}

/** Whether a message comes from the main frame of our own page: not from a frame within it, not from anywhere else. */
export function isTrusted({ senderFrame }: Sender): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.origin === appOrigin
}
