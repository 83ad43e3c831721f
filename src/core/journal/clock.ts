import type { ClockTime } from './time.ts'

const named: Readonly<Record<string, ClockTime>> = {
  midnight: '00:00',
  noon: '12:00',
  midday: '12:00',
  mitternacht: '00:00',
  mittag: '12:00',
}

/** Hours, then minutes always as two digits: `7:5` could be five past or ten to eight, so it is not read at all. */
const face =
  /^(?<hour>\d{1,2})(?:(?:[:. ]|\s?(?:h|uhr)\s?)?(?<minute>[0-5]\d))?(?:\s*(?:(?<half>[ap])\.?\s?m\.?|h|uhr))?$/

/**
 * Reads a time of day as people type it: `2315`, `23:15`, `23.15`, `730`, `7`, `11:15pm`, `11 p.m.`, `noon`, `midnight`; and
 * in German `23.15 Uhr`, `7 Uhr 30`, `Mitternacht`, whichever language is spoken.
 * Without "am" or "pm" it is a 24-hour time, so `7` is seven in the morning.
 *
 * @returns the time as `HH:MM`, or undefined when the text is not one time of day, such as `25:00`, `13pm`, `24:00`.
 */
export function readClockTime(text: string): ClockTime | undefined {
  const typed = text.trim().toLowerCase()
  if (Object.hasOwn(named, typed)) return named[typed]
  const parts = face.exec(typed)?.groups
  if (parts === undefined) return undefined
  const hour = hourOfDay(Number(parts['hour']), parts['half'])
  if (hour === undefined) return undefined
  return `${String(hour).padStart(2, '0')}:${parts['minute'] ?? '00'}`
}

function hourOfDay(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour < 24 ? hour : undefined
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half === 'p' ? 12 : 0)
}
