import { describe, expect, it } from 'vitest'
import { contextTemplate, type Pressed } from '../../electron/main/context-menu.ts'

const nothing = { canCut: false, canCopy: false, canPaste: false, canSelectAll: false }
const pressed = (part: Partial<Pressed>): Pressed => ({
  isEditable: false,
  selectionText: '',
  formControlType: 'none',
  editFlags: nothing,
  ...part,
})
const shown = (part: Partial<Pressed>) =>
  contextTemplate(pressed(part), () => undefined).map(({ label, role, type, enabled }) =>
    enabled === undefined ? (role ?? label ?? type) : `${String(role)}: ${String(enabled)}`,
  )
const lookUp = (selectionText: string) =>
  shown({ selectionText, editFlags: { ...nothing, canCopy: true } })[0]

describe('the menu at what was pressed', () => {
  it('is none where there is nothing to do', () => {
    expect(shown({})).toEqual([])
    expect(shown({ editFlags: { ...nothing, canSelectAll: true } })).toEqual([])
  })

  it('looks words up, and copies them', () => {
    expect(shown({ selectionText: 'leaky gut', editFlags: { ...nothing, canCopy: true } })).toEqual([
      'Look up “leaky gut” in Vagus',
      'separator',
      'copy',
    ])
  })

  it('edits a field as far as that can be done', () => {
    const editFlags = { canCut: false, canCopy: false, canPaste: true, canSelectAll: true }
    expect(shown({ isEditable: true, formControlType: 'input-text', editFlags })).toEqual([
      'cut: false',
      'copy: false',
      'paste: true',
      'separator',
      'selectAll: true',
    ])
  })

  it('looks nothing up of a passphrase', () => {
    const items = shown({
      isEditable: true,
      selectionText: '••••••',
      formControlType: 'input-password',
      editFlags: { ...nothing, canPaste: true },
    })
    expect(items).toEqual(['cut: false', 'copy: false', 'paste: true', 'separator', 'selectAll: false'])
  })

  it('asks for the looking up, and hands no word of it over', () => {
    const asked: unknown[][] = []
    const [item] = contextTemplate(pressed({ selectionText: 'reflux' }), (...all) => asked.push(all))
    item?.click?.(undefined as never, undefined, undefined as never)
    expect(asked).toEqual([['look-up']])
  })

  it.each([
    [
      'more words than there is room for',
      'Melatonin for sleep and pain in irritable bowels',
      'Melatonin for sleep and pain in…',
    ],
    ['lines and tabs', ' one\n\ttwo \u2003three ', 'one two three'],
    ['a mark that turns what follows', 'pain\u202Eevil\u2066', 'painevil'],
    ['what cannot be seen', 'a\u200B\u0000b\u00ADc', 'abc'],
    ['the mark of a letter to press', 'gut & brain', 'gut && brain'],
    ['emoji, which are not cut in two', '😴'.repeat(40), `${'😴'.repeat(32)}…`],
  ])('has %s on one plain line', (_what, text, words) => {
    expect(lookUp(text)).toBe(`Look up “${words}” in Vagus`)
  })

  it('is none for what cannot be seen', () => {
    expect(shown({ selectionText: ' \u200B\n\u202E ' })).toEqual([])
  })
})
