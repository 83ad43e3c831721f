/** The words of an article as they stand on the page, as one string, and the way between it and the page. */
export interface PageText {
  /** White space is one space, and every block begins on a line of its own. */
  readonly text: string
  /** The stretch of the page that `text.slice(start, end)` stands in; `start` is less than `end`. */
  readonly rangeOf: (start: number, end: number) => Range
  /** The same stretch in pieces, without what is set into it: for painting. */
  readonly piecesOf: (start: number, end: number) => readonly Range[]
  /** Where a stretch of the page lies in `text`; undefined when none of its words are in it. */
  readonly offsetsOf: (range: Range) => readonly [start: number, end: number] | undefined
}

/** What is set into the text and is not of it: the numbers of studies, and the marks of grades. */
const setIn = '.citations, .grade'
const blocks = 'p, li, h2, h3, td, th'
const space = /\s/

/** Reads the words under an element. What it gives is good for as long as the element's content stays. */
export function readPage(root: HTMLElement): PageText {
  /** Where each character of `text` stands; a line break that stands nowhere has the place of what follows it. */
  const places: { readonly node: Text; readonly offset: number }[] = []
  const letters: string[] = []
  /** Of several spaces the first counts; at the beginning none does. */
  let endsInSpace = true
  let block: Element | null = null
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || (node.parentElement?.closest(setIn) ?? null) !== null) continue
    const itsBlock = node.parentElement?.closest(blocks) ?? null
    let broken = itsBlock !== block && letters.length > 0
    block = itsBlock
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const character = node.data.charAt(offset)
      const isSpace = space.test(character)
      if (isSpace && (broken || endsInSpace)) continue
      if (broken) {
        if (endsInSpace) letters.pop()
        places.length = letters.length
        letters.push('\n')
        places.push({ node, offset })
        broken = false
      }
      letters.push(isSpace ? ' ' : character)
      places.push({ node, offset })
      endsInSpace = isSpace
    }
  }

  const text = letters.join('')

  return {
    text,
    rangeOf: (start, end) => {
      const range = new Range()
      const [first, last] = [places[start], places[end - 1]]
      if (first === undefined || last === undefined) throw new RangeError('That stretch is not on the page.')
      range.setStart(first.node, first.offset)
      range.setEnd(last.node, last.offset + 1)
      return range
    },
    piecesOf: (start, end) => {
      const pieces: Range[] = []
      for (const { node, offset } of places.slice(start, end)) {
        let piece = pieces.at(-1)
        if (piece?.startContainer !== node) {
          piece = new Range()
          piece.setStart(node, offset)
          pieces.push(piece)
        }
        piece.setEnd(node, offset + 1)
      }
      return pieces
    },
    offsetsOf: (range) => {
      const isIn = ({ node, offset }: { readonly node: Text; readonly offset: number }) =>
        range.comparePoint(node, offset) === 0 && range.comparePoint(node, offset + 1) === 0
      const start = places.findIndex((place, index) => text.charAt(index) !== '\n' && isIn(place))
      if (start < 0) return undefined
      const end = places.findLastIndex((place, index) => text.charAt(index) !== '\n' && isIn(place))
      return [start, end + 1]
    },
  }
}
