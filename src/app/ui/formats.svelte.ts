import { getContext, setContext } from 'svelte'
import { defaultSettings, type Settings } from '../../contract/settings.ts'
import { words } from './catalogue.ts'

type Chosen = Pick<Settings, 'clock' | 'weekStart'>

/** How times and weeks are written on the screen, as the person has chosen. What is printed and exported is the same for all. */
export class Formats {
  readonly #chosen: () => Chosen

  constructor(chosen: () => Chosen) {
    this.#chosen = chosen
  }

  /** `23:15` as it is, or `11:15 pm`. What is no time, because it is still being typed or cannot be read, stays as it is. */
  time(text: string): string {
    const [, hour, minute] = /^(\d\d):(\d\d)$/.exec(text) ?? []
    if (hour === undefined || minute === undefined || this.#chosen().clock === '24') return text
    return `${String(Number(hour) % 12 || 12)}:${minute} ${Number(hour) < 12 ? words.halvesOfDay.morning : words.halvesOfDay.afternoon}`
  }

  /** The first day of a week, 1 for Monday to 7 for Sunday. */
  get weekStart(): number {
    return { monday: 1, saturday: 6, sunday: 7 }[this.#chosen().weekStart]
  }
}

const key = Symbol('formats')

export function provideFormats(formats: Formats): void {
  setContext(key, formats)
}

/** To be called while a component is made. Outside of the app, as in a test of one part, it is as in the beginning. */
export function useFormats(): Formats {
  return getContext<Formats | undefined>(key) ?? new Formats(() => defaultSettings)
}
