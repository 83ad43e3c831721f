/** What is kept with a step of the history: how far it was scrolled, and which of the ways on led away. */
interface Step {
  readonly place?: number
  readonly way?: number
}

/** What was kept with the step that the person is at. */
export const step = (): Step => (history.state ?? {}) as Step

/** Brings the focus back to the way on that led away. */
export function focusWay(pane: HTMLElement, way: number): void {
  waysOn(pane)[way]?.focus({ preventScroll: true })
}

/** Keeps where the person is in the pane with the step of the history. @returns how to stop */
export function keepStep(pane: HTMLElement): () => void {
  const keep = () => {
    history.replaceState({ ...step(), place: pane.scrollTop }, '')
  }
  const leave = ({ target }: Event) => {
    // A way on in a card that hangs from the text is found again by what the card hangs from.
    const hangsFrom = pane.querySelector<HTMLElement>('article [aria-expanded="true"]')
    const from = hangsFrom ?? (target instanceof Element ? target.closest<HTMLElement>('a, button') : null)
    const at = from === null ? -1 : waysOn(pane).indexOf(from)
    history.replaceState({ place: pane.scrollTop, ...(at >= 0 && { way: at }) }, '')
  }
  pane.addEventListener('scrollend', keep)
  pane.addEventListener('click', leave, { capture: true })
  return () => {
    pane.removeEventListener('scrollend', keep)
    pane.removeEventListener('click', leave, { capture: true })
  }
}

const waysOn = (pane: HTMLElement) => [...pane.querySelectorAll<HTMLElement>('article :is(a, button)')]
