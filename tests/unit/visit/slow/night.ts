import type { NightEntry } from '../../../../src/core/journal/entry.ts'

/** Milliseconds of universal time. */
export function momentOf(reading: string, zone: string): number {
  return Temporal.PlainDateTime.from(reading).toZonedDateTime(zone, { disambiguation: 'compatible' })
    .epochMilliseconds
}

interface Moments {
  bed: number | undefined
  tried: number | undefined
  asleep: number | undefined
  woke: number | undefined
  up: number | undefined
}

export function momentsOf(night: NightEntry): Moments {
  const at = (reading: string | undefined, zone: string) =>
    reading === undefined ? undefined : momentOf(reading, zone)
  const bed = at(night.wentToBed, night.bedZone ?? night.zone)
  const tried = night.triedToSleep === undefined ? bed : at(night.triedToSleep, night.bedZone ?? night.zone)
  const latency = night.sleepOnsetLatency
  return {
    bed,
    tried,
    asleep: tried === undefined || latency === undefined ? undefined : tried + latency * 60_000,
    woke: at(night.finalWaking, night.zone),
    up: at(night.gotUp, night.zone),
  }
}

export function measuresOf(night: NightEntry) {
  const { bed, tried, woke, up } = momentsOf(night)
  const minutes = (from: number | undefined, to: number | undefined) =>
    from === undefined || to === undefined || to < from ? null : (to - from) / 60_000
  const timeInBed = minutes(bed, up)
  const sol = night.sleepOnsetLatency ?? null
  const waso = wokeFor(night)
  let totalSleepTime: number | null = null
  if (tried !== undefined && woke !== undefined && sol !== null && waso !== null) {
    const slept = (woke - tried) / 60_000 - sol - waso
    if (slept >= 0) totalSleepTime = slept
  }
  let sleepEfficiency: number | null = null
  if (totalSleepTime !== null && timeInBed !== null && timeInBed > 0 && totalSleepTime <= timeInBed) {
    sleepEfficiency = totalSleepTime / timeInBed
  }
  return {
    timeInBed,
    sleepOnsetLatency: sol,
    wakeAfterSleepOnset: waso,
    earlyWaking: minutes(woke, up),
    totalSleepTime,
    sleepEfficiency,
  }
}

export function wokeFor(night: NightEntry): number | null {
  if (night.wakeAfterSleepOnset !== undefined) return night.wakeAfterSleepOnset
  return night.awakenings === 0 ? 0 : null
}
