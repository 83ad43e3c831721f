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

function arrive(part: Part): boolean {
  const card = document.querySelector<HTMLElement>(`main [data-card='${part}']`)
  const place = card ?? document.querySelector<HTMLElement>(`main h2#${part}`)
  if (place === null) return false
  place.scrollIntoView({ block: 'start' })
  const field = card?.querySelector<HTMLElement>(':is(form, .body) :is(input, [role=radio][tabindex="0"])')
  if (field === undefined || field === null) place.tabIndex = -1
  ;(field ?? place).focus({ preventScroll: true })
  return true
}
