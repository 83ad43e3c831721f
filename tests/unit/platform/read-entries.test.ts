import { beforeAll, afterAll, expect, it, vi } from 'vitest'
import { readEntries } from '../../../src/app/platform/read-entries.ts'

const pause = vi.fn(() => Promise.resolve())
beforeAll(() => {
  vi.stubGlobal('scheduler', { yield: pause })
})
afterAll(() => {
  vi.unstubAllGlobals()
})

/** Entries with what could be taken for the end of one. */
const many = Array.from({ length: 5000 }, (_, at) => ({
  kind: 'day',
  id: String(at),
  notes: `},\n{ "kind": ${'long '.repeat(at % 60)}`,
}))

const onLines = (entries: readonly object[]) =>
  `[${entries.map((entry) => JSON.stringify(entry)).join(',\n')}]`

it('a long journal is the same read in pieces, with room for the person between them', async () => {
  const text = onLines(many)
  expect(text.length).toBeGreaterThan(800_000)
  await expect(readEntries(text)).resolves.toEqual(many)
  expect(pause.mock.calls.length).toBeGreaterThanOrEqual(2)
})

it('one that is empty, has one entry, or stands on one line is read too', async () => {
  await expect(readEntries('[]')).resolves.toEqual([])
  await expect(readEntries(onLines(many.slice(0, 1)))).resolves.toEqual(many.slice(0, 1))
  await expect(readEntries(JSON.stringify(many))).resolves.toEqual(many)
})
