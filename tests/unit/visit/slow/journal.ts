import type { Entry, GutEntry, Kind, NightEntry, TakenEntry } from '../../../../src/core/journal/entry.ts'

type OfKind<K extends Kind> = Extract<Entry, { kind: K }>

export class Journal {
  readonly #entries: readonly Entry[]
  readonly #leftOut: ReadonlySet<string>

  constructor(entries: readonly Entry[], leftOut: ReadonlySet<string>) {
    this.#entries = entries
    this.#leftOut = leftOut
  }

  /** The one that counts, left out or not. */
  recorded<K extends Exclude<Kind, 'taken'>>(kind: K, date: string): OfKind<K> | undefined {
    let newest: Entry | undefined
    for (const entry of this.#entries) {
      if (entry.kind !== kind || entry.date !== date) continue
      const isNewer =
        newest === undefined ||
        entry.revision > newest.revision ||
        (entry.revision === newest.revision && entry.id > newest.id)
      if (isNewer) newest = entry
    }
    return newest as OfKind<K> | undefined
  }

  used<K extends Exclude<Kind, 'taken'>>(kind: K, date: string): OfKind<K> | undefined {
    const entry: Entry | undefined = this.recorded(kind, date)
    return entry === undefined || this.#leftOut.has(entry.id) ? undefined : (entry as OfKind<K>)
  }

  recordedDoses(date: string): TakenEntry[] {
    const sortText = (dose: TakenEntry) => [
      dose.time ?? 'without',
      String(Date.parse(dose.recordedAt)).padStart(20, '0'),
      dose.id,
    ]
    return this.#entries
      .filter((entry): entry is TakenEntry => entry.kind === 'taken' && entry.date === date)
      .sort((a, b) => (sortText(a).join(' ') < sortText(b).join(' ') ? -1 : 1))
  }

  usedDoses(date: string): TakenEntry[] {
    return this.recordedDoses(date).filter(({ id }) => !this.#leftOut.has(id))
  }

  nights(dates: readonly string[]): NightEntry[] {
    return dates.map((date) => this.used('night', date)).filter((night) => night !== undefined)
  }

  gut(dates: readonly string[]): GutEntry[] {
    return dates.map((date) => this.used('gut', date)).filter((gut) => gut !== undefined)
  }

  doses(dates: readonly string[]): TakenEntry[] {
    return dates.map((date) => this.usedDoses(date)).flat()
  }
}
