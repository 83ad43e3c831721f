import * as v from 'valibot'
import { LocalDate } from '../../../../src/core/journal/time.ts'

/** What is about to happen when a copy is made beforehand. */
const occasions = ['restore', 'import', 'migration'] as const
export type Occasion = (typeof occasions)[number]

/** What the name of a backup says. */
export interface BackupName {
  readonly file: string
  readonly date: LocalDate
  /** Undefined for the backups of the days. */
  readonly before: Occasion | undefined
  /** Whether something in the vault was damaged when it was made. */
  readonly partial: boolean
}

const pattern = new RegExp(
  `^vagus-(\\d{4}-\\d{2}-\\d{2})(?:-before-(${occasions.join('|')}))?(-partial)?(?:-\\d{1,3})?\\.vagus$`,
)

/** Undefined when no Vagus calls a backup so. */
export function readName(file: string): BackupName | undefined {
  const [, date, occasion, partial] = pattern.exec(file) ?? []
  if (!v.is(LocalDate, date)) return undefined
  const before = occasions.find((one) => one === occasion)
  return { file, date, before, partial: partial !== undefined }
}

/** @param copy 1, or more where the names before are taken */
export function nameOf({ date, before, partial }: Omit<BackupName, 'file'>, copy: number): string {
  const occasion = before === undefined ? '' : `-before-${before}`
  return `vagus-${date}${occasion}${partial ? '-partial' : ''}${copy === 1 ? '' : `-${String(copy)}`}.vagus`
}
