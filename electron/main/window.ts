import { BrowserWindow, dialog, nativeTheme, screen, type Session } from 'electron'
import type { EventName } from '../../src/contract/channels.ts'
import type { ViewChange } from '../../src/contract/commands.ts'
import type { Settings } from '../../src/contract/settings.ts'
import type { Language } from '../../src/core/language.ts'
import icon from '../../resources/icons/png/256x256.png?asset'
import { words } from './catalogue.ts'
import { pageIn } from './protocol.ts'
import type { WindowBounds } from './settings/window-bounds.ts'

/** How long a window that wants to close is given to save what is unsaved, in milliseconds. */
const patience = 5000

/** The one window, hidden until it has something to show. */
export function openWindow(session: Session, preload: string, language: Language): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Vagus',
    // Elsewhere it is the program's own.
    ...(process.platform === 'linux' && { icon }),
    autoHideMenuBar: true,
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      disableDialogs: true,
      navigateOnDragDrop: false,
      enableWebSQL: false,
    },
  })
  // The title is read by task bars and screen recorders, so it never says what is open.
  window.on('page-title-updated', (event) => {
    event.preventDefault()
  })
  void window.loadURL(pageIn(language))
  return window
}

/** How the window is for everybody who sees the screen: its theme, and whether it may be photographed. */
export function dressWindow(window: BrowserWindow, { theme, hidden }: Settings): void {
  // What Chromium itself draws (scroll bars, menus, the page before its style sheet) follows the person's theme.
  nativeTheme.themeSource = theme === 'night' ? 'dark' : theme
  window.setContentProtection(hidden)
}

/** Puts the window where it was, unless that place is on no screen any more. */
export function placeWindow(window: BrowserWindow, bounds: WindowBounds | undefined): void {
  if (bounds === undefined) return
  const { workArea } = screen.getDisplayMatching(bounds)
  const visible =
    bounds.x < workArea.x + workArea.width - 80 &&
    bounds.x + bounds.width > workArea.x + 80 &&
    bounds.y >= workArea.y - 10 &&
    bounds.y < workArea.y + workArea.height - 80
  if (visible) window.setBounds(bounds)
  if (bounds.maximised) window.maximize()
  // The zoom is the page's, so it waits for the page.
  window.webContents.once('did-navigate', () => {
    window.webContents.setZoomFactor(bounds.zoom)
  })
}

export function boundsOf(window: BrowserWindow): WindowBounds {
  return {
    ...window.getNormalBounds(),
    maximised: window.isMaximized(),
    zoom: window.webContents.getZoomFactor(),
  }
}

/** The page has saved what it could; `before` is done once the window may close, and waited for. */
export type Settled = (unsaved: boolean, before: () => Promise<void>) => Promise<void>

/**
 * Lets a window close only when its page has saved what was unsaved, or has had its time: a page that hangs must not
 * hold up the computer's shutdown. What cannot be saved as it stands is thrown away only if the person says so.
 * @returns what to call when the page has answered.
 */
export function closeWhenSaved(window: BrowserWindow): Settled {
  let mayClose = false
  let impatience: NodeJS.Timeout | undefined
  const letGo = () => {
    mayClose = true
    if (!window.isDestroyed()) window.close()
  }
  window.on('close', (event) => {
    if (mayClose || window.webContents.isCrashed()) return
    event.preventDefault()
    tell(window, 'window:closing')
    impatience ??= setTimeout(letGo, patience)
  })
  return async (unsaved, before) => {
    clearTimeout(impatience)
    impatience = undefined
    if (unsaved && !(await wantsToDiscard(window))) return
    await before()
    letGo()
  }
}

async function wantsToDiscard(window: BrowserWindow): Promise<boolean> {
  const { message, detail, goBack, close } = words.unsaved
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail,
    buttons: [goBack, close],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}

/** As the menu does it, for a page that was asked by its palette. */
export function changeView(window: BrowserWindow, change: ViewChange): void {
  const { webContents } = window
  if (change === 'full-screen') window.setFullScreen(!window.isFullScreen())
  else if (change === 'zoom-reset') webContents.setZoomLevel(0)
  else webContents.setZoomLevel(webContents.getZoomLevel() + (change === 'zoom-in' ? 0.5 : -0.5))
}

export function tell(window: BrowserWindow, event: EventName): void {
  window.webContents.send(event)
}
