import { fail, succeed } from '../result.ts'
import type { Result } from '../result.ts'
import { formatMinutes } from '../visit/format.ts'
import { words, type Reading } from './catalogue.ts'
import { epochOf } from './elapsed.ts'
import type { ClockTime, LocalDate, LocalDateTime, Zone } from './time.ts'

/** The moments of a night, in the order in which they happen. */
export const nightMoments = ['wentToBed', 'triedToSleep', 'finalWaking', 'gotUp'] as const
export type NightMoment = (typeof nightMoments)[number]

/** What the form holds: clock faces without a day. */
export type NightClock = Readonly<Partial<Record<NightMoment, ClockTime | undefined>>>

/** What the journal holds: the same with the day of each. */
export type NightTimes = Readonly<Partial<Record<NightMoment, LocalDateTime | undefined>>>

/** Where its clocks stood: going to bed and trying to sleep are read in `bedZone`, where there is one. */
export interface NightZones {
  readonly zone: Zone
  readonly bedZone?: Zone | undefined
}

/** A night of more minutes than this is taken for a slip. */
export const longestNight = 18 * 60

const dayMinutes = 24 * 60

/** Below this many minutes, what a corrected slip leaves looks like a night; above, the correction explains nothing. */
const ordinaryNight = 12 * 60

/** Minutes on the clock of its zone from the start of the night's `date`; negative on the day before. */
interface Placed {
  readonly moment: NightMoment
  readonly at: number
}

interface Place extends NightZones {
  readonly date: LocalDate
}

/**
 * Gives each clock time of a night its day. A night belongs to the morning it ends on, so its last time (`gotUp`, or else
 * `finalWaking`) falls on `date`, and each earlier one is the latest reading of its face at or before the next. Without
 * an end, the last time known is the latest reading of its face before noon on `date`.
 *
 * In a night with two zones, "before" is counted in elapsed time: on the way from Auckland to Los Angeles one goes to bed
 * and gets up on one date, at a later hour by the first clock than by the second. Otherwise the zone plays no part.
 *
 * @returns the times given, as `YYYY-MM-DDTHH:MM`; fails with `night-too-long` when they make more than 18 hours, and
 * names as `field` the time most likely to be wrong: in online diaries most slips are of morning and evening
 * (shaffer2023-online-sleep-diaries).
 */
export function placeNight(
  date: LocalDate,
  clock: NightClock,
  { zone, bedZone }: NightZones = { zone: 'UTC' },
): Result<NightTimes> {
  const place = { date, zone, bedZone }
  const placed = walkBack(clock, place)
  if (lengthOf(placed, place) > longestNight) return tooLong(clock, placed, place)
  const times: Partial<Record<NightMoment, LocalDateTime>> = {}
  for (const { moment, at } of placed)
    times[moment] = readingAt(at, date).toString({ smallestUnit: 'minute' })
  return succeed(times)
}

/** The zone whose clock a moment of the night was read from. */
function zoneOf(moment: NightMoment, { zone, bedZone = zone }: NightZones): Zone {
  return moment === 'wentToBed' || moment === 'triedToSleep' ? bedZone : zone
}

/** When it was. Of an hour that the clock showed twice, the first; of one that it skipped, the hour after. */
export function instantOf(moment: NightMoment, night: NightTimes & NightZones): Temporal.Instant | undefined {
  const reading = night[moment]
  if (reading === undefined) return undefined
  return Temporal.PlainDateTime.from(reading).toZonedDateTime(zoneOf(moment, night)).toInstant()
}

/** The same in milliseconds of universal time, for what is asked of every night of a long journal. */
export function epochAt(moment: NightMoment, night: NightTimes & NightZones): number | undefined {
  const reading = night[moment]
  return reading === undefined ? undefined : epochOf(reading, zoneOf(moment, night))
}

/** A reading for a sentence: with the place of its clock where the night has two. */
export function readingOf(moment: NightMoment, face: ClockTime, zones: NightZones): Reading {
  const { zone, bedZone = zone } = zones
  if (bedZone === zone) return { moment, face, place: undefined }
  const place = zoneOf(moment, zones).split('/').at(-1)?.replaceAll('_', ' ') ?? ''
  return { moment, face, place }
}

/** The clock faces of a night, for the form; what `placeNight` gave days to, without them. */
export function clockTimesOf(night: NightTimes): NightClock {
  const faces: Partial<Record<NightMoment, ClockTime>> = {}
  for (const moment of nightMoments) {
    const time = night[moment]
    if (time !== undefined) faces[moment] = time.slice(-'HH:MM'.length)
  }
  return faces
}

function walkBack(clock: NightClock, place: Place): Placed[] {
  const placed: Placed[] = []
  for (const moment of nightMoments.toReversed()) {
    const face = clock[moment]
    if (face === undefined) continue
    placed.unshift({ moment, at: placeMoment(moment, minutesOf(face), placed[0], place) })
  }
  return placed
}

function placeMoment(moment: NightMoment, face: number, next: Placed | undefined, place: Place): number {
  const clockOf = zoneOf(moment, place)
  if (next === undefined) {
    if (moment === 'gotUp' || moment === 'finalWaking') return face
    const lastOfMorning = dayMinutes / 2 - 1
    if (clockOf === place.zone) return latestBefore(lastOfMorning, face)
    return latestBeforeElsewhere(instantAt(lastOfMorning, place.zone, place), face, clockOf, place)
  }
  if (clockOf === zoneOf(next.moment, place)) return latestBefore(next.at, face)
  return latestBeforeElsewhere(instantAt(next.at, place.zone, place), face, clockOf, place)
}

function latestBefore(next: number, face: number): number {
  return face + dayMinutes * Math.floor((next - face) / dayMinutes)
}

/** The same where the next moment was read from the clock of another zone. */
function latestBeforeElsewhere(next: Temporal.Instant, face: number, clockOf: Zone, place: Place): number {
  const today = next.toZonedDateTimeISO(clockOf).toPlainDate()
  // From a day too late: where clocks go back over midnight, a reading of tomorrow can come before one of today.
  let at = face + dayMinutes * (Temporal.PlainDate.from(place.date).until(today).days + 1)
  while (Temporal.Instant.compare(instantAt(at, clockOf, place), next) > 0) at -= dayMinutes
  return at
}

function readingAt(at: number, date: LocalDate): Temporal.PlainDateTime {
  return Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes: at })
}

function instantAt(at: number, clockOf: Zone, { date }: Place): Temporal.Instant {
  return readingAt(at, date).toZonedDateTime(clockOf).toInstant()
}

/** By the clock where it is one clock: what a change of the clocks does to that is for admission to say. */
function minutesFrom(earlier: Placed, later: Placed, place: Place): number {
  const [from, to] = [zoneOf(earlier.moment, place), zoneOf(later.moment, place)]
  if (from === to) return later.at - earlier.at
  return instantAt(earlier.at, from, place)
    .until(instantAt(later.at, to, place))
    .total('minutes')
}

function lengthOf(placed: readonly Placed[], place: Place): number {
  const [first, last] = [placed[0], placed.at(-1)]
  return first === undefined || last === undefined ? 0 : minutesFrom(first, last, place)
}

function tooLong(clock: NightClock, placed: readonly Placed[], place: Place): Result<never> {
  // Zones of long ago were off by seconds.
  const length = formatMinutes(lengthOf(placed, place))
  const swapped = halfDaySlip(clock, place)
  if (swapped !== undefined) {
    const { moment, face, meant } = swapped
    const message = words.night.tooLongSwapped(length, readingOf(moment, face, place), meant)
    return fail('night-too-long', message, moment)
  }
  // Of two times in the wrong order, people know better when they went to bed and got up than what lay between.
  const [earlier, later] = widestGap(placed, place)
  const read = (moment: NightMoment) => readingOf(moment, clock[moment] ?? '', place)
  const message = words.night.tooLongOrder(length, read(earlier), read(later))
  return fail('night-too-long', message, earlier === 'wentToBed' ? later : earlier)
}

/**
 * Times that are mistaken together. Evening ones come first: a time typed without "pm" is read as a morning one, which
 * does no harm in the morning.
 */
const slips: readonly (readonly [NightMoment, ...NightMoment[]])[] = [
  ['wentToBed'],
  ['wentToBed', 'triedToSleep'],
  ['triedToSleep'],
  ['finalWaking'],
  ['gotUp'],
  ['finalWaking', 'gotUp'],
]

interface HalfDaySlip {
  readonly moment: NightMoment
  readonly face: ClockTime
  readonly meant: ClockTime
}

/** The slip of twelve hours that, put right, leaves the shortest ordinary night. */
function halfDaySlip(clock: NightClock, place: Place): HalfDaySlip | undefined {
  let best: HalfDaySlip | undefined
  let shortest = ordinaryNight + 1
  for (const slip of slips) {
    const corrected: Partial<Record<NightMoment, ClockTime | undefined>> = { ...clock }
    for (const moment of slip) corrected[moment] = oppositeOf(clock[moment])
    const length = lengthOf(walkBack(corrected, place), place)
    const face = clock[slip[0]]
    const meant = corrected[slip[0]]
    if (length < shortest && face !== undefined && meant !== undefined) {
      shortest = length
      best = { moment: slip[0], face, meant }
    }
  }
  return best
}

function widestGap(placed: readonly Placed[], place: Place): [NightMoment, NightMoment] {
  let widest: [NightMoment, NightMoment] = ['wentToBed', 'gotUp']
  let width = -1
  let earlier: Placed | undefined
  for (const later of placed) {
    const gap = earlier === undefined ? -1 : minutesFrom(earlier, later, place)
    if (earlier !== undefined && gap > width) {
      width = gap
      widest = [earlier.moment, later.moment]
    }
    earlier = later
  }
  return widest
}

function oppositeOf(face: ClockTime | undefined): ClockTime | undefined {
  if (face === undefined) return undefined
  const minutes = (minutesOf(face) + dayMinutes / 2) % dayMinutes
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

function minutesOf(face: ClockTime): number {
  return Number(face.slice(0, 2)) * 60 + Number(face.slice(3))
}
