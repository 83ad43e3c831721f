import { readFileSync } from 'node:fs'
import type { Entry } from '../../../src/core/journal/entry.ts'
import { nightFrom, takenAt, type Told } from './night-from.ts'
import { fileInZip } from './zip.ts'

/**
 * What the files of other programs tell of nights, as far as it is what our journal asks. What they measure in another way
 * (their own count of time awake, their scores and stages) is left where it is.
 */

type Instant = Temporal.Instant

const text = (path: string) => readFileSync(path, 'utf8')
const instant = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds)

/** `2020-11-22 23:00+0000`, `2026-06-04 23:10:00` and the like; without an offset, in the zone. */
function readInstant(written: string, zone = 'UTC'): Instant | undefined {
  const tidy = written
    .trim()
    .replace(' ', 'T')
    .replace(/([+-]\d\d)(\d\d)$/, '$1:$2')
  const zoned = /(?:Z|[+-]\d\d:\d\d)$/.test(tidy)
  try {
    return zoned
      ? Temporal.Instant.from(tidy)
      : Temporal.PlainDateTime.from(tidy).toZonedDateTime(zone).toInstant()
  } catch {
    return undefined
  }
}

/** The nights that end after they began and within a day; what else a file holds is no night. */
function nightsFrom(told: readonly Told[], zone: string): Entry[] {
  return told.flatMap((one) => {
    const [start, end] = [one.wentToBed ?? one.triedToSleep, one.gotUp ?? one.finalWaking]
    if (start === undefined || end === undefined) return []
    const hours = start.until(end).total('hours')
    return hours < 0 || hours > 24 ? [] : (nightFrom(one, zone) ?? [])
  })
}

/** `Start,End,Status,Comments`: one interval asleep a night, so no waking in it; `sleep aid` is something taken. */
export function readLongDiary(path: string, zone: string): Entry[] {
  const rows = text(path)
    .trimEnd()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [start = '', end = '', status = ''] = line.split(',')
      return { start: Temporal.Instant.from(start), end: Temporal.Instant.from(end), status }
    })
  const nights: Told[] = []
  let bed: Instant | undefined
  let lights: Instant | undefined
  let asleep: { readonly start: Instant; readonly end: Instant } | undefined
  for (const { start, end, status } of rows) {
    if (status === 'in bed') bed = start
    if (status === 'lights off') lights = start
    if (status === 'asleep') asleep = { start, end }
    if (status !== 'out of bed') continue
    // Nobody tries to sleep before going to bed; some put the light out first.
    const isDark = lights !== undefined && bed !== undefined && Temporal.Instant.compare(lights, bed) > 0
    nights.push({
      wentToBed: bed,
      triedToSleep: isDark ? lights : bed,
      fellAsleep: asleep?.start,
      finalWaking: asleep?.end,
      gotUp: start,
      awakenings: asleep === undefined ? undefined : 0,
    })
    bed = lights = asleep = undefined
  }
  const aids = rows.filter(({ status }) => status === 'sleep aid')
  return [...nightsFrom(nights, zone), ...aids.map(({ start }) => takenAt('Sleep aid', start, zone))]
}

/** `"wake","sleep","bedtime",holes,type,…`; holes are minutes after falling asleep, `60-120|180-240`. */
export function readSleepmeter(path: string): Entry[] {
  const record = /^"([^"]+)","([^"]+)","([^"]+)",([\d|-]*),NIGHT_SLEEP,/gm
  const told = [...text(path).matchAll(record)].map(
    ([, wake = '', sleep = '', bed = '', holes = '']): Told => {
      const awake = holes === '' ? [] : holes.split('|').map((hole) => hole.split('-').map(Number))
      return {
        wentToBed: readInstant(bed),
        fellAsleep: readInstant(sleep),
        finalWaking: readInstant(wake),
        awakenings: awake.length,
        awake: awake.reduce((sum, [from = 0, to = 0]) => sum + to - from, 0),
      }
    },
  )
  return nightsFrom(told, 'UTC')
}

/** `"Id","Tz","From","To","Sched","Hours",…`: the id is the start; a record of under an hour is no night. */
export function readSleepAsAndroid(path: string): Entry[] {
  const csv = path.endsWith('.zip') ? fileInZip(readFileSync(path), 'sleep-export.csv') : text(path)
  const record = /^"(\d+)","([^"]+)","[^"]*","[^"]*","[^"]*","([\d.]+)"/gm
  return [...(csv ?? '').matchAll(record)].flatMap(([, id, zone = 'UTC', hours]) => {
    const start = instant(Number(id))
    const minutes = Math.round(Number(hours) * 60)
    return minutes < 60
      ? []
      : nightsFrom([{ triedToSleep: start, finalWaking: start.add({ minutes }) }], zone)
  })
}

/** `sid,start,stop,rating,comment,wakes`, in epoch milliseconds. */
export function readPlees(path: string): Entry[] {
  const told = [
    ...text(path).matchAll(/^\d+,(\d+),(\d+),\d(?:,(?:"(?:[^"]|"")*"|[^",\n]*),(\d+))?\r?$/gm),
  ].map(([, start, stop, wakes]): Told => ({
    triedToSleep: instant(Number(start)),
    finalWaking: instant(Number(stop)),
    awakenings: wakes === undefined ? undefined : Number(wakes),
  }))
  return nightsFrom(told, 'UTC')
}

/** `"2010-11-12 1:23AM","2010-11-12 2:34PM",asleep,awake,"awakenings",…`, the day first or last. */
export function readFitbitCsv(path: string): Entry[] {
  const time = (written: string) => {
    const [, one = '', two = '', three = '', hour = '', minute = '', half = ''] =
      /^(\d+)-(\d+)-(\d+) (\d+):(\d+) ?([AP])M$/i.exec(written) ?? []
    const date = one.length === 4 ? `${one}-${two}-${three}` : `${three}-${two}-${one}`
    const hours = (Number(hour) % 12) + (half.toUpperCase() === 'P' ? 12 : 0)
    return readInstant(`${date} ${String(hours).padStart(2, '0')}:${minute}`)
  }
  const rows = [...text(path).matchAll(/^"([\d-]+ [^"]+)","([^"]+)","[^"]*","[^"]*","(\d+)"/gm)]
  const told = rows.map(([, start = '', end = '', awakenings]): Told => ({
    wentToBed: time(start),
    gotUp: time(end),
    awakenings: Number(awakenings) > 99 ? undefined : Number(awakenings),
  }))
  return nightsFrom(told, 'UTC')
}

interface FitbitLog {
  readonly startTime: string
  readonly endTime: string
  readonly minutesToFallAsleep?: number
  readonly minutesAfterWakeup?: number
}

/** An array of logs with local times; how long it took to fall asleep where it is said. */
export function readFitbitTakeout(path: string): Entry[] {
  const told = (JSON.parse(text(path)) as FitbitLog[]).map(
    ({ startTime, endTime, minutesToFallAsleep, minutesAfterWakeup }): Told => {
      const [start, end] = [readInstant(startTime), readInstant(endTime)]
      return {
        wentToBed: start,
        fellAsleep:
          minutesToFallAsleep === undefined ? undefined : start?.add({ minutes: minutesToFallAsleep }),
        finalWaking:
          minutesAfterWakeup === undefined ? undefined : end?.subtract({ minutes: minutesAfterWakeup }),
        gotUp: end,
      }
    },
  )
  return nightsFrom(told, 'UTC')
}

/** First generation: `bedtime_start` and `bedtime_end` with an offset, `onset_latency` in seconds. */
export function readOura(path: string): Entry[] {
  const { sleep } = JSON.parse(text(path)) as {
    sleep: { bedtime_start: string; bedtime_end: string; onset_latency: number }[]
  }
  const told = sleep.map(({ bedtime_start, bedtime_end, onset_latency }): Told => {
    const start = readInstant(bedtime_start)
    return {
      wentToBed: start,
      fellAsleep: start?.add({ seconds: onset_latency }),
      gotUp: readInstant(bedtime_end),
    }
  })
  return nightsFrom(told, 'UTC')
}

/** `from,to,…`, local times. */
export function readWithings(path: string): Entry[] {
  const told = text(path)
    .split('\n')
    .slice(1)
    .map((line): Told => {
      const [from = '', to = ''] = line.split(',')
      return { wentToBed: readInstant(from), gotUp: readInstant(to) }
    })
  return nightsFrom(told, 'UTC')
}

interface Stage {
  readonly startTime: string
  readonly endTime: string
  readonly stage: number
}

/** A session with stages; 1 and 7 are awake. */
export function readHealthConnect(path: string): Entry[] {
  const { sleep, zoneId } = JSON.parse(text(path)) as {
    zoneId: string
    sleep: { startTime: string; endTime: string; stages: Stage[] }[]
  }
  const told = sleep.map(({ startTime, endTime, stages }): Told => {
    const asleep = stages.filter(({ stage }) => stage !== 1 && stage !== 7)
    return {
      wentToBed: readInstant(startTime),
      fellAsleep: readInstant(asleep[0]?.startTime ?? ''),
      finalWaking: readInstant(asleep.at(-1)?.endTime ?? ''),
      gotUp: readInstant(endTime),
    }
  })
  return nightsFrom(told, zoneId)
}

/** Columns `Sleep` and `Wake`, in days since 30 December 1899. */
export function readSpreadsheet(path: string): Entry[] {
  const sheet = fileInZip(readFileSync(path), 'xl/worksheets/sheet1.xml') ?? ''
  const at = (cell: string) => {
    const days = new RegExp(`<c r="${cell}"[^>]*><v>([\\d.]+)</v>`).exec(sheet)?.[1]
    const minutes = Math.round(Number(days) * 1440)
    return days === undefined ? undefined : Temporal.Instant.from('1899-12-30T00:00Z').add({ minutes })
  }
  const told = Array.from({ length: 1000 }, (_, row): Told => ({
    triedToSleep: at(`A${row + 2}`),
    finalWaking: at(`B${row + 2}`),
  }))
  return nightsFrom(told, 'UTC')
}
