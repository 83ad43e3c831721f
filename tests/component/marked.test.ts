import fc from 'fast-check'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import type { Mark } from '../../src/core/search/reply.ts'
import { asShown } from '../../src/core/shown-text.ts'
import Marked from '../../src/app/ui/Marked.svelte'

/** A text and marks in it as the search makes them: in order, one after the other, none of them empty. */
const marked = fc
  .string({ unit: 'binary', maxLength: 60 })
  .chain((text) =>
    fc.tuple(fc.constant(text), fc.uniqueArray(fc.nat({ max: text.length }), { maxLength: 12 })),
  )
  .map(([text, cuts]) => {
    const ends = cuts.toSorted((a, b) => a - b)
    const marks = ends.flatMap((end, index): Mark[] => (index % 2 === 1 ? [[ends[index - 1] ?? 0, end]] : []))
    return { text, marks }
  })

test('the pieces join to the text as it is shown, and the marked ones are what was marked, for any marks', async () => {
  const screen = await render(Marked, { text: '', marks: [] })
  await fc.assert(
    fc.asyncProperty(marked, async ({ text, marks }) => {
      await screen.rerender({ text, marks })
      const ends = [0, ...marks.flat(), text.length]
      const pieces = ends.slice(1).map((end, index) => asShown(text.slice(ends[index], end)))
      expect(screen.container.textContent).toBe(pieces.join(''))
      const shown = [...screen.container.querySelectorAll('mark')].map(({ textContent }) => textContent)
      expect(shown).toEqual(marks.map(([start, end]) => asShown(text.slice(start, end))))
    }),
  )
})

test('markup in a text is text', async () => {
  const text = '<b onclick="alert(1)">bloated</b>'
  const screen = await render(Marked, { text, marks: [[0, 3]] })
  expect(screen.container.textContent).toBe(text)
  expect(screen.container.querySelector('b')).toBeNull()
})
