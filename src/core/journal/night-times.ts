import { fail, succeed } from '../result.ts'
import type { Result } from '../result.ts'
import type { ClockTime, LocalDate, LocalDateTime } from './time.ts'

/** The moments of a night, in the order in which they happen. */
export const nightMoments = ['wentToBed', 'triedToSleep', 'finalWaking', 'gotUp'] as const
export type NightMoment = (typeof nightMoments)[number]

/** How a sentence names each moment. */
export const nightMomentNames: Readonly<Record<NightMoment, string>> = {
  wentToBed: 'going to bed',
  triedToSleep: 'trying to sleep',
  finalWaking: 'the final waking',
  gotUp: 'getting up',
}

/** What the form holds: clock faces without a day. */
export type NightClock = Readonly<Partial<Record<NightMoment, ClockTime | undefined>>>

/** What the journal holds: the same with the day of each. */
export type NightTimes = Readonly<Partial<Record<NightMoment, LocalDateTime | undefined>>>

/** A night of more minutes than this is taken for a slip. */
export const longestNight = 18 * 60

const dayMinutes = 24 * 60

/** Below this many minutes, what a corrected slip leaves looks like a night; above, the correction explains nothing. */
const ordinaryNight = 12 * 60

/** Minutes from the start of the night's `date`; negative on the day before. */
interface Placed {
  readonly moment: NightMoment
  readonly at: number
}

/**
 * Gives each clock time of a night its day. A night belongs to the morning it ends on, so its last time (`gotUp`, or else
 * `finalWaking`) falls on `date`, and each earlier one is the latest reading of its face at or before the next. Without
 * an end, the last time known is on the day before when it is noon or later, and otherwise on `date`.
 *
 * @returns the times given, as `YYYY-MM-DDTHH:MM`; fails with `night-too-long` when they make more than 18 hours, and
 * names as `field` the time most likely to be wrong: in online diaries most slips are of morning and evening
 * (shaffer2023-online-sleep-diaries).
 */
export function placeNight(date: LocalDate, clock: NightClock): Result<NightTimes> {
  const placed = walkBack(clock)
  if (lengthOf(placed) > longestNight) return tooLong(clock, placed)
  const midnight = Temporal.PlainDate.from(date).toPlainDateTime()
  const times: Partial<Record<NightMoment, LocalDateTime>> = {}
  for (const { moment, at } of placed) {
    times[moment] = midnight.add({ minutes: at }).toString({ smallestUnit: 'minute' })
  }
  return succeed(times)
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

function walkBack(clock: NightClock): Placed[] {
  const placed: Placed[] = []
  for (const moment of nightMoments.toReversed()) {
    const face = clock[moment]
    if (face === undefined) continue
    const next = placed[0]
    placed.unshift({
      moment,
      at: next ? latestBefore(next.at, minutesOf(face)) : endAt(moment, minutesOf(face)),
    })
  }
  return placed
}

function latestBefore(next: number, face: number): number {
  return face + dayMinutes * Math.floor((next - face) / dayMinutes)
}

function endAt(moment: NightMoment, face: number): number {
  const isEnd = moment === 'gotUp' || moment === 'finalWaking'
  return isEnd || face < dayMinutes / 2 ? face : face - dayMinutes
}

function lengthOf(placed: readonly Placed[]): number {
  return (placed.at(-1)?.at ?? 0) - (placed[0]?.at ?? 0)
}

function tooLong(clock: NightClock, placed: readonly Placed[]): Result<never> {
  const length = `These times make ${inHours(lengthOf(placed))} in bed, and a night here can have 18 h at most.`
  const swapped = halfDaySlip(clock)
  if (swapped !== undefined) {
    const written = describe(swapped.moment, swapped.face)
    return fail(
      'night-too-long',
      `${length} Were morning and evening swapped? Check ${written}: it may have been ${swapped.meant}.`,
      swapped.moment,
    )
  }
  // Of two times in the wrong order, people know better when they went to bed and got up than what lay between.
  const [earlier, later] = widestGap(placed)
  return fail(
    'night-too-long',
    `${length} ${capital(describe(earlier, clock[earlier] ?? ''))} comes after ${describe(later, clock[later] ?? '')}. Correct one of the two.`,
    earlier === 'wentToBed' ? later : earlier,
  )
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
function halfDaySlip(clock: NightClock): HalfDaySlip | undefined {
  let best: HalfDaySlip | undefined
  let shortest = ordinaryNight + 1
  for (const slip of slips) {
    const corrected: Partial<Record<NightMoment, ClockTime | undefined>> = { ...clock }
    for (const moment of slip) corrected[moment] = oppositeOf(clock[moment])
    const length = lengthOf(walkBack(corrected))
    const face = clock[slip[0]]
    const meant = corrected[slip[0]]
    if (length < shortest && face !== undefined && meant !== undefined) {
      shortest = length
      best = { moment: slip[0], face, meant }
    }
  }
  return best
}

function widestGap(placed: readonly Placed[]): [NightMoment, NightMoment] {
  let widest: [NightMoment, NightMoment] = ['wentToBed', 'gotUp']
  let width = -1
  let earlier: Placed | undefined
  for (const later of placed) {
    if (earlier !== undefined && later.at - earlier.at > width) {
      width = later.at - earlier.at
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

function describe(moment: NightMoment, face: ClockTime): string {
  return `${nightMomentNames[moment]} at ${face}`
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function inHours(minutes: number): string {
  const rest = minutes % 60
  const hours = `${String(Math.floor(minutes / 60))} h`
  return rest === 0 ? hours : `${hours} ${String(rest)} min`
}
