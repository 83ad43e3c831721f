import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

export const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** There is one frame, and only what is wrong is asked for: the rest takes most of the time. */
export const inOneFrame = (page: Page) =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()

declare global {
  interface Window {
    /** Left in the page by a whole run. */
    readonly axe: Axe
  }
}

interface Axe {
  readonly run: (
    page: Document,
    options: object,
  ) => Promise<{ readonly violations: readonly { readonly nodes: readonly { readonly html: string }[] }[] }>
}

/** What cannot be told from its ground, asked of the axe that a whole run left in the page: to load it takes longer than to ask. */
export const withoutContrast = (page: Page) =>
  page.evaluate(async () => {
    const { violations } = await window.axe.run(document, {
      runOnly: ['color-contrast'],
      resultTypes: ['violations'],
    })
    return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))
  })

export const faults = async (axe: AxeBuilder) => {
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => [id, html, any[0]?.message]))
}
