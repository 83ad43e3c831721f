import { tick } from 'svelte'

/** When the sheet in it stands as it will be printed: it finds out by itself how much of it has room. */
export async function sheetFitted(preview: HTMLElement | undefined): Promise<void> {
  await tick()
  const isFitted = () => preview?.querySelector('.sheet[data-fitted]') !== null
  if (preview === undefined || isFitted()) return
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isFitted()) return
      observer.disconnect()
      resolve()
    })
    observer.observe(preview, { subtree: true, childList: true, attributeFilter: ['data-fitted'] })
  })
}
