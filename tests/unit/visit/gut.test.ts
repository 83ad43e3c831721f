import { describe, expect, it } from 'vitest'
import { worstFirst } from '../../../src/core/visit/gut.ts'
import { summarise } from '../../../src/core/visit/summarise.ts'
import { gut } from '../journal/entries.ts'
import { at, fortnight, ids, traces } from './nights.ts'

describe('a symptom', () => {
  const pains = [3, 0, 5, undefined, 2, 8, 4, 1]
  const entries = pains.map((pain, index) => gut(at(10 + index), { pain }))

  it('is kept day by day, with gaps where nothing was recorded', () => {
    const { pain, nausea } = summarise(entries, fortnight).gut.symptoms
    expect(pain.daily).toEqual([3, 0, 5, undefined, 2, 8, 4, 1, ...Array<undefined>(6).fill(undefined)])
    expect(nausea.daily).toEqual(Array<undefined>(14).fill(undefined))
  })

  it('has the median and the range of its days, each traced', () => {
    const recorded = entries.filter((entry) => entry.pain !== undefined)
    expect(summarise(entries, fortnight).gut.symptoms.pain.figure).toEqual({
      enough: true,
      recorded: 7,
      median: 3,
      lowest: 0,
      highest: 8,
      from: recorded.map(({ id, pain }) => ({ id, value: pain })),
    })
  })

  it('shows no number from six days', () => {
    const { figure } = summarise(entries.slice(1), fortnight).gut.symptoms.pain
    expect(figure).toMatchObject({ enough: false, recorded: 6 })
    expect(summarise(entries, fortnight).gut.symptoms.nausea.figure).toEqual({
      enough: false,
      recorded: 0,
      from: [],
    })
  })

  it('is set side by side in the halves of the range, from five days each', () => {
    // Seven days from the 10th: the first four are the first half.
    const days = [1, 2, 3, 4, 6, 7, 8].map((reflux, index) => gut(at(10 + index), { reflux }))
    const week = summarise(days, { from: at(10), to: at(16) }).gut.symptoms.reflux.halves
    expect(week.first).toMatchObject({ enough: false, recorded: 4 })
    expect(week.second).toMatchObject({ enough: false, recorded: 3 })
    const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((reflux, index) => gut(at(10 + index), { reflux }))
    const { first, second } = summarise(nine, { from: at(10), to: at(18) }).gut.symptoms.reflux.halves
    expect(first).toMatchObject({ enough: true, recorded: 5, median: 3 })
    expect(second).toMatchObject({ enough: false, recorded: 4 })
  })

  it('stands before the others when its median is higher, then when its highest is; few days come last', () => {
    const days = [5, 5, 5, 5, 5, 5, 9].map((bloating, index) =>
      gut(at(10 + index), {
        bloating,
        pain: index === 0 ? 10 : 5,
        urgency: 7,
        ...(index > 0 && { nausea: 10 }),
      }),
    )
    expect(worstFirst(summarise(days, fortnight).gut.symptoms)).toEqual([
      'urgency',
      'pain',
      'bloating',
      'reflux',
      'nausea',
    ])
  })
})

describe('stools', () => {
  const forms = [[4, 4], [], [1], [7, 6, 4], [3], [], [4]]
  const days = forms.map((ofDay, index) => gut(at(10 + index), { stools: ofDay.map((form) => ({ form })) }))

  it('are counted by form, and a day with none is a recorded one', () => {
    const unrecorded = gut(at(20), { pain: 1 })
    expect(summarise([...days, unrecorded], fortnight).gut.stools).toEqual({
      enough: true,
      recorded: 7,
      forms: [1, 0, 1, 4, 0, 1, 1],
      perDay: 8 / 7,
      from: days.map(({ id }, index) => ({ id, value: forms[index]?.length })),
    })
  })

  it('are not counted from six days', () => {
    expect(summarise(days.slice(1), fortnight).gut.stools).toMatchObject({ enough: false, recorded: 6 })
  })
})

describe('flares', () => {
  it('are days in a row, and no others', () => {
    const flares = [true, true, false, true, undefined, true, true, true]
    const days = flares.map((flare, index) => gut(at(10 + index), { flare }))
    const later = gut(at(19), { flare: true })
    const summary = summarise([...days, later], fortnight).gut.flares
    expect(summary).toMatchObject({
      recorded: 8,
      days: { count: 7, from: traces([...days, later].filter(({ flare }) => flare === true)) },
      episodes: [
        { from: at(10), to: at(11), start: 'unknown', end: 'ended' },
        { from: at(13), to: at(13), start: 'began', end: 'unknown' },
        { from: at(15), to: at(17), start: 'unknown', end: 'unknown' },
        { from: at(19), to: at(19), start: 'unknown', end: 'open' },
      ],
    })
    expect(summary.from.map(({ id }) => id)).toEqual(ids([...days.filter((_, index) => index !== 4), later]))
  })

  it('are there on a day with only a time of one, as on every screen', () => {
    const answers = [{ flareStart: '09:00' }, { flareEnd: '18:00' }, { flare: false, flareEnd: '09:00' }]
    const days = [...answers, ...[1, 2, 3, 4].map(() => ({ flare: false }))].map((parts, index) =>
      gut(at(10 + index), parts),
    )
    expect(summarise(days, fortnight).gut.flares).toMatchObject({ recorded: 7, days: { count: 2 } })
  })

  it('are not counted from six days with an answer', () => {
    const days = [10, 11, 12, 13, 14, 15].map((day) => gut(at(day), { flare: true }))
    const silent = gut(at(16), { pain: 2 })
    expect(summarise([...days, silent], fortnight).gut.flares).toMatchObject({ enough: false, recorded: 6 })
  })
})
