import type { Failure, Result } from '../../../core/result.ts'
import { mostConcerns, type Plan, type VisitDraft, type VisitRecord } from '../../../core/visit/record.ts'

/**
 * What stands in the fields and ticks: as the plan has it, with nothing missing, and always as many concerns as there is
 * room for.
 */
export interface PlanParts extends Pick<Plan, 'concerns' | 'flags' | 'hidden'> {
  readonly person: string
  readonly changes: string
}

export type PlanStatus =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly error: Failure }

type PlanDraft = Extract<VisitDraft, { kind: 'plan' }>

/** What stands here that is not kept, as the journal seals it until the next time. */
export interface HeldPlan {
  readonly parts: Readonly<Record<string, unknown>>
  readonly misread: Readonly<Record<string, never>>
}

/**
 * What the page for the next visit says beside the journal, while it is written. Every change is saved at once, one write
 * at a time; what could not be saved stays here, with the reason. The journal takes note of it as of any of its forms.
 */
export class PlanForm {
  readonly name = 'plan'
  readonly #save: (draft: PlanDraft) => Promise<Result<VisitRecord>>
  #parts = $state.raw<PlanParts>(partsOf(undefined))
  #status = $state.raw<PlanStatus>({ kind: 'untouched' })
  /** What the last clearing took away, as long as it can be put back. */
  #cleared = $state.raw<Pick<PlanParts, 'flags' | 'changes'>>()
  /** As it is kept. */
  #stored: Plan | undefined
  #restored = $state(false)
  #writing: Promise<void> | undefined
  #stale = false

  constructor(save: (draft: PlanDraft) => Promise<Result<VisitRecord>>) {
    this.#save = save
  }

  get parts(): PlanParts {
    return this.#parts
  }

  get status(): PlanStatus {
    return this.#status
  }

  get hasUnsaved(): boolean {
    return this.#restored || this.#status.kind === 'saving' || this.#status.kind === 'failed'
  }

  get held(): HeldPlan | undefined {
    return this.hasUnsaved ? { parts: { ...this.#parts }, misread: {} } : undefined
  }

  /** Whether what was not saved last time stands here, and is not saved yet. */
  get restored(): boolean {
    return this.#restored
  }

  /** Whether ticks or changes were cleared that can be put back. */
  get isCleared(): boolean {
    return this.#cleared !== undefined
  }

  /** Takes over what is kept, unless something newer stands here that could not be saved. */
  load(plan: Plan | undefined): void {
    this.#stored = plan
    if (!this.hasUnsaved) this.drop()
  }

  /** Puts back what was held when the journal was closed. */
  putBack({ parts }: Pick<HeldPlan, 'parts'>): void {
    const held = partsOf(parts)
    if (isSame(held, this.#parts)) return
    this.#parts = held
    this.#restored = true
  }

  /** Lets go of what was not saved; what is kept is shown again. */
  drop(): void {
    this.#parts = partsOf(this.#stored)
    this.#cleared = undefined
    this.#restored = false
    this.#status = { kind: 'untouched' }
  }

  /** Takes what was written or ticked, and saves it. */
  set(change: Partial<PlanParts>): void {
    const parts = { ...this.#parts, ...change }
    if (isSame(parts, this.#parts) && !this.hasUnsaved) return
    this.#parts = parts
    this.#cleared = undefined
    this.#write()
  }

  setConcern(at: number, text: string): void {
    this.set({ concerns: this.#parts.concerns.map((concern, index) => (index === at ? text : concern)) })
  }

  /** Ticks a warning sign, or takes the tick away. */
  tick(flag: string, on: boolean): void {
    this.set({ flags: withOrWithout(this.#parts.flags, flag, on) })
  }

  isShown(item: string): boolean {
    return !this.#parts.hidden.includes(item)
  }

  /** Puts a section or an item on the page, or keeps it off. */
  show(item: string, on: boolean): void {
    this.set({ hidden: withOrWithout(this.#parts.hidden, item, !on) })
  }

  /** After a visit: the warning signs and the changes were told, the concerns may stay. */
  clearTold(): void {
    const { flags, changes } = this.#parts
    this.set({ flags: [], changes: '' })
    this.#cleared = { flags, changes }
  }

  undoClearing(): void {
    if (this.#cleared !== undefined) this.set(this.#cleared)
  }

  /** Tries again after a failure, or with what was not saved last time. */
  retry(): void {
    this.#write()
  }

  /** Waits for what is being written. */
  async settled(): Promise<void> {
    while (this.#writing !== undefined) await this.#writing
  }

  #write(): void {
    this.#stale = true
    this.#writing ??= this.#writeUntilFresh().finally(() => {
      this.#writing = undefined
    })
  }

  async #writeUntilFresh(): Promise<void> {
    while (this.#stale) {
      this.#stale = false
      this.#status = { kind: 'saving' }
      const saved = await this.#save(draftOf(this.#parts))
      if (!saved.ok) {
        this.#status = { kind: 'failed', error: saved.error }
        continue
      }
      if (saved.value.kind === 'plan') this.#stored = saved.value
      this.#restored = false
      this.#status = { kind: 'saved', at: Temporal.Now.plainTimeISO().toString({ smallestUnit: 'minute' }) }
    }
  }
}

function partsOf(plan: Partial<Plan> = {}): PlanParts {
  const { person = '', concerns = [], changes = '', flags = [], hidden = [] } = plan
  return {
    person,
    concerns: Array.from({ length: mostConcerns }, (_, at) => concerns[at] ?? ''),
    changes,
    flags,
    hidden,
  }
}

const isSame = (one: PlanParts, other: PlanParts) => JSON.stringify(one) === JSON.stringify(other)

function draftOf({ person, concerns, changes, flags, hidden }: PlanParts): PlanDraft {
  return {
    kind: 'plan',
    person,
    concerns: [...concerns],
    changes,
    flags: [...flags],
    hidden: [...hidden],
  }
}

function withOrWithout(list: readonly string[], item: string, on: boolean): string[] {
  const others = list.filter((one) => one !== item)
  return on ? [...others, item] : others
}
