import type { NightEntry, TakenEntry } from '../../../../src/core/journal/entry.ts'
import { plus } from './days.ts'
import { figure } from './figures.ts'
import type { Journal } from './journal.ts'
import { measuresOf, momentOf } from './night.ts'
import type { SlowNumbers } from './shape.ts'

const alike = (text: string) => text.normalize('NFKC').trim().toLowerCase().split(/\s+/u).join(' ')
const neat = (text: string) => text.trim().split(/\s+/u).join(' ')

const isSameName = (one: TakenEntry, other: TakenEntry) => alike(one.name) === alike(other.name)
export const isSameThing = (one: TakenEntry, other: TakenEntry) =>
  isSameName(one, other) && one.amount === other.amount && alike(one.unit ?? '') === alike(other.unit ?? '')

export function labelOf({ name, amount, unit = '' }: TakenEntry): string {
  let label = neat(name)
  if (amount !== undefined) label += ` ${String(amount)}`
  if (neat(unit) !== '') label += ` ${neat(unit)}`
  return label
}

export function takenOf(journal: Journal, dates: readonly string[]): SlowNumbers['taken'] {
  const doses = journal.doses(dates)
  const before = journal.usedDoses(plus(dates[0] ?? '', -1))
  const all = [...before, ...doses].map((dose) => ({ dose, morning: morningAfter(journal, dose) }))
  const nights = journal.nights(dates)
  const firsts = doses.filter((dose, index) => doses.findIndex((other) => isSameThing(dose, other)) === index)
  return firsts
    .map((first) => {
      const same = doses.filter((dose) => isSameThing(dose, first))
      const last = same.at(-1) ?? first
      const follows = (isOfIt: (dose: TakenEntry, first: TakenEntry) => boolean) => (night: NightEntry) =>
        all.some(({ dose, morning }) => morning === night.date && isOfIt(dose, first))
      return {
        label: labelOf(last),
        name: neat(last.name),
        amount: last.amount ?? null,
        unit: neat(last.unit ?? '') === '' ? null : neat(last.unit ?? ''),
        days: new Set(same.map(({ date }) => date)).size,
        doses: same.length,
        times: timesOf(same),
        planned: same.filter(({ planned }) => planned === true).length,
        unplanned: same.filter(({ planned }) => planned === false).length,
        unmarked: same.filter(({ planned }) => planned === undefined).length,
        with: nightsOf(nights.filter(follows(isSameThing))),
        without: nightsOf(nights.filter((night) => !follows(isSameName)(night))),
      }
    })
    .sort((a, b) => (a.days === b.days ? (a.label < b.label ? -1 : 1) : b.days - a.days))
}

/** A day of taking things begins at 04:00. */
function timesOf(doses: readonly TakenEntry[]) {
  const late = (time: string) => (minutesOf(time) + 1440 - 240) % 1440
  const times = doses.map(({ time }) => time).filter((time) => time !== undefined)
  if (times.length === 0) return null
  return {
    earliest: times.reduce((a, b) => (late(b) < late(a) ? b : a)),
    latest: times.reduce((a, b) => (late(b) > late(a) ? b : a)),
  }
}

/** The date of the morning: of the next day, or of the same where the night that ended on it was not over yet. */
function morningAfter(journal: Journal, { date, time, zone }: TakenEntry): string {
  if (time === undefined) return plus(date, 1)
  const night = journal.used('night', date)
  const end = night?.finalWaking ?? night?.gotUp ?? `${date}T04:00`
  const over = momentOf(end, night === undefined ? zone : night.zone)
  return momentOf(`${date}T${time}`, zone) < over ? date : plus(date, 1)
}

function nightsOf(nights: readonly NightEntry[]) {
  const measures = nights.map(measuresOf)
  const clear = nights.map(({ wokeClear }) => wokeClear).filter((answer) => answer !== undefined)
  return {
    nights: nights.length,
    sleepOnsetLatency: figure(
      measures.map(({ sleepOnsetLatency }) => sleepOnsetLatency),
      5,
    ),
    totalSleepTime: figure(
      measures.map(({ totalSleepTime }) => totalSleepTime),
      5,
    ),
    sleepEfficiency: figure(
      measures.map(({ sleepEfficiency }) => sleepEfficiency),
      5,
    ),
    grogginess: figure(
      nights.map(({ grogginess }) => grogginess),
      5,
    ),
    wokeClear:
      clear.length < 5
        ? ({ enough: false, recorded: clear.length } as const)
        : ({ enough: true, recorded: clear.length, yes: clear.filter(Boolean).length } as const),
  }
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
