import { describe, expect, it } from 'vitest'
import type { Entry, NightEntry } from '../../../src/core/journal/entry.ts'
import type { NightRow, WeekRow } from '../../../src/core/visit/raster.ts'
import { summarise } from '../../../src/core/visit/summarise.ts'
import { gut, night, placed, taken } from '../journal/entries.ts'
import { at, plainNight, traces } from './nights.ts'

/** The lines of nights over these days of November 2026. */
function nightRows(entries: readonly Entry[], from: number, to: number): readonly NightRow[] {
  const { raster } = summarise(entries, { from: at(from), to: at(to) })
  if (raster.kind !== 'nights') throw new Error('weeks')
  return raster.rows
}

function rowOf(entry: NightEntry): NightRow | undefined {
  const { raster } = summarise([entry], { from: entry.date, to: entry.date })
  return raster.kind === 'nights' ? raster.rows[0] : undefined
}

function weekRows(entries: readonly Entry[], from: string, to: string): readonly WeekRow[] {
  const { raster } = summarise(entries, { from, to })
  if (raster.kind !== 'weeks') throw new Error('nights')
  return raster.rows
}

describe('of up to fourteen days, each night', () => {
  it('has a row, newest last, empty where none was recorded', () => {
    const rows = nightRows([plainNight(12, 0)], 11, 13)
    expect(rows.map(({ date }) => date)).toEqual([at(11), at(12), at(13)])
    const empty = {
      nightId: undefined,
      late: false,
      segments: [],
      clipped: { start: false, end: false },
      wakeAfterSleepOnset: undefined,
      napMinutes: undefined,
      taken: [],
      flares: [],
    }
    expect(rows[0]).toEqual({ date: at(11), ...empty })
    expect(rows[2]).toEqual({ date: at(13), ...empty })
  })

  it('has its row up to the fourteenth day, and then its week', () => {
    expect(summarise([], { from: at(10), to: at(23) }).raster.kind).toBe('nights')
    expect(summarise([], { from: at(10), to: at(24) }).raster.kind).toBe('weeks')
  })

  it('is drawn in minutes from noon of the day before: in bed, asleep, and awake in bed', () => {
    const clock = { wentToBed: '22:30', triedToSleep: '23:00', finalWaking: '06:30', gotUp: '07:00' }
    const parts = { sleepOnsetLatency: 20, wakeAfterSleepOnset: 15, napMinutes: 40 }
    const entry = night(at(12), { ...placed(at(12), clock), ...parts })
    expect(rowOf(entry)).toMatchObject({
      nightId: entry.id,
      segments: [
        { kind: 'inBed', from: 630, to: 1140 },
        { kind: 'awake', from: 660, to: 680 },
        { kind: 'asleep', from: 680, to: 1110 },
        { kind: 'awake', from: 1110, to: 1140 },
      ],
      clipped: { start: false, end: false },
      wakeAfterSleepOnset: 15,
      napMinutes: 40,
    })
  })

  it('is drawn by the clock of where the person got up, after a night on the way', () => {
    // To bed at ten in Athens, which is eight in London, and up at six in London.
    const times = { wentToBed: `${at(11)}T22:00`, finalWaking: `${at(12)}T05:30`, gotUp: `${at(12)}T06:00` }
    const entry = night(at(12), { ...times, sleepOnsetLatency: 30, bedZone: 'Europe/Athens' })
    expect(rowOf(entry)?.segments).toEqual([
      { kind: 'inBed', from: 480, to: 1080 },
      { kind: 'awake', from: 480, to: 510 },
      { kind: 'asleep', from: 510, to: 1050 },
      { kind: 'awake', from: 1050, to: 1080 },
    ])
  })

  it('falls asleep so long after the very moment, on the way and in an hour that comes twice', () => {
    // A quarter past five in Dubai is a quarter past one in London, for the second time; then it is a quarter to three.
    const date = '2026-10-25'
    const times = { wentToBed: `${date}T05:15`, finalWaking: `${date}T09:00`, gotUp: `${date}T09:00` }
    const entry = night(date, { ...times, sleepOnsetLatency: 90, bedZone: 'Asia/Dubai' })
    expect(rowOf(entry)?.segments.find(({ kind }) => kind === 'asleep')).toEqual({
      kind: 'asleep',
      from: 885,
      to: 1260,
    })
  })

  it('is drawn only between ends that are both known', () => {
    expect(rowOf(plainNight(12, 0, { gotUp: undefined }))?.segments).toEqual([
      { kind: 'asleep', from: 660, to: 1140 },
    ])
    expect(rowOf(plainNight(12, 0, { sleepOnsetLatency: undefined }))?.segments).toEqual([
      { kind: 'inBed', from: 660, to: 1140 },
    ])
  })

  it('is cut where it leaves the drawing, with a mark', () => {
    const clock = { wentToBed: '09:00', finalWaking: '15:30', gotUp: '16:00' }
    const shift = night(at(12), { ...placed(at(12), clock), sleepOnsetLatency: 15 })
    expect(rowOf(shift)).toMatchObject({
      segments: [
        { kind: 'inBed', from: 1260, to: 1440 },
        { kind: 'awake', from: 1260, to: 1275 },
        { kind: 'asleep', from: 1275, to: 1440 },
      ],
      clipped: { start: false, end: true },
    })
    const early = night(at(12), placed(at(12), { wentToBed: '10:00', gotUp: '03:00' }))
    expect(rowOf(early)).toMatchObject({
      segments: [{ kind: 'inBed', from: 0, to: 900 }],
      clipped: { start: true, end: false },
    })
    const afternoon = night(at(12), placed(at(12), { wentToBed: '13:00', gotUp: '20:00' }))
    expect(rowOf(afternoon)).toMatchObject({
      nightId: afternoon.id,
      segments: [],
      clipped: { start: false, end: true },
    })
  })

  it('that begins or ends on the very noon is whole', () => {
    const whole = (wentToBed: string, gotUp: string) =>
      rowOf(night(at(12), placed(at(12), { wentToBed, gotUp })))
    const uncut = { start: false, end: false }
    expect(whole('23:00', '12:00')).toMatchObject({
      segments: [{ kind: 'inBed', from: 660, to: 1440 }],
      clipped: uncut,
    })
    expect(whole('12:00', '05:00')).toMatchObject({
      segments: [{ kind: 'inBed', from: 0, to: 1020 }],
      clipped: uncut,
    })
  })

  it('keeps to the clock on the wall when the clocks change', () => {
    const date = '2026-10-25'
    const clock = { wentToBed: '23:00', triedToSleep: '01:30', finalWaking: '06:30', gotUp: '07:00' }
    // Ninety minutes after the first 01:30 the clock shows 02:00, an hour having been repeated.
    const entry = night(date, { ...placed(date, clock), sleepOnsetLatency: 90 })
    expect(rowOf(entry)?.segments).toEqual([
      { kind: 'inBed', from: 660, to: 1140 },
      { kind: 'awake', from: 810, to: 840 },
      { kind: 'asleep', from: 840, to: 1110 },
      { kind: 'awake', from: 1110, to: 1140 },
    ])
  })

  it('is marked when it was written late', () => {
    expect(rowOf(plainNight(12, 0, { recordedAt: '2026-11-14T09:00:00Z' }))?.late).toBe(true)
    expect(rowOf(plainNight(12, 0))?.late).toBe(false)
  })

  it('has what was taken from noon to noon, and not what was taken before the range', () => {
    const doses = [
      taken(at(10), { time: '22:00' }),
      taken(at(11), { time: '11:59' }),
      taken(at(11), { time: '12:00' }),
      taken(at(12), { time: '01:00' }),
      taken(at(12), {}),
    ]
    const [eleventh, twelfth] = nightRows(doses, 11, 12)
    const [, noon, afterNoon, night1] = doses
    expect(eleventh?.taken).toEqual([{ at: 1439, id: noon?.id }])
    expect(twelfth?.taken).toEqual([
      { at: 0, id: afterNoon?.id },
      { at: 780, id: night1?.id },
    ])
  })

  it('has flares from noon to noon: a whole day, from and to a time, and one that ended as another began', () => {
    const days = [
      gut(at(10), { flare: true, flareStart: '10:00' }),
      gut(at(11), { flare: true }),
      gut(at(12), { flareEnd: '09:00' }),
      gut(at(13), { flare: true, flareStart: '20:00', flareEnd: '06:00' }),
      gut(at(14), { flare: false, flareStart: '10:00' }),
    ]
    expect(nightRows(days, 10, 14).map(({ flares }) => flares)).toEqual([
      [{ from: 1320, to: 1440 }],
      [
        { from: 0, to: 720 },
        { from: 720, to: 1440 },
      ],
      [
        { from: 0, to: 720 },
        { from: 720, to: 1260 },
      ],
      [{ from: 720, to: 1080 }],
      [{ from: 480, to: 720 }],
    ])
  })
})

describe('of more than fourteen days, each week', () => {
  it('counts back from the last day, so that only the first is short', () => {
    const rows = weekRows([], '2026-11-01', '2026-11-16')
    expect(rows.map(({ from, to, days }) => [from, to, days])).toEqual([
      ['2026-11-01', '2026-11-02', 2],
      ['2026-11-03', '2026-11-09', 7],
      ['2026-11-10', '2026-11-16', 7],
    ])
  })

  it('has the medians of its nights, the earliest and the latest, worked out by hand', () => {
    const faces = [
      ['22:00', '06:00'],
      ['23:00', '07:00'],
      ['00:30', '09:00'],
      ['23:30', '07:30'],
    ] as const
    const nights = faces.map(([wentToBed, gotUp], index) =>
      night(at(17 + index), {
        ...placed(at(17 + index), { wentToBed, finalWaking: gotUp, gotUp }),
        sleepOnsetLatency: 10 * index,
        wakeAfterSleepOnset: [5, 10, 20, 60][index],
        napMinutes: [0, 20, undefined, 30][index],
      }),
    )
    const row = weekRows(nights, at(1), at(23)).at(-1)
    // In bed from 22:00, 23:00, 23:30, 00:30: between the middle two it is 23:15.
    expect(row?.inBed).toEqual({ from: 675, to: 1155, earliest: 600, latest: 1260 })
    // Asleep from 22:00, 23:10, 00:00, 00:50.
    expect(row?.asleep).toEqual({ from: 695, to: 1155, earliest: 600, latest: 1260 })
    expect(row).toMatchObject({ wakeAfterSleepOnset: 15, nights: { count: 4, from: traces(nights) } })
    expect(row?.naps).toEqual({ count: 2, from: traces(nights.filter((_, index) => index % 2 === 1)) })
  })

  it('counts its doses and its flare days', () => {
    const doses = [taken(at(20), { time: '22:00' }), taken(at(20)), taken(at(23), { time: '01:00' })]
    const days = [
      gut(at(20), { flare: true }),
      gut(at(21), { flareEnd: '10:00' }),
      gut(at(22), { flare: false }),
    ]
    const row = weekRows([...doses, ...days, taken(at(16))], at(1), at(23)).at(-1)
    expect(row?.doses.count).toBe(3)
    expect(row?.flareDays).toEqual({ count: 2, from: traces(days.slice(0, 2)) })
  })

  it('knows no time of a week without nights', () => {
    const [row] = weekRows([], at(1), at(21))
    expect(row).toMatchObject({ inBed: undefined, asleep: undefined, wakeAfterSleepOnset: undefined })
  })
})
