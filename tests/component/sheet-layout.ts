/** What is wrong with a sheet of paper as it is laid out, in words; nothing when it is right. */

export type Paper = 'A4' | 'Letter'

const mm = 96 / 25.4
const sizes = { A4: { width: 210, height: 297 }, Letter: { width: 215.9, height: 279.4 } } as const
const margins = { A4: { x: 12, y: 11 }, Letter: { x: 14.95, y: 10 } } as const

/** 9 pt. */
const smallestType = 12
const hairline = 0.75

export function faultsOf(sheet: HTMLElement, paper: Paper): string[] {
  const page = sheet.getBoundingClientRect()
  const { width, height } = sizes[paper]
  const faults: string[] = []
  if (Math.abs(page.width - width * mm) > 0.5 || Math.abs(page.height - height * mm) > 0.5) {
    faults.push(`it is ${String(page.width)} by ${String(page.height)} px`)
  }
  return [
    ...faults,
    ...overflowing(sheet),
    ...outside(sheet, page, paper),
    ...smallType(sheet),
    ...overlapping(sheet),
  ]
}

const named = (element: Element) =>
  `${element.tagName.toLowerCase()}.${element.getAttribute('class')?.split(' ')[0] ?? ''} “${element.textContent.trim().slice(0, 30)}”`

/** What is larger than the box it is in. */
function overflowing(sheet: HTMLElement): string[] {
  return [sheet, ...sheet.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    if (!(element instanceof HTMLElement) || element.clientWidth === 0) return []
    const [wide, high] = [
      element.scrollWidth - element.clientWidth,
      element.scrollHeight - element.clientHeight,
    ]
    // The box of a letter is a little taller than a line that is set tight; a whole line too much is what is looked for.
    return wide > 1 || high > 4
      ? [`${named(element)} does not fit by ${String(wide)} and ${String(high)} px`]
      : []
  })
}

interface Piece {
  readonly box: DOMRect
  readonly node: Text
  readonly parent: HTMLElement
}

function piecesOf(sheet: HTMLElement): Piece[] {
  const pieces: Piece[] = []
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    if (parent === null || node.textContent?.trim() === '') continue
    range.selectNodeContents(node)
    for (const box of range.getClientRects())
      if (box.width > 0) pieces.push({ box, node: node as Text, parent })
  }
  return pieces
}

function outside(sheet: HTMLElement, page: DOMRect, paper: Paper): string[] {
  const { x, y } = margins[paper]
  const [left, right] = [page.left + x * mm - hairline, page.right - x * mm + hairline]
  const [top, bottom] = [page.top + y * mm - 3, page.bottom - y * mm + 3]
  const drawings = [...sheet.querySelectorAll('svg')].map((parent) => ({
    parent,
    box: parent.getBoundingClientRect(),
  }))
  return [...piecesOf(sheet), ...drawings].flatMap(({ box, parent }) =>
    box.left < left || box.right > right || box.top < top || box.bottom > bottom
      ? [`${named(parent)} stands in the margin`]
      : [],
  )
}

function smallType(sheet: HTMLElement): string[] {
  const scale = sheet.getBoundingClientRect().width / sheet.offsetWidth
  const parents = new Set(piecesOf(sheet).map(({ parent }) => parent))
  return [...parents].flatMap((parent) => {
    const size = Number.parseFloat(getComputedStyle(parent).fontSize)
    // Type in a drawing is as large as the drawing makes it; there is none.
    if (parent.closest('svg') !== null) return [`${named(parent)} is type in a drawing`]
    return size * scale < smallestType - 0.01 ? [`${named(parent)} is ${String(size)} px`] : []
  })
}

/** Pieces of text that lie on each other: the middle of their lines, for the boxes of lines set tight touch. */
function overlapping(sheet: HTMLElement): string[] {
  const sizeOf = new Map<HTMLElement, number>()
  const pieces = piecesOf(sheet)
    .map(({ box, node, parent }) => {
      const size = sizeOf.get(parent) ?? Number.parseFloat(getComputedStyle(parent).fontSize)
      sizeOf.set(parent, size)
      const middle = (box.top + box.bottom) / 2
      return {
        node,
        parent,
        left: box.left,
        right: box.right,
        top: middle - size * 0.36,
        bottom: middle + size * 0.36,
      }
    })
    .sort((a, b) => a.top - b.top)
  const faults: string[] = []
  for (const [at, one] of pieces.entries()) {
    for (let next = at + 1; next < pieces.length; next += 1) {
      const other = pieces[next]
      if (other === undefined || other.top > one.bottom - hairline) break
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      if (one.node !== other.node && across > hairline) {
        faults.push(`${named(one.parent)} and ${named(other.parent)} overlap by ${String(across)} px`)
      }
    }
  }
  return faults
}
