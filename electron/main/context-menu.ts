import { Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron'
import { words } from './catalogue.ts'
import type { Chosen } from './menu.ts'

/** The parts of what was pressed that decide what can be done with it. */
export type Pressed = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'formControlType'> & {
  readonly editFlags: Pick<ContextMenuParams['editFlags'], 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'>
}

/** As many letters of the selected words as stand in a menu. */
const mostLetters = 32
const segmenter = new Intl.Segmenter()

/**
 * What there is to do with what was pressed: editing, and looking it up in Vagus. Words go nowhere from here: the page is
 * told that its selection is wanted, and reads it itself.
 */
export function contextTemplate(pressed: Pressed, chosen: Chosen): MenuItemConstructorOptions[] {
  const { canCut, canCopy, canPaste, canSelectAll } = pressed.editFlags
  const { roles, lookUp } = words.menu
  const selected = pressed.formControlType === 'input-password' ? '' : inMenu(pressed.selectionText)
  const items: MenuItemConstructorOptions[] = []
  if (selected !== '') {
    items.push({
      id: 'look-up',
      label: lookUp(selected),
      click: () => {
        chosen('look-up')
      },
    })
  }
  const edits: MenuItemConstructorOptions[] = pressed.isEditable
    ? [
        { role: 'cut', label: roles.cut, enabled: canCut },
        { role: 'copy', label: roles.copy, enabled: canCopy },
        { role: 'paste', label: roles.paste, enabled: canPaste },
        { type: 'separator' },
        { role: 'selectAll', label: roles.selectAll, enabled: canSelectAll },
      ]
    : selected !== '' && canCopy
      ? [{ role: 'copy', label: roles.copy }]
      : []
  if (items.length > 0 && edits.length > 0) items.push({ type: 'separator' })
  return [...items, ...edits]
}

/** Text as one line of a menu: what cannot be seen or turns what stands around it is left out, and `&` marks no letter. */
function inMenu(text: string): string {
  // Of a long text only the beginning is looked at.
  const plain = text
    .slice(0, 1000)
    .replace(/[\s\p{Z}]+/gu, ' ')
    .replace(/\p{C}+/gu, '')
    .trim()
  const letters = Array.from(segmenter.segment(plain), ({ segment }) => segment)
  const shown = letters.length > mostLetters ? `${letters.slice(0, mostLetters).join('').trimEnd()}…` : plain
  return shown.replaceAll('&', '&&')
}

/** Shows that menu where the person asks for it; where there is nothing to do there is none. */
export function showContextMenus(window: BrowserWindow, chosen: Chosen): void {
  window.webContents.on('context-menu', (_event, pressed) => {
    const template = contextTemplate(pressed, chosen)
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window })
  })
}
