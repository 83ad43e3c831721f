import { expect, test } from 'vitest'
import { isSafe } from '../../../scripts/content/safe-html.ts'
import { compiled } from '../../fixtures/hostile/compiled.ts'
import { payloads } from '../../fixtures/hostile/index.ts'

const ours =
  /<\/?(?:h2|h3|p|ul|ol|li|em|strong|a|span|sup|table|thead|tbody|tr|th|td|button)(?: (?:id|class|href|start|type|data-[a-z]+|aria-[a-z]+)="[^"<>]*")*>/g

test(
  'in every place of an article, every payload is refused by the build or comes out as text',
  { timeout: 60_000 },
  () => {
    const made = compiled()
    const written = made.flatMap(({ html, ...from }) => (html === undefined ? [] : [{ html, ...from }]))
    expect(written.filter(({ html }) => /[<>]/.test(html.replace(ours, '')))).toEqual([])
    const links = written.flatMap(({ html }) =>
      [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address ?? ''),
    )
    expect(links.filter((address) => !/^#\/library\/[\w/-]+$/.test(address))).toEqual([])
    expect(made).toHaveLength(9 * payloads.length)
    // Both happen, often: neither is a test of nothing.
    expect(written.length).toBeGreaterThan(2 * payloads.length)
    expect(made.length - written.length).toBeGreaterThan(2 * payloads.length)
  },
)

test('as HTML, whatever holds an element or a handler of its own is not safe', () => {
  const active = payloads.filter(
    ({ kind, text }) =>
      ['script', 'handler', 'document', 'namespace'].includes(kind) && /^[^<]*<[a-z/!?]/i.test(text),
  )
  expect(active.length).toBeGreaterThan(60)
  expect(active.filter(({ text }) => isSafe(`<p>${text}</p>`))).toEqual([])
})
