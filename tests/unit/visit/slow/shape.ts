import type { VisitNumbers } from '../../../../src/core/visit/numbers.ts'

/** Without what is only a name for something: `key` tells things taken apart. */
export type SlowNumbers = Unkeyed<Omit<VisitNumbers, 'format' | 'formatVersion' | 'thresholds'>>

export type Unkeyed<T> = T extends readonly (infer Item)[]
  ? readonly Unkeyed<Item>[]
  : T extends object
    ? { readonly [Part in keyof T as Part extends 'key' ? never : Part]: Unkeyed<T[Part]> }
    : T

export type Figure = SlowNumbers['sleep']['timeInBed']
export type Threshold = SlowNumbers['sleep']['sleepEfficiency']
