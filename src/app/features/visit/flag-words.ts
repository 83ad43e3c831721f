import type { RedFlag } from '../../../core/visit/red-flags.ts'
import { words } from './catalogue.ts'

/** What to do about a sign that cannot wait for the visit; undefined where it can. */
export function adviceOf({ id, urgency }: RedFlag): string | undefined {
  if (urgency === 'soon') return undefined
  if (urgency === 'emergency') return words.flags.advice.emergency
  return id === 'self-harm' ? words.flags.advice.selfHarm : words.flags.advice.urgent
}
