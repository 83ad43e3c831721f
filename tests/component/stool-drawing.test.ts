import { expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import StoolDrawing from '../../src/app/features/journal/StoolDrawing.svelte'

const forms = [1, 2, 3, 4, 5, 6, 7]

test('the seven forms are seven drawings, inside their frames, and say nothing themselves', async () => {
  const drawings = new Set<string>()
  for (const form of forms) {
    const { container } = await render(StoolDrawing, { form })
    const svg = container.querySelector('svg')
    if (svg === null) throw new Error(`form ${String(form)} has no drawing`)
    expect(svg.getAttribute('aria-hidden')).toBe('true')
    const { x, y, width, height } = svg.getBBox()
    expect([form, x >= 0, y >= 0, x + width <= 72, y + height <= 32]).toEqual([form, true, true, true, true])
    // Large enough to tell from each other at a glance.
    expect(width).toBeGreaterThan(45)
    drawings.add(svg.innerHTML)
  }
  expect(drawings.size).toBe(forms.length)
})
