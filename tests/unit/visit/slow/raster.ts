import type { GutEntry, NightEntry } from '../../../../src/core/journal/entry.ts'
import { dayNumber, plus } from './days.ts'
import { figure } from './figures.ts'
import { answerOf } from './gut.ts'
import type { Journal } from './journal.ts'
import { wasLate } from './late.ts'
import { momentsOf, wokeFor } from './night.ts'

/** Minutes by the clock on the wall of `zone`, from noon of the day before `date`. */
function position(moment: number, zone: string, date: string): number {
  const wall = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone)
  const day = dayNumber(wall.toPlainDate().toString())
  return (day - dayNumber(date)) * 1440 + wall.hour * 60 + wall.minute + 720
}

/** The clock's own reading where it is one clock: an hour that was skipped has its place on a clock. */
function readPosition(reading: string, date: string): number {
  const [hour, minute] = [Number(reading.slice(11, 13)), Number(reading.slice(14, 16))]
  return (dayNumber(reading.slice(0, 10)) - dayNumber(date)) * 1440 + hour * 60 + minute + 720
}

interface Piece {
  readonly kind: 'inBed' | 'asleep' | 'awake'
  readonly from: number
  readonly to: number
}

function piecesOf(night: NightEntry): Piece[] {
  const moments = momentsOf(night)
  const travelled = night.bedZone !== undefined && night.bedZone !== night.zone
  const place = (reading: string | undefined, moment: number | undefined) => {
    if (reading === undefined || moment === undefined) return undefined
    return travelled ? position(moment, night.zone, night.date) : readPosition(reading, night.date)
  }
  const bed = place(night.wentToBed, moments.bed)
  const tried = night.triedToSleep === undefined ? bed : place(night.triedToSleep, moments.tried)
  const asleep = moments.asleep === undefined ? undefined : position(moments.asleep, night.zone, night.date)
  const woke = place(night.finalWaking, moments.woke)
  const up = place(night.gotUp, moments.up)
  const pieces: Piece[] = []
  const add = (kind: Piece['kind'], from: number | undefined, to: number | undefined) => {
    if (from !== undefined && to !== undefined && from < to) pieces.push({ kind, from, to })
  }
  add('inBed', bed, up)
  add('awake', tried, asleep)
  add('asleep', asleep, woke)
  add('awake', woke, up)
  return pieces
}

const inside = (at: number) => (at < 0 ? 0 : at > 1440 ? 1440 : at)

function cut<T extends { readonly from: number; readonly to: number }>(pieces: readonly T[]): T[] {
  return pieces
    .map((piece) => ({ ...piece, from: inside(piece.from), to: inside(piece.to) }))
    .filter(({ from, to }) => from < to)
}

const clockMinutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

export function nightRow(journal: Journal, date: string, isFirst: boolean) {
  const night = journal.used('night', date)
  const pieces = night === undefined ? [] : piecesOf(night)
  // Of the day before the range nothing is drawn.
  const days = isFirst ? [date] : [plus(date, -1), date]
  const taken: { at: number }[] = []
  const flares: { from: number; to: number }[] = []
  for (const day of days) {
    const shift = day === date ? 720 : -720
    for (const { time } of journal.usedDoses(day)) {
      if (time === undefined) continue
      const at = clockMinutes(time) + shift
      if (at >= 0 && at < 1440) taken.push({ at })
    }
    const gut = journal.used('gut', day)
    if (gut !== undefined) {
      const spans = flareSpans(gut).map(({ from, to }) => ({ from: from + shift, to: to + shift }))
      flares.push(...cut(spans))
    }
  }
  return {
    date,
    late: night !== undefined && wasLate(night),
    segments: cut(pieces),
    clipped: { start: pieces.some(({ from }) => from < 0), end: pieces.some(({ to }) => to > 1440) },
    wakeAfterSleepOnset: night === undefined ? null : wokeFor(night),
    napMinutes: night?.napMinutes ?? null,
    taken,
    flares,
  }
}

/** When on its day a flare was on, in minutes from midnight. */
function flareSpans(gut: GutEntry): { from: number; to: number }[] {
  if (answerOf(gut) !== true) return []
  const start = gut.flareStart === undefined ? 0 : clockMinutes(gut.flareStart)
  const end = gut.flareEnd === undefined ? 1440 : clockMinutes(gut.flareEnd)
  if (end >= start) return [{ from: start, to: end }]
  return [
    { from: 0, to: end },
    { from: start, to: 1440 },
  ]
}

export function weekRow(journal: Journal, week: readonly string[]) {
  const nights = journal.nights(week)
  const spanOf = (kind: Piece['kind']) => {
    const found = nights.map((night) => piecesOf(night).find((piece) => piece.kind === kind))
    const [from, to] = [
      figure(
        found.map((one) => one && inside(one.from)),
        1,
      ),
      figure(
        found.map((one) => one && inside(one.to)),
        1,
      ),
    ]
    if (!from.enough || !to.enough) return null
    return { from: from.median, to: to.median, earliest: from.lowest, latest: to.highest }
  }
  const waking = figure(nights.map(wokeFor), 1)
  return {
    from: week[0] ?? '',
    to: week.at(-1) ?? '',
    days: week.length,
    nights: nights.length,
    inBed: spanOf('inBed'),
    asleep: spanOf('asleep'),
    wakeAfterSleepOnset: waking.enough ? waking.median : null,
    naps: nights.filter(({ napMinutes }) => napMinutes !== undefined && napMinutes > 0).length,
    doses: journal.doses(week).length,
    flareDays: journal.gut(week).filter((gut) => answerOf(gut) === true).length,
  }
}
