import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

export const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** There is one frame, and only what is wrong is asked for: the rest takes most of the time. */
export const inOneFrame = (page: Page) =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()

export const faults = async (axe: AxeBuilder) => {
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => [id, html, any[0]?.message]))
}
