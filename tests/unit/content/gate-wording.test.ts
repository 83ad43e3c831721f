import { describe, expect, test } from 'vitest'
import { faultsOf, soundSources } from '../../fixtures/articles.ts'

/** What a claim cites to get the grade; `watched` is limited, and by watching alone. */
const cited = {
  strong: '@heron2019 @robin2020',
  moderate: '@wren2015',
  limited: '@moss2011-tea',
  watched: '@owl2001',
  preclinical: '@vole2012',
  mixed: '@moss2011-tea !@wren2015',
  documented: '@teaboard',
}
type Cited = keyof typeof cited

const said = (grade: Cited, text: string) => faultsOf(soundSources(`[${text}]{${cited[grade]}}`))
const at = (message: string) => `resources/articles/tea-and-sleep.md:8: ${message}\n`

const promises = 'promises more than any evidence can'
const certain = 'is certain, which no study is'
const foretells = (grade: string) => `foretells, and the evidence is ${grade}`
const general = (grade: string) =>
  `states a general effect, and the evidence is ${grade}: say who saw it in whom, or that it may be so`
const cause = 'speaks of cause, and the studies only watched: say what went with what'
const noAnimals = 'rests on animals or cells alone, and does not say so'
const noDispute = 'cites studies that disagree, and does not say so'
const nobody = 'rests on a document alone, and does not say whose it is'

describe('worded more strongly than its evidence, and refused', () => {
  test.each<readonly [grade: Cited, text: string, message: string]>([
    ['strong', 'Tea cures poor sleep.', `“cures” ${promises}`],
    ['strong', 'Tea is a miracle.', `“miracle” ${promises}`],
    ['strong', 'Tea is guaranteed to help.', `“guaranteed” ${promises}`],
    ['strong', 'Tea definitely helps.', `“definitely” ${promises}`],
    ['strong', 'Tea helps without a doubt.', `“without a doubt” ${promises}`],
    ['strong', 'One trial proves it.', `“proves” ${certain}`],
    ['strong', 'Tea has been proven to help.', `“proven” ${certain}`],
    ['strong', 'Tea is not only proven but pleasant.', `“proven” ${certain}`],
    ['strong', 'Tea has no equal, and is proven.', `“proven” ${certain}`],
    ['strong', 'Tea always helps.', `“always” ${certain}`],
    ['moderate', 'Tea will help you.', `“will” ${foretells('moderate')}`],
    ['moderate', 'With tea you’ll sleep.', `“’ll” ${foretells('moderate')}`],
    ['moderate', 'Tea proved best.', `“proved” ${certain}`],
    ['limited', 'In one trial tea was drunk, so it will do.', `“will” ${foretells('limited')}`],
    ['limited', 'Tea improves sleep.', `“improves” ${general('limited')}`],
    ['limited', 'TEA IMPROVES SLEEP.', `“IMPROVES” ${general('limited')}`],
    ['limited', 'Teas improve sleep.', `“improve” ${general('limited')}`],
    ['limited', 'Naps and tea help people with pain.', `“help” ${general('limited')}`],
    ['limited', 'Tea makes you sleepy.', `“makes you” ${general('limited')}`],
    ['limited', 'Cold tea, of course, results in waking.', `“results in” ${general('limited')}`],
    ['limited', 'Tea eases pain, and was cheap.', `“eases” ${general('limited')}`],
    ['limited', 'In trials and studies, tea eases pain.', `“eases” ${general('limited')}`],
    ['limited', 'Tea helps, with no side effects.', `“helps” ${general('limited')}`],
    ['limited', 'Tea is unproven, and works.', `“works” ${general('limited')}`],
    ['preclinical', 'Tea boosts movement in mice.', `“boosts” ${general('preclinical')}`],
    ['mixed', 'Tea shortens the night, but sweetly.', `“shortens” ${general('mixed')}`],
    ['documented', 'Tea relieves thirst in the UK.', `“relieves” ${general('documented')}`],
    ['watched', 'Owls caused short nights.', `“caused” ${cause}`],
    ['watched', 'Owners slept less due to owls.', `“due to” ${cause}`],
    ['watched', 'Owls can cause short nights.', `“cause” ${cause}`],
    ['watched', 'Owls led to tea or to coffee.', `“led to” ${cause}`],
    ['watched', 'Rather than silence, owls led to tea.', `“led to” ${cause}`],
    ['preclinical', 'Tea was followed by more movement.', noAnimals],
    ['preclinical', 'Gut bacteria may like tea.', noAnimals],
    ['mixed', 'Tea may help sleep.', noDispute],
    ['mixed', 'Some studies found that tea may help.', noDispute],
  ])('%s: %s', (grade, text, message) => {
    expect(said(grade, text)).toBe(at(message))
  })

  test('a claim is told of everything that is too strong in it', () => {
    expect(said('limited', 'Tea always works and will cure.')).toBe(
      at(`“cure” ${promises}`) +
        at(`“always” ${certain}`) +
        at(`“will” ${foretells('limited')}`) +
        at(`“works” ${general('limited')}`),
    )
  })

  test('what only watched stays so beside a page that is no study', () => {
    expect(faultsOf(soundSources('[Owls caused short nights.]{@owl2001 @teaboard}'))).toBe(
      at(`“caused” ${cause}`),
    )
  })
})

describe('worded as its evidence allows', () => {
  test.each<readonly [grade: Cited, text: string]>([
    ['strong', 'Tea improves sleep.'],
    ['strong', 'Tea will help most people.'],
    ['strong', 'It has not been proven that tea helps.'],
    ['strong', 'No study has proved that tea helps.'],
    ['strong', 'Nothing is guaranteed, and tea is no cure.'],
    ['strong', 'There is no known harm, and it isn’t a cure.'],
    ['moderate', 'Tea improves sleep.'],
    ['moderate', 'Tea does not always improve sleep.'],
    ['limited', 'Tea may help sleep.'],
    ['limited', 'Tea might improve sleep.'],
    ['limited', 'That tea improves sleep is not proven.'],
    ['limited', 'That tea improves sleep is unproven, and not likely.'],
    ['limited', 'Tea was followed by longer sleep.'],
    ['limited', 'In one trial sleep was longer with tea.'],
    ['limited', 'One trial found that tea improves sleep.'],
    ['limited', 'Tea lengthens sleep, the authors say.'],
    ['limited', 'A trial of tea to improve sleep was small.'],
    ['limited', 'It was a trial of the help that tea is.'],
    ['limited', 'Results in adults were mixed.'],
    ['limited', 'Tea is a freewill offering.'],
    ['watched', 'Owners of owls slept less.'],
    ['watched', 'A survey cannot show cause.'],
    ['watched', 'It is unknown what the cause is.'],
    ['watched', 'Owls might have led to short nights.'],
    ['limited', 'In a trial, waking was caused by noise.'],
    ['preclinical', 'Tea may help mice.'],
    ['preclinical', 'In a test tube, tea was brown.'],
    ['preclinical', 'In voles, which are animals, tea was followed by running.'],
    ['mixed', 'Tea may help, but a later trial found no gain.'],
    ['mixed', 'In one trial sleep was longer; another saw no change.'],
    ['documented', 'The NHS says that tea helps.'],
    ['documented', 'By law, tea is sold dry.'],
    ['documented', 'Tea is licensed for sale.'],
    ['documented', 'The WHO keeps a list of teas.'],
  ])('%s: %s', (grade, text) => {
    expect(said(grade, text)).toBe('')
  })
})

describe('what a document says has an owner', () => {
  const list = (before: string, claim = '[Leaves are kept dry.]{@teaboard}') =>
    faultsOf(soundSources(`${before}\n\n- ${claim}`)).replace(/:\d+:/, ':')
  const faulty = `resources/articles/tea-and-sleep.md: ${nobody}\n`

  test.each([
    ['nobody', 'Tea is a plant.'],
    ['people, who are not the WHO', 'People who drink it know that.'],
    ['us, who are not the US', 'Nobody told us that.'],
    ['trust, which is not a Trust', 'We trust that, and society does.'],
    ['a page, which could be anybody’s', 'One page has it.'],
  ])('and is refused when its section names %s', (_, before) => {
    expect(list(before)).toBe(faulty)
  })

  test('who may be named in the lead of the section', () => {
    expect(list('These are the rules of the UK:')).toBe('')
    expect(list('## British rules')).toBe('')
  })

  test('but not in another section', () => {
    expect(list('These are the rules of the UK:\n\n## Leaves\n\nTo begin with:')).toBe(faulty)
  })

  test('nor after it', () => {
    const after = '[Leaves are kept dry.]{@teaboard}\n\nThe UK says so.\n\n'
    expect(faultsOf(soundSources(after))).toBe(at(nobody))
  })
})
