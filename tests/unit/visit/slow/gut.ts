import type { GutEntry } from '../../../../src/core/journal/entry.ts'
import { plus } from './days.ts'
import { figure } from './figures.ts'
import type { Journal } from './journal.ts'
import type { SlowNumbers } from './shape.ts'

export function answerOf({ flare, flareStart, flareEnd }: GutEntry): boolean | undefined {
  if (flare !== undefined) return flare
  return flareStart !== undefined || flareEnd !== undefined ? true : undefined
}

export function gutOf(journal: Journal, dates: readonly string[]): SlowNumbers['gut'] {
  const symptom = (name: 'pain' | 'bloating' | 'reflux' | 'nausea' | 'urgency') => {
    const daily = dates.map((date) => journal.used('gut', date)?.[name] ?? null)
    const inFirst = Math.floor((dates.length + 1) / 2)
    return {
      daily,
      figure: figure(daily, 7),
      halves: {
        first: figure(
          daily.filter((_, index) => index < inFirst),
          5,
        ),
        second: figure(
          daily.filter((_, index) => index >= inFirst),
          5,
        ),
      },
    }
  }
  return {
    symptoms: {
      pain: symptom('pain'),
      bloating: symptom('bloating'),
      reflux: symptom('reflux'),
      nausea: symptom('nausea'),
      urgency: symptom('urgency'),
    },
    stools: stoolsOf(journal.gut(dates)),
    flares: flaresOf(journal, dates),
  }
}

function stoolsOf(gut: readonly GutEntry[]): SlowNumbers['gut']['stools'] {
  const days = gut.map(({ stools }) => stools).filter((stools) => stools !== undefined)
  if (days.length < 7) return { enough: false, recorded: days.length }
  const forms = [1, 2, 3, 4, 5, 6, 7].map((form) => days.flat().filter((stool) => stool.form === form).length)
  return { enough: true, recorded: days.length, forms, perDay: days.flat().length / days.length }
}

type FlareNumbers = SlowNumbers['gut']['flares']
type Episode = Extract<FlareNumbers, { enough: true }>['episodes'][number]

function flaresOf(journal: Journal, dates: readonly string[]): FlareNumbers {
  const answers = new Map(journal.gut(dates).map((gut) => [gut.date, answerOf(gut)]))
  const answered = [...answers].filter(([, answer]) => answer !== undefined).map(([date]) => date)
  if (answered.length < 7) return { enough: false, recorded: answered.length }
  const flareDays = answered.filter((date) => answers.get(date) === true)

  // Each day gives one part of a flare, or two where one ended and another began; parts that follow each other are one.
  const parts = flareDays.flatMap((date) => {
    const { flareStart, flareEnd } = journal.used('gut', date) ?? {}
    if (flareStart !== undefined && flareEnd !== undefined && flareEnd < flareStart)
      return [
        { date, start: undefined, end: flareEnd },
        { date, start: flareStart, end: undefined },
      ]
    return [{ date, start: flareStart, end: flareEnd }]
  })
  const chains: (typeof parts)[] = []
  for (const part of parts) {
    const chain = chains.at(-1)
    const before = chain?.at(-1)
    const goesOn =
      before?.date === plus(part.date, -1) && before.end === undefined && part.start === undefined
    if (goesOn) chain?.push(part)
    else chains.push([part])
  }
  const lastAnswer = answered.reduce((a, b) => (b > a ? b : a))
  const episodes = chains.map((chain): Episode => {
    const [first, last] = [chain[0], chain.at(-1)]
    if (first === undefined || last === undefined) throw new Error('a flare has a day')
    const known = (date: string) => answers.get(date) !== undefined
    const start = first.start !== undefined || known(plus(first.date, -1)) ? 'began' : 'unknown'
    const end =
      last.end !== undefined
        ? 'ended'
        : last.date === lastAnswer
          ? 'open'
          : answers.get(plus(last.date, 1)) === false
            ? 'ended'
            : 'unknown'
    return {
      from: first.date,
      to: last.date,
      start,
      end,
      ...(first.start !== undefined && { startTime: first.start }),
      ...(last.end !== undefined && { endTime: last.end }),
    }
  })
  return { enough: true, recorded: answered.length, days: flareDays.length, episodes }
}
