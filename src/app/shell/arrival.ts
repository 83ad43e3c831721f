import type { Part } from './navigation.svelte.ts'

/**
 * Brings a part of a page to the top with the focus in it: in the first field of a card, at the heading of a section. It
 * may be a while in coming, as behind the lock. @returns how to wait no longer
 */
export function arriveAt(part: Part): () => void {
  if (arrive(part)) return () => undefined
  const observer = new MutationObserver(() => {
    if (arrive(part)) observer.disconnect()
  })
  observer.observe(document.body, { subtree: true, childList: true })
  return () => {
    observer.disconnect()
  }
}

/**
 * Brings the focus to where a page begins, where it is nowhere: what had it was of the page before. That may be a while in
 * coming, as what is read may be.
 *
 * @param rather where to instead, if that is there as soon as the beginning is
 * @returns how to wait no longer
 */
export function arriveAtBeginning(selector: string, rather?: string): () => void {
  const observer = new MutationObserver(() => {
    if (begin(selector, rather)) observer.disconnect()
  })
  // What takes the focus by itself comes first.
  const frame = requestAnimationFrame(() => {
    if (!begin(selector, rather)) observer.observe(document.body, { subtree: true, childList: true })
  })
  return () => {
    cancelAnimationFrame(frame)
    observer.disconnect()
  }
}

function begin(selector: string, rather: string | undefined): boolean {
  if (document.activeElement !== document.body) return true
  const better = rather === undefined ? null : document.querySelector<HTMLElement>(rather)
  if (better !== null) {
    better.focus()
    return true
  }
  const place = document.querySelector<HTMLElement>(selector)
  if (place === null) return false
  if (place.matches('h1')) place.tabIndex = -1
  place.focus({ preventScroll: true })
  return true
}

function arrive(part: Part): boolean {
  const card = document.querySelector<HTMLElement>(`main [data-card='${part}']`)
  const place = card ?? document.querySelector<HTMLElement>(`main h2#${part}`)
  if (place === null) return false
  place.scrollIntoView({ block: 'start' })
  const field = card?.querySelector<HTMLElement>(':is(form, .body) :is(input, [role=radio][tabindex="0"])')
  if (field === undefined || field === null) place.tabIndex = -1
  ;(field ?? place).focus({ preventScroll: true })
  // As the Tab key does it: what is typed then takes the place of what stands there.
  if (field instanceof HTMLInputElement) field.select()
  return true
}
