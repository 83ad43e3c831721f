import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../electron/main/menu.ts'
import { commandIds, events, type CommandId } from '../../src/contract/channels.ts'
import { isViewChange, keysOf, labelOf, menus, offeredIds } from '../../src/contract/commands.ts'

type Item = MenuItemConstructorOptions

const platforms = ['linux', 'win32', 'darwin'] as const
const inMenus = Object.values(menus).flatMap((parts) => (parts as readonly (readonly CommandId[])[]).flat())

const itemsOf = (item: Item) => (Array.isArray(item.submenu) ? item.submenu : [])
const template = (platform: NodeJS.Platform, chosen: (id: CommandId) => void = () => undefined) =>
  menuTemplate(platform, chosen)
const flat = (items: readonly Item[]): Item[] => items.flatMap((item) => [item, ...flat(itemsOf(item))])
const named = (platform: NodeJS.Platform, label: string) =>
  itemsOf(template(platform).find((menu) => menu.label === label || menu.role === label) ?? {})

/** One way of writing for each key, on a system. */
function key(accelerator: string, platform: NodeJS.Platform): string {
  const parts = accelerator.split('+').map((part) => (part === '' ? 'Plus' : part))
  const modifier = platform === 'darwin' ? 'Cmd' : 'Ctrl'
  return parts
    .map((part) => (/^(CmdOrCtrl|CommandOrControl)$/.test(part) ? modifier : part))
    .map((part) => part.toLowerCase())
    .sort()
    .join('+')
}

/** What the system, Chromium and the menu's own roles hear, and no command may take from a person's hand. */
const taken = {
  linux: [
    'Ctrl+C',
    'Ctrl+V',
    'Ctrl+X',
    'Ctrl+A',
    'Ctrl+Z',
    'Ctrl+Shift+Z',
    'Ctrl+Y',
    'Ctrl+W',
    'Ctrl+Q',
    'Ctrl+M',
    'Alt+F4',
    'Alt+Tab',
    'Alt+Space',
    'Alt+F1',
    'Alt+F2',
    'F10',
    'Tab',
    'Esc',
    'Ctrl+Alt+Delete',
  ],
  win32: [
    'Ctrl+C',
    'Ctrl+V',
    'Ctrl+X',
    'Ctrl+A',
    'Ctrl+Z',
    'Ctrl+Shift+Z',
    'Ctrl+Y',
    'Ctrl+W',
    'Ctrl+Q',
    'Ctrl+M',
    'Alt+F4',
    'Alt+Tab',
    'Alt+Space',
    'F10',
    'Tab',
    'Esc',
    'Ctrl+Esc',
    'Ctrl+Shift+Esc',
    'Ctrl+Alt+Delete',
  ],
  darwin: [
    'Cmd+C',
    'Cmd+V',
    'Cmd+X',
    'Cmd+A',
    'Cmd+Z',
    'Cmd+Shift+Z',
    'Cmd+W',
    'Cmd+Q',
    'Cmd+H',
    'Cmd+Alt+H',
    'Cmd+M',
    'Cmd+Tab',
    'Cmd+Space',
    'Cmd+Shift+3',
    'Cmd+Shift+4',
    'Cmd+Shift+5',
    'Ctrl+Cmd+Q',
    'Cmd+Alt+Esc',
    'Alt+Left',
    'Alt+Right',
    'Cmd+Left',
    'Cmd+Right',
  ],
} as const

describe('the catalogue of commands', () => {
  it('has each of them in one menu, but what hangs at the words', () => {
    expect(inMenus.toSorted()).toEqual(commandIds.filter((id) => id !== 'look-up').toSorted())
  })

  it('calls no two the same', () => {
    const labels = commandIds.map(labelOf)
    expect(new Set(labels).size).toBe(labels.length)
  })

  it.each(platforms)('has no key twice on %s, and none that is another’s', (platform) => {
    const keys = commandIds.flatMap((id) =>
      keysOf(id, platform === 'darwin').map((own) => key(own, platform)),
    )
    const others = taken[platform].map((other) => key(other, platform))
    expect(keys.filter((own, at) => keys.indexOf(own) !== at)).toEqual([])
    expect(keys.filter((own) => others.includes(own))).toEqual([])
  })

  it('has no key for what a slip of the hand should not do', () => {
    for (const id of ['flare', 'backup', 'export'] as const) expect(keysOf(id, false), id).toEqual([])
  })

  it('has an event for each, and no event for anything else that a menu could send', () => {
    expect(events.filter((event) => event.startsWith('command:'))).toEqual(
      commandIds.map((id) => `command:${id}`),
    )
  })
})

describe.each(platforms)('the menus on %s', (platform) => {
  const all = flat(template(platform))
  const ofId = (id: string) => all.filter((item) => item.id === id)

  it('hold each command once, by its name', () => {
    for (const id of inMenus) {
      const [item, ...others] = ofId(id)
      expect(others, id).toEqual([])
      expect(item?.label, id).toMatch(new RegExp(`^${labelOf(id).replace(/[…?.]+$/, '')}`))
    }
  })

  it('ask for the command that was chosen, and for no other', () => {
    const asked: CommandId[] = []
    const items = flat(template(platform, (id) => asked.push(id)))
    for (const id of inMenus) {
      const item = items.find((other) => other.id === id)
      if (isViewChange(id)) expect(item?.click, id).toBeUndefined()
      else item?.click?.(undefined as never, undefined, undefined as never)
    }
    expect(asked).toEqual(inMenus.filter((id) => !isViewChange(id)))
  })

  it('show a key and leave it to the page, but for the keys of the window itself', () => {
    for (const id of inMenus) {
      const [shown] = keysOf(id, platform === 'darwin')
      const item = ofId(id)[0]
      expect(item?.accelerator, id).toBe(shown)
      expect(item?.registerAccelerator, id).toBe(isViewChange(id) ? undefined : false)
    }
    const heard = all.filter((item) => item.accelerator !== undefined && item.registerAccelerator !== false)
    const window = commandIds.filter(isViewChange).flatMap((id) => keysOf(id, platform === 'darwin'))
    expect(heard.map(({ accelerator }) => accelerator).toSorted()).toEqual(window.toSorted())
  })

  it('grey out what only a page can do, until a page says so', () => {
    for (const id of inMenus.filter((other) => !isViewChange(other)))
      expect(ofId(id)[0]?.enabled, id).toBe(!offeredIds.includes(id))
  })

  it('have neither a reload, which would drop a draft, nor tools for developers, nor a way out', () => {
    const roles = all.map(({ role }) => role)
    for (const role of [
      'reload',
      'forceReload',
      'toggleDevTools',
      'services',
      'toggleSpellChecker',
      'shareMenu',
    ])
      expect(roles).not.toContain(role)
  })

  it('stand in the order of the system', () => {
    const titles = template(platform).map(({ label, role }) =>
      role === 'windowMenu' ? role : (label ?? role),
    )
    const common = ['File', 'Edit', 'View', 'Go', 'Journal', 'windowMenu', 'Help']
    expect(titles).toEqual(platform === 'darwin' ? ['appMenu', ...common] : common)
  })

  it('begin and end no menu with a line, and have no two together', () => {
    for (const menu of template(platform)) {
      const types = itemsOf(menu).map(({ type }) => type === 'separator')
      expect([types.at(0), types.at(-1)], menu.label).toEqual([false, false])
      expect(
        types.some((line, at) => line && types[at + 1] === true),
        menu.label,
      ).toBe(false)
    }
  })
})

describe('the menu of the app on macOS', () => {
  it('holds what is about the app, where people look for it', () => {
    const items = named('darwin', 'appMenu').map(({ id, role, label }) => id ?? role ?? label)
    expect(items.filter(Boolean)).toEqual(['about', 'settings', 'hide', 'hideOthers', 'unhide', 'quit'])
    expect(named('darwin', 'appMenu').find(({ id }) => id === 'settings')).toMatchObject({
      label: 'Settings…',
      accelerator: 'CmdOrCtrl+,',
    })
    expect(named('linux', 'File').map(({ id, role }) => id ?? role)).toContain('settings')
    expect(named('linux', 'Help').map(({ id }) => id)).toContain('about')
  })
})
