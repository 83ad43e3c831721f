import type { Mark } from '../../../core/search/reply.ts'

/**
 * Marks stretches of a text that is on the page without changing its elements, so that selection, links and the screen
 * reader see it as it was written. Styled by `::highlight(found)`.
 * @returns how to take the marks away
 */
export function markIn(root: HTMLElement, find: (text: string) => readonly Mark[]): () => void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const ranges: Range[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const [start, end] of find(node.nodeValue ?? '')) {
      const range = new Range()
      range.setStart(node, start)
      range.setEnd(node, end)
      ranges.push(range)
    }
  }
  CSS.highlights.set('found', new Highlight(...ranges))
  return () => {
    CSS.highlights.delete('found')
  }
}
