/**
 * The passage a person is at: the first that does not lie wholly above the line where reading begins. Who has seen the
 * last one to its end begins at the first again.
 */
export function passageInView(pane: HTMLElement): string | undefined {
  const passages = passagesIn(pane)
  const last = passages.at(-1)
  if (last === undefined) return undefined
  if (last.getBoundingClientRect().bottom <= pane.getBoundingClientRect().bottom) return passages[0]?.id
  const line = lineOf(pane)
  return passages.find((passage) => passage.getBoundingClientRect().bottom > line + 1)?.id
}

/** Brings a passage to where reading begins. False when there is no such passage, or it is where reading begins anyway. */
export function goToPassage(pane: HTMLElement, id: string): boolean {
  const passages = passagesIn(pane)
  const passage = passages.find((one) => one.id === id)
  if (passage === undefined || passage === passages[0]) return false
  pane.scrollTop += passage.getBoundingClientRect().top - lineOf(pane)
  return true
}

const passagesIn = (pane: HTMLElement) =>
  [...pane.querySelectorAll<HTMLElement>('.body [id]')].filter(({ id }) => /^p\d+$/.test(id))

/** A little under the upper edge of the pane, or under what stays there while the text moves. */
function lineOf(pane: HTMLElement): number {
  const fixed = [...pane.children].find((child) => getComputedStyle(child).position === 'sticky')
  const edge = pane.getBoundingClientRect().top
  const isAbove = fixed !== undefined && getComputedStyle(fixed).top !== 'auto'
  return edge + (isAbove ? fixed.getBoundingClientRect().height : 0) + 16
}
