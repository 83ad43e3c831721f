import { describe, expect, test } from 'vitest'
import { compileLibrary } from '../../../scripts/content/compile-library.ts'
import {
  articleFile,
  faultsOf,
  fields,
  glossaryFile,
  plainText,
  referencesFile,
  soundSources,
  sources,
  studyFactsFile,
} from '../../fixtures/articles.ts'
import { reference } from '../../fixtures/references.ts'

const tea = 'resources/articles/tea-and-sleep.md'
const json = 'resources/references/references.json'
const facts = 'resources/references/study-facts.json'
const glossary = 'resources/glossary/glossary.yaml'
const said = (planted: string, others: Parameters<typeof soundSources>[1] = {}) =>
  faultsOf(soundSources(planted, others))

describe('a sound library', () => {
  test('passes, and has a claim of every grade', () => {
    const from = soundSources()
    expect(faultsOf(from)).toBe('')
    expect(compileLibrary(from).compiled.library.articles[0]?.claims.map(({ grade }) => grade)).toEqual([
      'limited',
      'moderate',
      'strong',
      'limited',
      'preclinical',
      'mixed',
      'documented',
    ])
  })
})

describe('the sources of a claim', () => {
  test.each([
    ['unknown', '[Tea is hot.]{@nosuch2005}', `[@nosuch2005] is not in ${json}`],
    ['named in the text, used by no claim', 'Tea is hot (@owl2001).', unclaimed('@owl2001')],
    ['so, without a year in its name', 'Tea is hot (@teaboard).', unclaimed('@teaboard')],
    ['absent', '[Tea is hot.]{}', 'a claim has no reference'],
    [
      'all against it',
      '[Tea is hot.]{!@owl2001 !@wren2015}',
      'every reference of this claim found otherwise: nothing supports it',
    ],
  ])('%s: refused', (_, planted, message) => {
    expect(said(planted)).toBe(`${tea}:8: ${message}\n`)
  })

  function unclaimed(mention: string) {
    return `${mention} stands in the text, but no claim uses it: cite it as [sentence]{${mention}}`
  }

  test('an address is no mention', () => {
    expect(said('Write to tea@example.org.')).toBe('')
  })

  test('not to be cited: refused, beside the record itself', () => {
    const { references } = soundSources()
    const doubtful = { ...reference({ id: 'crow1999' }), cite_ready: false }
    const withDoubt = referencesFile([...(JSON.parse(references.text) as object[]), doubtful])
    expect(said('[Tea is hot.]{@crow1999}', { references: withDoubt }).split('\n')).toEqual([
      `${tea}:8: [@crow1999] may not be cited: see its record in ${json}`,
      expect.stringMatching(/^resources\/references\/references\.json:\d+: crow1999: cite_ready: /) as string,
      '',
    ])
  })

  test('without study facts: refused, since nothing could grade it', () => {
    const studyFacts = studyFactsFile({ owl2001: undefined })
    // The claim of the sound article that cites it, too.
    expect(said('Tea is hot.', { studyFacts })).toMatch(
      /^resources\/articles\/tea-and-sleep\.md:\d+: \[@owl2001\] has no study facts, so the claim cannot be graded\n$/,
    )
  })

  test('in the glossary are held to the same', () => {
    const entry = (text: string) => ({ glossary: glossaryFile(`- term: kettle\n  text: "${text}"\n`) })
    expect(said('Hot.', entry('[Kettles improve sleep.]{@moss2011-tea}'))).toMatch(
      /^resources\/glossary\/glossary\.yaml:1: “improve” states a general effect/,
    )
    expect(said('Hot.', entry('[Kettles may help.]{@moss2011-tea}'))).toBe('')
  })
})

describe('study facts', () => {
  const line = (wanted: string, text: string) => text.split('\n').findIndex((row) => row.includes(wanted)) + 1

  test('of a reference that does not exist are refused', () => {
    const studyFacts = studyFactsFile({ crow1999: { subjects: 'people' } })
    expect(said('Hot.', { studyFacts })).toBe(
      `${facts}:${String(line('crow1999', studyFacts.text))}: there is no reference crow1999\n`,
    )
  })

  test.each([
    ['an unknown field', { mood: 'good' }, '"mood"', 'mood is not a known field'],
    [
      'a dose that ends before it begins',
      { doses: [{ substance: 'tea', unit: 'mg', from: 5, to: 3 }] },
      '  {',
      'doses.0: the dose begins above its end',
    ],
    ['nobody in it', { people: 0 }, '"people": 0', 'people: '],
    ['half a person in it', { people: 1.5 }, '"people": 1.5', 'people: '],
    ['no length', { weeks: 0 }, '"weeks": 0', 'weeks: '],
  ])('with %s are refused at their line', (_, wrong, where, message) => {
    const studyFacts = studyFactsFile({ owl2001: { subjects: 'people', ...wrong } })
    const [fault, ...consequences] = said('Hot.', { studyFacts }).trim().split('\n').reverse()
    expect(fault).toContain(`${facts}:${String(line(where, studyFacts.text))}: owl2001: ${message}`)
    // What cites that study cannot be graded; all else can.
    expect(consequences).toEqual([expect.stringContaining('[@owl2001] has no study facts')])
  })

  test('with a dose from and to the same are sound', () => {
    const doses = [{ substance: 'tea', unit: 'mg', from: 3, to: 3 }]
    const studyFacts = studyFactsFile({ owl2001: { subjects: 'people', doses } })
    expect(said('Hot.', { studyFacts })).toBe('')
  })
})

describe('a copied sentence', () => {
  const nine = 'badgers under the shed snore louder than any kettle'
  const seven = 'badgers under the shed snore louder than'
  const copied = (name: string, words = nine) => `${tea}:8: “${words}” is copied from ${name}\n`
  const records = JSON.parse(soundSources().references.text) as object[]
  const sayingSo = (different: object) =>
    referencesFile([...records, { ...reference({ id: 'badger' }), ...different }])

  test('of a finding is refused', () => {
    const references = sayingSo({ finding: `It says ${nine}.` })
    expect(said(`So, ${nine}!`, { references })).toBe(copied(`the finding of badger in ${json}`))
  })

  test('is found whatever its capitals, apostrophes and commas', () => {
    const references = sayingSo({ finding: "The badger's kettle, it is said, hums at 5.5 all night." })
    expect(said('the BADGER’S kettle it is said hums at 5.5.', { references })).toBe(
      copied(`the finding of badger in ${json}`, "the badger's kettle it is said hums at 5.5"),
    )
  })

  test('of the fact sheet is refused', () => {
    const factSheet = { file: 'resources/references/facts.md', text: `# Facts\n\n- Here ${nine}. [badger]\n` }
    expect(said(`So, ${nine}!`, { factSheet })).toBe(copied('resources/references/facts.md'))
  })

  test('of another article is refused, in the later one', () => {
    const early = articleFile(`${plainText(510)}. It says ${nine}.`, 'a-badger')
    const from = soundSources(`So, ${nine}!`)
    expect(faultsOf({ ...from, articles: [early, ...from.articles] })).toBe(copied(early.file))
  })

  test('of a summary is refused', () => {
    const front = `id: tea-and-sleep\n${fields.replace('What one trial found.', `So, ${nine}!`)}`
    const factSheet = { file: 'resources/references/facts.md', text: nine }
    expect(said('Hot.', { front, factSheet })).toBe(copied(factSheet.file).replace(':8:', ':4:'))
  })

  test('of a glossary text is refused, there', () => {
    const text = `- term: sett\n  text: So, ${nine}!\n`
    expect(said(`So, ${nine}!`, { glossary: glossaryFile(text) })).toBe(
      `${glossary}:1: “so ${nine}” is copied from ${tea}\n`,
    )
  })

  test('is reported once, as long as it is, and again when it comes again', () => {
    const factSheet = { file: 'resources/references/facts.md', text: `${nine} at night` }
    const twice = `So, ${nine} at night. And once more ${nine}.`
    expect(said(twice, { factSheet })).toBe(
      copied(factSheet.file, `${nine} at night`) + copied(factSheet.file),
    )
  })

  test('of seven words is free, and so is the title of a study', () => {
    expect(said(`So, ${seven} owls.`, { references: sayingSo({ finding: `${seven} gulls.` }) })).toBe('')
    const named = sayingSo({ title: nine, finding: `It was called ${nine}.` })
    expect(said(`So: ${nine}.`, { references: named })).toBe('')
  })

  test('within one article is free', () => {
    expect(said(`So, ${nine}! Yes, ${nine}.`)).toBe('')
  })
})

describe('a link to no article is refused', () => {
  test('in a text', () => {
    expect(said('[Go on](article:nowhere).')).toBe(`${tea}:8: there is no article nowhere\n`)
  })

  test('in the glossary, under “see” and in the text', () => {
    const entries =
      '- term: kettle\n  text: A pot.\n  see: [tea-and-sleep]\n- term: leaf\n  text: A part.\n  see: [nowhere]\n'
    expect(said('Hot.', { glossary: glossaryFile(entries) })).toBe(
      `${glossary}:4: there is no article nowhere\n`,
    )
    const text = '- term: kettle\n  text: See [this](article:nowhere).\n'
    expect(said('Hot.', { glossary: glossaryFile(text) })).toBe(
      `${glossary}:1: there is no article nowhere\n`,
    )
  })

  test('in a collection', () => {
    const file = 'resources/articles/collections.yaml'
    const text =
      '- id: first\n  title: First\n  summary: To begin with.\n  articles:\n    - tea-and-sleep\n    - nowhere\n'
    expect(said('Hot.', { collections: { file, text } })).toBe(`${file}:6: there is no article nowhere\n`)
    expect(said('Hot.', { collections: { file, text: text.replace('    - nowhere\n', '') } })).toBe('')
    expect(
      said('Hot.', { collections: { file, text: text.replace(/articles:[^]*/, 'articles: []\n') } }),
    ).toBe(`${file}:4: 0.articles: a collection is empty\n`)
  })
})

test('a picture is refused, and one without alternative text is told of that too', () => {
  expect(said('![](tea.png)')).toBe(
    `${tea}:8: a picture has no alternative text, and a picture is not allowed in an article\n`,
  )
  expect(said('![A cup](tea.png)')).toBe(`${tea}:8: a picture is not allowed in an article\n`)
})

describe('an article is refused', () => {
  const alone = (body: string, others = {}) => faultsOf(sources([articleFile(body)], others))
  const wordy = (words: number) =>
    `${tea}:3: the article has ${String(words)} words, and should have 500 to 1200\n`

  test.each([
    [499, wordy(499)],
    [500, ''],
    [1200, ''],
    [1201, wordy(1201)],
  ])('by its length: %i words', (words, message) => {
    expect(alone(plainText(words))).toBe(message)
  })

  const hard = 'Chronopharmacological considerations of gastroenterology are many.\n\n'.repeat(100)

  test('when it is too hard to read', () => {
    expect(alone(hard)).toMatch(
      /^resources\/articles\/tea-and-sleep\.md:3: the reading grade is \d\d\.\d, and should be at most 11: shorter sentences, shorter words\n$/,
    )
  })

  test('but not for its hard words when the glossary explains them', () => {
    const entries =
      '- term: chronopharmacological considerations\n  text: Of time.\n- term: gastroenterology\n  text: Of guts.\n'
    expect(alone(hard, { glossary: glossaryFile(entries) })).toBe('')
  })

  test('when its review date is missing, no date, or yet to come', () => {
    const dated = (reviewed: string) =>
      said('Hot.', { front: `id: tea-and-sleep\n${fields.replace('reviewed: 2026-01-31', reviewed)}` })
    expect(dated('')).toBe(`${tea}:1: reviewed is missing\n`)
    expect(dated('reviewed: soon')).toBe(`${tea}:6: reviewed: the review date is not year-month-day\n`)
    expect(dated('reviewed: 2026-13-01')).toBe(`${tea}:6: reviewed: the review date is not year-month-day\n`)
    expect(dated('reviewed: 2026-02-02')).toBe(`${tea}:6: the review date 2026-02-02 is yet to come\n`)
    expect(dated('reviewed: 2026-02-01')).toBe('')
  })
})

describe('a page of the guide to Vagus', () => {
  const file = 'resources/articles/guide-tea.md'
  const asGuide = (id: string) => `id: ${id}\n${fields.replace('gut-and-sleep', 'using-vagus')}`
  const page = (body: string, id = 'guide-tea', front = asGuide(id)) =>
    soundSources('Hot.', { articles: [articleFile(body, id, front)] })
  const wordy = (words: number) =>
    `${file}:3: the article has ${String(words)} words, and should have 150 to 450\n`

  test.each([
    [149, wordy(149)],
    [150, ''],
    [450, ''],
    [451, wordy(451)],
  ])('is short: %i words', (words, message) => {
    expect(faultsOf(page(plainText(words)))).toBe(message)
  })

  test('makes no claim, and is no page of warning signs', () => {
    expect(faultsOf(page(`[Tea may help.]{@moss2011-tea}\n\n${plainText(200)}`))).toBe(
      `${file}:8: the guide to Vagus says how to use it, and makes no claim\n`,
    )
    const front = `${asGuide('guide-tea')}\nredFlags: true`
    expect(
      faultsOf(
        page(`Call a doctor now. No clinician did review this. ${plainText(200)}`, 'guide-tea', front),
      ),
    ).toBe(`${file}:7: the guide to Vagus is no place for warning signs\n`)
  })

  test('has an id that says so, and nothing else has', () => {
    const message = 'the ids of the topic using-vagus, and no others, begin with guide-\n'
    expect(faultsOf(page(plainText(200), 'tea'))).toBe(`resources/articles/tea.md:2: ${message}`)
    expect(faultsOf(sources([articleFile(plainText(500), 'guide-tea')]))).toBe(`${file}:2: ${message}`)
  })

  test('is held to the rest: no numeral in its summary, nothing copied, nothing too hard to read', () => {
    const counted = asGuide('guide-tea').replace('What one trial found.', 'The 12 steps.')
    expect(faultsOf(page(plainText(200), 'guide-tea', counted))).toBe(
      `${file}:4: “12” of the summary stands in no claim of the article\n`,
    )
    const factSheet = { file: 'resources/references/facts.md', text: plainText(9) }
    expect(faultsOf({ ...page(plainText(200)), factSheet })).toContain('is copied from')
    expect(
      faultsOf(page('Chronopharmacological considerations of gastroenterology are many.\n\n'.repeat(40))),
    ).toContain('the reading grade is')
  })

  test('stands in no collection, and behind all others, by its place', () => {
    const collections = {
      file: 'resources/articles/collections.yaml',
      text: '- id: first\n  title: First\n  summary: To begin with.\n  articles:\n    - guide-tea\n',
    }
    expect(faultsOf({ ...page(plainText(200)), collections })).toBe(
      `${collections.file}:5: guide-tea is of the guide to Vagus, which is in no collection\n`,
    )
    const placed = (id: string, place: number) =>
      articleFile('Hot.', id, `${asGuide(id)}\nplace: ${String(place)}`)
    const { library } = compileLibrary(
      sources([placed('guide-a', 2), placed('guide-b', 1), articleFile('Hot.', 'z-tea')]),
    ).compiled
    expect(library.articles.map(({ id }) => id)).toEqual(['z-tea', 'guide-b', 'guide-a'])
  })

  test.each([
    ['first', 'the place is not a number'],
    ['1.5', 'the place is not a whole number'],
    ['0', 'the first place is 1'],
  ])('has a place that is a whole number: not %s', (place, why) => {
    const front = `${asGuide('guide-tea')}\nplace: ${place}`
    expect(faultsOf(page(plainText(200), 'guide-tea', front))).toContain(why)
  })
})

describe('a page of warning signs', () => {
  const front = `id: tea-and-sleep\n${fields}\nredFlags: true`
  const page = (opening: string) =>
    faultsOf(sources([articleFile(`${opening}\n\n${plainText(500)}`, 'tea-and-sleep', front)]))
  const unreviewed = 'A clinician has not yet reviewed this page.'
  const fault = (why: string) => `${tea}:7: this red-flag page ${why}\n`

  test('that says whom to call, how soon, and that no clinician has seen it, passes', () => {
    expect(page(`Call a doctor at once. ${unreviewed}`)).toBe('')
    expect(page('Ring your GP today. It still waits for review by a clinician.')).toBe('')
  })

  test.each([
    [`Tell a doctor at once. ${unreviewed}`, 'does not say whom to call'],
    [`Call a neighbour at once. ${unreviewed}`, 'does not say whom to call'],
    [`It is called tea; the doctor, at once. ${unreviewed}`, 'does not say whom to call'],
    [`Call a doctor. ${unreviewed}`, 'does not say how soon'],
    ['Call a doctor at once.', 'does not say that a clinician has not yet reviewed it'],
    ['Call a clinician, your doctor, at once.', 'does not say that a clinician has not yet reviewed it'],
    ['Call a clinician or doctor now. Review it.', 'does not say that a clinician has not yet reviewed it'],
  ])('%s: refused', (opening, why) => {
    expect(page(opening)).toBe(fault(why))
  })

  test('is told of everything it leaves out, each once', () => {
    expect(page('Wait.')).toBe(
      fault('does not say whom to call') +
        fault('does not say how soon') +
        fault('does not say that a clinician has not yet reviewed it'),
    )
  })
})

describe('the glossary is refused', () => {
  const saidOf = (...entries: readonly string[]) =>
    said('Hot.', { glossary: glossaryFile(entries.map((entry) => `${entry}\n  text: A thing.\n`).join('')) })

  test.each([
    [
      'a form of two entries',
      ['- term: jug', '- term: pot\n  also: [Jug]'],
      3,
      '“jug” belongs to jug already',
    ],
    [
      'a form that is another’s but for its apostrophe',
      ["- term: Crohn's disease", '- term: Crohn’s disease'],
      3,
      "“crohn's disease” belongs to Crohn's disease already",
    ],
    [
      'two that would share an address',
      ['- term: a-e', '- term: a&e'],
      3,
      '“a&e” would have the id a-e, which is taken',
    ],
    ['one that would have no address', ['- term: "±"'], 1, '“±” would have the id , which is taken'],
    ['entries out of order', ['- term: pot', '- term: jug'], 3, '“jug” comes before “pot” in the alphabet'],
    ['a field it does not know', ['- term: jug\n  colour: red'], 2, '0.colour is not a known field'],
  ])('for %s', (_, entries, line, message) => {
    expect(saidOf(...entries)).toBe(`${glossary}:${String(line)}: ${message}\n`)
  })

  test('but may give the same form twice to one entry, and mind no capitals in its order', () => {
    expect(saidOf('- term: jug\n  also: [Jug, jug]', '- term: Kettle', '- term: pot')).toBe('')
  })
})
