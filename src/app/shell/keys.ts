import { commandIds, type CommandId } from '../../contract/channels.ts'
import { isViewChange, keysOf } from '../../contract/commands.ts'
import { words } from './catalogue.ts'

export const isMac = navigator.platform.startsWith('Mac')

/** A key of the catalogue, taken apart: which key, and what is held down with it. */
interface Chord {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const named: Readonly<Record<string, string>> = { Left: 'ArrowLeft', Right: 'ArrowRight', Plus: '+' }

function readChord(keys: string, mac: boolean): Chord {
  const parts = keys.split('+')
  const last = parts.at(-1) ?? ''
  const held = new Set(parts.slice(0, -1))
  const either = held.has('CmdOrCtrl')
  return {
    key: named[last] ?? last.toLowerCase(),
    ctrlKey: held.has('Ctrl') || (either && !mac),
    metaKey: held.has('Cmd') || (either && mac),
    altKey: held.has('Alt'),
    shiftKey: held.has('Shift'),
  }
}

/** A key that needs nothing held down with it but, on some keyboards, Shift. */
export const isSingle = (keys: string) => /^[^\p{L}\p{N}]$/u.test(keys)

/**
 * The letter that a key stands for. On a keyboard without Latin letters it is the one that is printed beside them, and a
 * digit is a digit where Shift would be needed for it.
 */
function letterOf({ key, code }: KeyboardEvent): string {
  const digit = /^Digit(\d)$/.exec(code)?.[1]
  if (digit !== undefined) return digit
  const latin = /^Key([A-Z])$/.exec(code)?.[1]
  if (latin !== undefined && !/^[a-z]$/i.test(key)) return latin.toLowerCase()
  return key.startsWith('Arrow') ? key : key.toLowerCase()
}

/** The page's own keys. What the menu hears by itself is not among them. */
const own = commandIds
  .filter((id) => !isViewChange(id))
  .flatMap((id) =>
    keysOf(id, isMac).map((keys) => ({
      id,
      single: isSingle(keys) ? keys : undefined,
      chord: readChord(keys, isMac),
    })),
  )

/** The command that a key asks for. @param singles whether keys that need no Ctrl count */
export function commandOf(event: KeyboardEvent, singles: boolean): CommandId | undefined {
  const { ctrlKey, metaKey, altKey, shiftKey } = event
  const held = { ctrlKey, metaKey, altKey, shiftKey }
  const letter = letterOf(event)
  return own.find(({ single, chord }) =>
    single === undefined
      ? chord.key === letter &&
        (Object.keys(held) as (keyof typeof held)[]).every((modifier) => chord[modifier] === held[modifier])
      : singles && single === event.key && !ctrlKey && !metaKey && !altKey && !isTyping(event.target),
  )?.id
}

const notTyped = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
])

/** Whether a letter is going into something. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !notTyped.has(target.type)
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  )
}

const shownOnMac: Readonly<Record<string, string>> = {
  CmdOrCtrl: '⌘',
  Cmd: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
}
const shown: Readonly<Record<string, string>> = {
  Left: '←',
  Right: '→',
  Plus: '+',
  '-': '−',
}

/** The caps of a key of the catalogue, as they are printed on the keyboard of this system. */
export function capsOf(keys: string): readonly string[] {
  const { Ctrl, Shift } = words.caps
  const named: Readonly<Record<string, string>> = isMac ? shownOnMac : { CmdOrCtrl: Ctrl, Ctrl, Shift }
  return keys.split('+').map((part) => named[part] ?? shown[part] ?? part)
}

/** The caps of the first key of a command; none where it has no key. */
export function capsFor(id: CommandId): readonly string[] {
  const [first] = keysOf(id, isMac)
  return first === undefined ? [] : capsOf(first)
}

/** The first key of a command on one line, such as Ctrl+K. */
export const keyInWords = (id: CommandId) => capsFor(id).join(isMac ? '' : '+')
