import { figure, threshold } from './figures.ts'
import type { Journal } from './journal.ts'
import { measuresOf } from './night.ts'
import type { SlowNumbers } from './shape.ts'

export function sleepOf(journal: Journal, dates: readonly string[]): SlowNumbers['sleep'] {
  const measures = journal.nights(dates).map(measuresOf)
  return {
    timeInBed: figure(
      measures.map(({ timeInBed }) => timeInBed),
      7,
    ),
    totalSleepTime: figure(
      measures.map(({ totalSleepTime }) => totalSleepTime),
      7,
    ),
    sleepOnsetLatency: threshold(
      measures.map(({ sleepOnsetLatency }) => sleepOnsetLatency),
      (minutes) => minutes > 30,
    ),
    wakeAfterSleepOnset: threshold(
      measures.map(({ wakeAfterSleepOnset }) => wakeAfterSleepOnset),
      (minutes) => minutes > 30,
    ),
    sleepEfficiency: threshold(
      measures.map(({ sleepEfficiency }) => sleepEfficiency),
      (ratio) => ratio < 0.85,
    ),
  }
}
