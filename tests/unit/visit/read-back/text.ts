import { put, two, type Said } from './said.ts'

/** What is said in the text, as a pattern says it stands there. */
type Read = (words: string) => number | string

export interface TextSection {
  readonly title: string
  readonly lines: readonly string[]
}

/** The sections with whole lines: what begins with a space goes on with the line before. */
export function sectionsOf(text: string): TextSection[] {
  return text
    .replace(/\n +/g, ' ')
    .trimEnd()
    .split('\n\n')
    .map((block) => {
      const [title = '', ...lines] = block.split('\n')
      return { title, lines }
    })
}

const asMinutes: Read = (words) => {
  const found = /^(?:(\d+) h)? ?(?:(\d+) min)?$/.exec(words)
  if (words === '' || found === null) throw new Error(`no minutes: ${words}`)
  return Number(found[1] ?? 0) * 60 + Number(found[2] ?? 0)
}
const asPercent: Read = (words) => {
  const found = /^(\d+) %$/.exec(words)
  if (found === null) throw new Error(`no share: ${words}`)
  return Number(found[1])
}
const asNumber: Read = (words) => {
  if (!/^\d+(\.\d)?$/.test(words)) throw new Error(`no number: ${words}`)
  return Number(words)
}

const measures: Readonly<Record<string, readonly [path: string, read: Read]>> = {
  'Time in bed': ['timeInBed', asMinutes],
  'Time asleep': ['totalSleepTime', asMinutes],
  'Time to fall asleep': ['sleepOnsetLatency', asMinutes],
  'Awake in the night': ['wakeAfterSleepOnset', asMinutes],
  'Share of time in bed asleep': ['sleepEfficiency', asPercent],
  'Grogginess (0 to 10)': ['grogginess', asNumber],
}

export function saidInText(text: string): Said {
  const said: Said = new Map()
  const sections = sectionsOf(text)
  const linesOf = (beginning: string) =>
    sections.find(({ title }) => title.startsWith(beginning))?.lines ?? []
  headText(said, linesOf('SLEEP AND GUT SUMMARY'))
  linesOf('NIGHTS FROM NOON').forEach((line, index) => {
    rasterText(said, index, line)
  })
  for (const line of linesOf('SLEEP (')) {
    const [, name = '', words = ''] = /^(.+) \([A-Z]+\): (.+)$/.exec(line) ?? []
    const measure = measures[name]
    if (measure === undefined) continue
    const [figure = '', beyond] = words.split('; ')
    figureText(said, `sleep.${measure[0]}`, figure, measure[1])
    const count = beyond === undefined ? undefined : / on (\d+)$/.exec(beyond)?.[1]
    if (count !== undefined) put(said, `sleep.${measure[0]}.beyond`, Number(count))
  }
  symptomText(said, linesOf('GUT SYMPTOMS'))
  stoolText(said, linesOf('STOOLS'))
  const flareLines = linesOf('FLARES')
  for (const line of flareLines.slice(0, 1)) {
    flareDayText(said, 'flares', line.replace('Flare days: ', ''))
    if (said.has('flares.days')) put(said, 'flares.episodes', flareLines.length - 1)
  }
  takenText(said, linesOf('TAKEN'))
  changeText(said, linesOf('CHANGES'))
  for (const line of linesOf('SLEEP DIARY')) diaryText(said, line)
  return said
}

function headText(said: Said, lines: readonly string[]): void {
  const all = lines.join('\n')
  const recorded = /^Recorded: (\d+) of (\d+) nights?, gut on (\d+) of \d+ days?$/m.exec(all)
  put(said, 'completeness.nights', Number(recorded?.[1]))
  put(said, 'completeness.days', Number(recorded?.[2]))
  put(said, 'completeness.gutDays', Number(recorded?.[3]))
  put(said, 'completeness.late', Number(/^Written late: (\d+)/m.exec(all)?.[1] ?? 0))
  put(
    said,
    'completeness.leftOut',
    Number(/^Left out of the numbers by the person: (\d+)/m.exec(all)?.[1] ?? 0),
  )
}

/** `35 min (15 min to 1 h), 7 nights`, or how many there were where that was too few. */
function figureText(said: Said, path: string, words: string, read: Read): void {
  const few = /^(?:not enough recorded|too few) \((\d+)/.exec(words)
  if (few !== null) {
    put(said, `${path}.recorded`, Number(few[1]))
    return
  }
  const [, median = '', lowest = '', highest = lowest, recorded] =
    /^(.+?) \((.+?)(?: to (.+))?\), (\d+) (?:night|day)s?$/.exec(words) ?? []
  put(said, `${path}.recorded`, Number(recorded))
  put(said, `${path}.median`, read(median))
  put(said, `${path}.lowest`, read(lowest))
  put(said, `${path}.highest`, read(highest))
}

function rasterText(said: Said, index: number, line: string): void {
  const path = `raster.${index}`
  const words = line.slice(line.indexOf(': ') + 2)
  const week = /^(\d+) of (\d+) nights?/.exec(words)
  const minutesAfter = (name: string) =>
    new RegExp(`${name} ((?:\\d+ h)? ?(?:\\d+ min)?)(?:,|$)`).exec(words)?.[1]
  const waking = minutesAfter('awake in the night')
  if (waking !== undefined) put(said, `${path}.wakeAfterSleepOnset`, asMinutes(waking))
  if (week !== null) {
    put(said, `${path}.nights`, Number(week[1]))
    put(said, `${path}.days`, Number(week[2]))
    for (const [kind, name] of [
      ['inBed', 'in bed'],
      ['asleep', 'asleep'],
    ] as const) {
      const found = new RegExp(
        `${name} ([\\d:]+) to ([\\d:]+) \\(earliest ([\\d:]+), latest ([\\d:]+)\\)`,
      ).exec(words)
      if (found === null) continue
      put(said, `${path}.${kind}`, `${found[1] ?? ''}-${found[2] ?? ''}`)
      put(said, `${path}.${kind}.range`, `${found[3] ?? ''}-${found[4] ?? ''}`)
    }
    put(said, `${path}.naps`, Number(/naps on (\d+)/.exec(words)?.[1] ?? 0))
    put(said, `${path}.doses`, Number(/taken (\d+) time/.exec(words)?.[1] ?? 0))
    put(said, `${path}.flareDays`, Number(/flare on (\d+)/.exec(words)?.[1] ?? 0))
    return
  }
  for (const [kind, name] of [
    ['inBed', 'in bed'],
    ['asleep', '(?<!fall )asleep'],
    ['awake', 'awake in bed'],
    ['flare', 'flare'],
  ] as const) {
    const [, spans = ''] = new RegExp(`(?:^|, )${name} ((?:[\\d:]+ to [\\d:]+(?: and )?)+)`).exec(words) ?? []
    put(said, `${path}.${kind}`, spans.replaceAll(' to ', '-').replaceAll(' and ', ' '))
  }
  put(said, `${path}.taken`, (/taken at ([\d: and]+)/.exec(words)?.[1] ?? '').replaceAll(' and ', ' '))
  const naps = minutesAfter('naps of the day before')
  if (naps !== undefined) put(said, `${path}.napMinutes`, asMinutes(naps))
}

function symptomText(said: Said, lines: readonly string[]): void {
  for (const line of lines) {
    const days = /^(\w+), (.+): ([-\d ]+)$/.exec(line)
    if (days !== null) {
      const [, name = '', dates = '', values = ''] = days
      const first = firstDate(dates)
      values.split(' ').forEach((value, index) => {
        const date = Temporal.PlainDate.from(first).add({ days: index }).toString()
        if (value !== '-') put(said, `symptoms.${name.toLowerCase()}.${date}`, Number(value))
      })
      continue
    }
    const [, name = '', words = ''] = /^(\w+): (.+)$/.exec(line) ?? []
    const path = `symptoms.${name.toLowerCase()}`
    const [whole = '', first, second] = words.split('; ')
    figureText(said, path, whole, asNumber)
    if (first === undefined || second === undefined) continue
    figureText(said, `${path}.firstHalf`, first.replace('first half ', ''), asNumber)
    figureText(said, `${path}.secondHalf`, second.replace('second half ', ''), asNumber)
  }
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The first day of `10 to 23 Nov 2026` or `28 Dec 2026 to 10 Jan 2027`, whose month and year may stand behind. */
function firstDate(words: string): string {
  const [from = '', to = from] = words.split(' to ')
  const [day = '', month, year] = from.split(' ')
  const [, lastMonth = '', lastYear = ''] = to.split(' ')
  const number = monthNames.indexOf(month ?? lastMonth) + 1
  return `${year ?? lastYear}-${two(number)}-${two(Number(day))}`
}

function stoolText(said: Said, lines: readonly string[]): void {
  const all = lines.join('\n')
  const few = /not enough recorded \((\d+)/.exec(all)
  if (few !== null) put(said, 'stools.recorded', Number(few[1]))
  const found = /^Stools: ([\d.]+) a day, (\d+) days? recorded$/m.exec(all)
  if (found === null) return
  put(said, 'stools.perDay', asNumber(found[1] ?? ''))
  put(said, 'stools.recorded', Number(found[2]))
  for (const [, form = '', count] of all.matchAll(/(\d) [a-z ]+: (\d+)/g))
    put(said, `stools.form.${form}`, Number(count))
}

function flareDayText(said: Said, path: string, words: string): void {
  const few = /^not enough recorded \((\d+)/.exec(words)
  const found = /^(\d+) of (\d+) days? recorded$/.exec(words)
  put(said, `${path}.recorded`, Number(few?.[1] ?? found?.[2]))
  if (found !== null) put(said, `${path}.days`, Number(found[1]))
}

function takenText(said: Said, lines: readonly string[]): void {
  let index = -1
  for (const line of lines) {
    const label = /^Thing taken: "(.*)"$/.exec(line)
    if (label !== null) {
      index += 1
      put(said, `taken.${index}.label`, label[1] ?? '')
      continue
    }
    const path = `taken.${index}`
    const doses =
      /^Taken: (\d+) doses? on (\d+) days?(?:, (?:at ([\d:]+)|between ([\d:]+) and ([\d:]+)))?; planned (\d+), not planned (\d+), not marked (\d+)$/.exec(
        line,
      )
    if (doses !== null) {
      const [, count, days, only, earliest = only, latest = only, planned, unplanned, unmarked] = doses
      const counts = { doses: count, days, planned, unplanned, unmarked }
      for (const [part, value] of Object.entries(counts)) put(said, `${path}.${part}`, Number(value))
      if (earliest !== undefined) put(said, `${path}.earliest`, earliest)
      if (latest !== undefined) put(said, `${path}.latest`, latest)
      continue
    }
    const [, name = '', one = '', other = ''] = /^(.+?): with (.+); without (.+)$/.exec(line) ?? []
    const measure = measures[name]
    for (const [group, words] of [
      ['with', one],
      ['without', other],
    ] as const) {
      if (name === 'Nights recorded') put(said, `${path}.${group}.nights`, Number(words))
      if (name === 'Woke clear') shareText(said, `${path}.${group}.wokeClear`, words)
      if (measure !== undefined) figureText(said, `${path}.${group}.${measure[0]}`, words, measure[1])
    }
  }
}

function shareText(said: Said, path: string, words: string): void {
  const found = /^on (\d+) of (\d+)$/.exec(words)
  put(said, `${path}.recorded`, Number(found?.[2] ?? /^too few \((\d+)/.exec(words)?.[1]))
  if (found !== null) put(said, `${path}.yes`, Number(found[1]))
}

function changeText(said: Said, lines: readonly string[]): void {
  if (lines.length === 0) return
  const quotedAfter = (beginning: string) =>
    lines
      .flatMap((line) => (line.startsWith(beginning) ? [line.slice(beginning.length + 1, -1)] : []))
      .join('|')
  put(said, 'changes.started', quotedAfter('Taken after it and not before: '))
  put(said, 'changes.stopped', quotedAfter('Taken before it and not after: '))
  for (const line of lines) {
    const [, name = '', before = '', after = ''] = /^(.+?): before (.+); after (.+)$/.exec(line) ?? []
    for (const [group, words] of [
      ['before', before],
      ['after', after],
    ] as const) {
      if (name === 'Flare days') flareDayText(said, `changes.flareDays.${group}`, words)
      else if (name !== '') {
        const [path, read] = measures[name] ?? [name.toLowerCase(), asNumber]
        figureText(said, `changes.${path}.${group}`, words, read)
      }
    }
  }
}

const diaryParts: readonly (readonly [name: string, part: string, read: Read])[] = [
  ['went to bed', 'wentToBed', String],
  ['tried to sleep', 'triedToSleep', String],
  ['time to fall asleep', 'sleepOnsetLatency', asMinutes],
  ['awake in the night', 'wakeAfterSleepOnset', asMinutes],
  ['awake before getting up', 'earlyWaking', asMinutes],
  ['awake', 'awakenings', (words) => Number.parseInt(words)],
  ['last woke', 'finalWaking', String],
  ['got up', 'gotUp', String],
  ['time in bed', 'timeInBed', asMinutes],
  ['time asleep', 'totalSleepTime', asMinutes],
  ['share of time in bed asleep', 'sleepEfficiency', asPercent],
  ['quality', 'quality', (words) => Number.parseInt(words)],
  ['rested', 'rested', (words) => Number.parseInt(words)],
  ['naps of the day before', 'napMinutes', asMinutes],
]

function diaryText(said: Said, line: string): void {
  const [dates = ''] = line.split(': ')
  const date = firstDate(dates)
  const [ours = ''] = line.slice(dates.length + 2).split('taken the day before: "')
  for (const words of ours.split('; ')) {
    const part = diaryParts.find(([name]) => words.startsWith(`${name} `))
    if (part !== undefined) put(said, `diary.${date}.${part[1]}`, part[2](words.slice(part[0].length + 1)))
  }
}
