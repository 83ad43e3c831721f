import { spoken } from '../../../../core/language.ts'

/**
 * Counts the lines that something has in a place of the page, without laying the page out anew for each try: in a place of
 * the same width and type beside it, which nothing else depends on.
 */

/** Not `font`: a shorthand that cannot say all of it is empty. */
const copied = [
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'letter-spacing',
  'line-height',
  'word-spacing',
  'overflow-wrap',
  'white-space-collapse',
  'text-wrap-mode',
  'padding-inline-start',
] as const

interface Room {
  readonly style: readonly (readonly [property: string, value: string])[]
  /** In px. */
  readonly lineHeight: number
}

const rooms = new Map<string, Room>()

/** The room that a ruler is set to. */
const set = new WeakMap<HTMLElement, Room>()

export function forgetRooms(): void {
  rooms.clear()
}

/**
 * @param element where it is to stand, on a sheet
 * @param room names its width and its type; all elements of one name have the same
 */
export function linesIn(element: HTMLElement, room: string, content: readonly (Node | string)[]): number {
  const place = roomOf(element, room)
  const { style, lineHeight } = place
  const ruler = rulerBeside(element)
  if (set.get(ruler) !== place) {
    for (const [property, value] of style) ruler.style.setProperty(property, value)
    set.set(ruler, place)
  }
  ruler.dir = element.dir
  ruler.replaceChildren(...content)
  const lines = Math.round(ruler.offsetHeight / lineHeight)
  ruler.replaceChildren()
  return lines
}

function roomOf(element: HTMLElement, room: string): Room {
  // Words beside it take more room in one language than in another.
  const key = `${spoken()} ${room}`
  const known = rooms.get(key)
  if (known !== undefined) return known
  const style = getComputedStyle(element)
  // What is as wide as its text has a width that it may not pass.
  const width = style.maxWidth === 'none' ? style.width : style.maxWidth
  const found: Room = {
    style: [
      ...copied.map((property) => [property, style.getPropertyValue(property)] as const),
      ['width', width],
    ],
    lineHeight: Number.parseFloat(style.lineHeight),
  }
  rooms.set(key, found)
  return found
}

function rulerBeside(element: HTMLElement): HTMLElement {
  const sheet = element.closest('.sheet')
  if (sheet === null) throw new Error('What is cut to its lines has to stand on a sheet.')
  let box = sheet.querySelector<HTMLElement>(':scope > .ruler')
  if (box === null) {
    box = document.createElement('div')
    box.className = 'ruler'
    box.ariaHidden = 'true'
    box.append(document.createElement('div'))
    sheet.append(box)
  }
  return box.firstElementChild as HTMLElement
}
