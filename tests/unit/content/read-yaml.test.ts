import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { describeProblems } from '../../../scripts/content/problem.ts'
import { readYaml } from '../../../scripts/content/read-yaml.ts'
import { articleFile, faultsOf, fields, sources } from '../../fixtures/articles.ts'

const Pots = v.array(v.strictObject({ name: v.string(), sizes: v.optional(v.array(v.number())) }))
const read = (text: string) => readYaml({ file: 'pots.yaml', text }, Pots)
const faults = (text: string) => describeProblems(read(text).problems)

describe('what fits is read', () => {
  test('from YAML', () => {
    const { value, problems } = read('- name: brown\n  sizes: [1, 2]\n- name: >-\n    blue\n    and white\n')
    expect(problems).toEqual([])
    expect(value).toEqual([{ name: 'brown', sizes: [1, 2] }, { name: 'blue and white' }])
  })

  test('from JSON', () => {
    expect(read('[\n\t{ "name": "a: *b* # c" }\n]').value).toEqual([{ name: 'a: *b* # c' }])
  })

  test('from an empty list', () => {
    expect(read('[]').value).toEqual([])
  })
})

describe('what does not fit is not read, and reported', () => {
  test.each([
    ['at the field', '- name: a\n- name: b\n  sizes:\n    - 1\n    - x\n', /^pots\.yaml:5: 1\.sizes\.1: /],
    ['at the entry that lacks one', '- name: a\n- sizes: []\n', /^pots\.yaml:2: 1\.name is missing\n$/],
    [
      'at a field nobody knows',
      '- name: a\n  colour: red\n',
      /^pots\.yaml:2: 0\.colour is not a known field\n$/,
    ],
    ['at the first line when all of it is something else', '\n\nname: a\n', /^pots\.yaml:\d: /],
    ['when there is nothing', '', /^pots\.yaml:1: /],
    ['when it is not YAML', '- name: a\n- name: "b\n', /^pots\.yaml:\d: this is not YAML: /],
    [
      'when a key comes twice',
      '- name: a\n  name: b\n',
      /^pots\.yaml:2: this is not YAML: Map keys must be unique/,
    ],
    [
      'when emphasis was taken for an alias',
      '- name: a\n- name: *very*\n',
      /^pots\.yaml:2: this is not YAML: \*very\* is not text to YAML: put it in quotes\n$/,
    ],
    [
      'even one that means something',
      '- name: &a a\n- name: *a\n',
      /^pots\.yaml:2: this is not YAML: \*a is /,
    ],
  ])('%s', (_, text, message) => {
    expect(faults(text)).toMatch(message)
    expect(read(text).value).toBeUndefined()
  })

  test('every fault, each at its line', () => {
    expect(faults('- name: 1\n- name: 2\n').split('\n')).toHaveLength(3)
  })
})

test('a part stands on the line it begins on, and a part that is not there where its whole is', () => {
  const { lineOf } = read('- name: a\n- name: b\n  sizes:\n    - 1\n    - 2\n')
  expect([lineOf([]), lineOf([0]), lineOf([1, 'name']), lineOf([1, 'sizes', 1])]).toEqual([1, 1, 2, 5])
  expect([lineOf([1, 'colour']), lineOf([7]), lineOf([0, 'name', 'deeper'])]).toEqual([2, 1, 1])
})

test('emphasis in front matter is reported too, and does not end the build', () => {
  const front = `id: tea-and-sleep\n${fields.replace('What one', '*One*')}`
  expect(faultsOf(sources([articleFile('Prose.', 'tea-and-sleep', front)]))).toContain(
    'resources/articles/tea-and-sleep.md:4: the front matter is not YAML: *One* is not text to YAML: put it in quotes\n',
  )
})
