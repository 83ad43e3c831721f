import { expect, test } from 'vitest'
import { words } from '../../../src/app/features/reader/catalogue.ts'
import { designName, recordTopicName } from '../../../src/app/features/reader/reference-names.ts'
import { projectReferences } from '../../fixtures/project-references.ts'

test('every kind of study and every subject of the records has a name for readers, and no other has', () => {
  const designs = new Set(projectReferences.map(({ design }) => design))
  const topics = new Set(projectReferences.flatMap((reference) => reference.topics))
  expect(Object.keys(words.designs).sort()).toEqual([...designs].sort())
  expect(Object.keys(words.recordTopics).sort()).toEqual([...topics].sort())
})

test('one that is new is shown as it is written, with a capital', () => {
  expect([designName('case report'), recordTopicName('jet-lag')]).toEqual(['Case report', 'Jet lag'])
})
