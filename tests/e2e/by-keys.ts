import type { Locator, Page } from '@playwright/test'
import { expect } from './fixture.ts'

/**
 * What is wrong about where the focus is, for somebody who has nothing but the keys; empty when it is where they can see it.
 * What hangs from a field, such as the hit that Enter would open, has to be in sight too.
 */
const wrongAboutFocus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return 'the focus is nowhere'
    const name = element.outerHTML.slice(0, 120)

    /** How much of it is in sight, in what scrolls around it and in the window. */
    const inSight = (seen: Element) => {
      const box = seen.getBoundingClientRect()
      const sight = { top: 0, left: 0, right: innerWidth, bottom: innerHeight }
      const clip = (by: DOMRect) => {
        sight.top = Math.max(sight.top, by.top)
        sight.left = Math.max(sight.left, by.left)
        sight.right = Math.min(sight.right, by.right)
        sight.bottom = Math.min(sight.bottom, by.bottom)
      }
      for (let around = seen.parentElement; around !== null; around = around.parentElement)
        if (getComputedStyle(around).overflowY !== 'visible') clip(around.getBoundingClientRect())
      const high = Math.min(box.bottom, sight.bottom) - Math.max(box.top, sight.top)
      const wide = Math.min(box.right, sight.right) - Math.max(box.left, sight.left)
      // What is larger than the window fills it.
      return (
        high >= Math.min(box.height, sight.bottom - sight.top) - 1 &&
        wide >= Math.min(box.width, sight.right - sight.left) - 1
      )
    }
    if (!inSight(element)) return `out of sight: ${name}`

    const box = element.getBoundingClientRect()
    const top = document.elementFromPoint(
      (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2,
      (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2,
    )
    if (top !== null && !element.contains(top) && !top.contains(element)) return `covered: ${name}`

    const pointed = element.getAttribute('aria-activedescendant')
    if (pointed !== null) {
      const option = document.getElementById(pointed)
      if (option === null) return `leads to nothing: ${name}`
      if (!inSight(option)) return `out of sight: ${option.outerHTML.slice(0, 120)}`
    }

    // A heading takes the focus to be read out, and is no control.
    if (element.matches('h1, h2, h3')) return ''
    for (let around: Element | null = element; around !== null; around = around.parentElement) {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(around)
      if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) return ''
      // The line of the palette is underlined.
      if (around.matches('dialog .line') && boxShadow !== 'none') return ''
      if (around.matches('main, dialog')) break
    }
    return `cannot be seen to have the focus: ${name}`
  })

/** Somebody at the keys alone: each one is counted, and after each the focus has to be somewhere in sight. */
export class Keys {
  readonly #page: Page
  #pressed = 0

  constructor(page: Page) {
    this.#page = page
  }

  /** How many keys were pressed, without those of what was typed. */
  get pressed(): number {
    return this.#pressed
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.#page.keyboard.press(key)
      this.#pressed += 1
      await expect.poll(() => wrongAboutFocus(this.#page), `after ${key}`).toBe('')
    }
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text)
    await expect.poll(() => wrongAboutFocus(this.#page), `after typing ${text}`).toBe('')
  }

  /** Presses a key until that has the focus; a person would give up long before a hundred. */
  async to(target: Locator, key = 'Tab'): Promise<void> {
    for (let step = 0; step < 100; step += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await this.press(key)
    }
    await expect(target).toBeFocused()
  }
}
