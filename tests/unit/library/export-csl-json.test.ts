import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCslJson } from '../../../src/core/library/export/csl-json.ts'
import { hostileText } from '../../fixtures/hostile.ts'
import { projectReferences } from '../../fixtures/project-references.ts'
import { lost, said, saidBy } from '../../fixtures/reference-readers.ts'
import { reference } from '../../fixtures/references.ts'

const read = (text: string) => JSON.parse(text) as Record<string, unknown>[]

/** The variables of CSL 1.0.2 that occur here. */
const cslFields = new Set([
  ...['id', 'type', 'title', 'author', 'container-title', 'publisher', 'issued', 'volume', 'issue', 'page'],
  ...['DOI', 'PMID', 'PMCID', 'URL', 'note'],
])

test('nothing of any reference is lost', () => {
  const back = read(writeCslJson(projectReferences))
  expect(back).toHaveLength(projectReferences.length)
  expect(projectReferences.flatMap((one, index) => lost(saidBy(one), said(back[index] ?? {})))).toEqual([])
  for (const [index, { id, author, issued }] of projectReferences.entries())
    expect(back[index]).toMatchObject({ id, author, ...(issued && { issued }) })
})

test('there are fields of CSL only, and nothing of what Vagus notes beside them', () => {
  const fields = new Set(read(writeCslJson(projectReferences)).flatMap(Object.keys))
  expect([...fields].filter((field) => !cslFields.has(field))).toEqual([])
  const text = writeCslJson([reference({ note: 'for us', author_list_complete: false })])
  expect(text).not.toMatch(/for us|verified|cite_ready|finding|design/)
  expect(read(text)[0]).toMatchObject({ note: 'Not all authors are listed in this record.' })
})

test('hostile text comes back as it was', () => {
  fc.assert(
    fc.property(hostileText(), hostileText(), (title, literal) => {
      const [back] = read(writeCslJson([reference({ title, author: [{ literal }] })]))
      expect(back).toMatchObject({ title, author: [{ literal }] })
    }),
  )
})
