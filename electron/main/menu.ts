import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { CommandId } from '../../src/contract/channels.ts'
import {
  commands,
  isViewChange,
  keysOf,
  labelOf,
  labelOfMenu,
  menus,
  offeredIds,
} from '../../src/contract/commands.ts'
import { words } from './catalogue.ts'

/** What Chromium and the system do by themselves for what the main process does of the window. */
const roles = {
  'zoom-in': 'zoomIn',
  'zoom-out': 'zoomOut',
  'zoom-reset': 'resetZoom',
  'full-screen': 'togglefullscreen',
} as const

const line: MenuItemConstructorOptions = { type: 'separator' }

/** What was chosen in a menu. */
export type Chosen = (command: CommandId) => void

/**
 * Every menu of a system, made from the catalogue of commands.
 *
 * The page hears the keys of its commands itself, wherever the focus in it is, and so they do nothing twice: on Linux and
 * Windows they are shown in the menu and not registered, on macOS a key reaches the menu only when the page has left it
 * alone. The keys of what happens to the window are the menu's, so that they work when the page does not.
 */
export function menuTemplate(platform: NodeJS.Platform, chosen: Chosen): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'

  const item = (id: CommandId): MenuItemConstructorOptions[] => {
    const [first, ...others] = keysOf(id, isMac)
    const label = labelOf(id)
    const shown = { id, label, ...(first !== undefined && { accelerator: first }) }
    if (isViewChange(id)) {
      const role = roles[id]
      const hidden = { role, visible: false, acceleratorWorksWhenHidden: true }
      return [{ ...shown, role }, ...others.map((accelerator) => ({ ...hidden, label, accelerator }))]
    }
    return [
      {
        ...shown,
        registerAccelerator: false,
        // Until a page says that it can do it.
        enabled: commands[id].offered !== true,
        click: () => {
          chosen(id)
        },
      },
    ]
  }
  const items = (parts: readonly (readonly CommandId[])[]) =>
    parts.flatMap((part, at) => [...(at > 0 ? [line] : []), ...part.flatMap(item)])
  const not = (parts: readonly (readonly CommandId[])[], ...left: readonly CommandId[]) =>
    parts.map((part) => part.filter((id) => !left.includes(id))).filter((part) => part.length > 0)

  const { file, edit, view, go, journal, help } = menus
  const { menu } = words
  const role = (role: keyof typeof menu.roles): MenuItemConstructorOptions => ({
    role,
    label: menu.roles[role],
  })
  const close: MenuItemConstructorOptions = {
    role: 'close',
    label: isMac ? menu.close.mac : menu.close.others,
  }
  const quit: MenuItemConstructorOptions = {
    role: 'quit',
    label: isMac ? menu.quit.mac : platform === 'win32' ? menu.quit.windows : menu.quit.others,
  }
  const editing: MenuItemConstructorOptions[] = [
    role('undo'),
    role('redo'),
    line,
    role('cut'),
    role('copy'),
    role('paste'),
    role('selectAll'),
    line,
  ]
  const ofTheSystem: MenuItemConstructorOptions = {
    role: 'appMenu',
    submenu: [
      ...item('about'),
      line,
      ...item('settings').map((settings) => ({ ...settings, label: menu.settings })),
      line,
      role('hide'),
      role('hideOthers'),
      role('unhide'),
      line,
      quit,
    ],
  }
  const window: MenuItemConstructorOptions[] = isMac
    ? [role('minimize'), role('zoom'), line, role('front')]
    : [role('minimize'), close]
  return [
    ...(isMac ? [ofTheSystem] : []),
    {
      label: labelOfMenu('file'),
      submenu: [...items(isMac ? not(file, 'settings') : file), line, isMac ? close : quit],
    },
    { label: labelOfMenu('edit'), submenu: [...editing, ...items(edit)] },
    { label: labelOfMenu('view'), submenu: items(view) },
    { label: labelOfMenu('go'), submenu: items(go) },
    { label: labelOfMenu('journal'), submenu: items(journal) },
    { role: 'windowMenu', label: menu.window, submenu: window },
    { role: 'help', label: labelOfMenu('help'), submenu: items(isMac ? not(help, 'about') : help) },
  ]
}

export function setMenu(chosen: Chosen): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, chosen)))
}

/** Lets those be chosen that a page can do now, and greys the others out. */
export function offerInMenu(offered: ReadonlySet<CommandId>): void {
  const menu = Menu.getApplicationMenu()
  for (const id of offeredIds) {
    const item = menu?.getMenuItemById(id)
    if (item) item.enabled = offered.has(id)
  }
}
