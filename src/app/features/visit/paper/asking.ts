import { createContext } from 'svelte'
import type { TracedNumber } from './traced-number.ts'

/** What is done with a number that is pressed; undefined where numbers are only read. */
export type Ask = ((number: TracedNumber) => void) | undefined

/** The sheet sets it for all that stands on it. */
export const [asking, setAsking] = createContext<() => Ask>()
