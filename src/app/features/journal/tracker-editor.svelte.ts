import type { Tracker, TrackerType } from '../../../core/journal/tracker.ts'
import type { Failure } from '../../../core/result.ts'
import { words } from './catalogue.ts'
import type { Journal } from './journal.svelte.ts'

/** What the person keeps track of beside what the cards ask: making one, renaming, retiring and bringing back. */
export class TrackerEditor {
  readonly #journal: Journal
  #name = $state('')
  #type = $state<TrackerType>('yes-no')
  #unit = $state('')
  /** Why one could not be saved: by its id, or `new`. */
  #problems = $state.raw<Readonly<Record<string, Failure>>>({})

  constructor(journal: Journal) {
    this.#journal = journal
  }

  get name(): string {
    return this.#name
  }

  set name(name: string) {
    this.#name = name
  }

  get type(): TrackerType {
    return this.#type
  }

  set type(type: TrackerType) {
    this.#type = type
  }

  get unit(): string {
    return this.#unit
  }

  set unit(unit: string) {
    this.#unit = unit
  }

  /** What is wrong with a tracker, by its id or `new`. */
  problemOf(id: string): Failure | undefined {
    return this.#problems[id]
  }

  /** True when it is kept from now on. */
  async add(): Promise<boolean> {
    const unit = this.#unit.trim()
    const draft = {
      name: this.#name.trim(),
      type: this.#type,
      ...(this.#type === 'number' && unit !== '' && { unit }),
    }
    const added = await this.#save('new', draft)
    if (added) {
      this.#name = ''
      this.#unit = ''
    }
    return added
  }

  async rename(tracker: Tracker, name: string): Promise<boolean> {
    return this.#save(tracker.id, { ...draftOf(tracker), name: name.trim() })
  }

  async retire(tracker: Tracker, retired: boolean): Promise<boolean> {
    const { retired: _was, ...draft } = draftOf(tracker)
    return this.#save(tracker.id, { ...draft, ...(retired && { retired }) })
  }

  async #save(key: string, draft: ReturnType<typeof draftOf> | Omit<ReturnType<typeof draftOf>, 'id'>) {
    const problem = this.#nameProblem(key, draft.name)
    const saved = problem ?? (await this.#journal.saveTracker(draft))
    const { [key]: _was, ...others } = this.#problems
    if (saved.ok) this.#problems = others
    else this.#problems = { ...others, [key]: saved.error }
    return saved.ok
  }

  #nameProblem(key: string, name: string): { readonly ok: false; readonly error: Failure } | undefined {
    if (name === '')
      return {
        ok: false,
        error: { code: 'no-name', message: words.trackers.noName, field: 'name' },
      }
    const same = this.#journal.trackers.find(
      (one) => one.id !== key && one.name.toLowerCase() === name.toLowerCase(),
    )
    if (same === undefined) return undefined
    const { sameName, sameNameRetired } = words.trackers
    const message = same.retired === true ? sameNameRetired(same.name) : sameName(same.name)
    return { ok: false, error: { code: 'same-name', message, field: 'name' } }
  }
}

function draftOf({ id, name, type, unit, retired }: Tracker) {
  return { id, name, type, ...(unit !== undefined && { unit }), ...(retired === true && { retired }) }
}
