import type { RedFlag, Urgency } from '../../../core/visit/red-flags.ts'

/** How soon a warning sign belongs to a doctor: what stands over the signs of that kind, the most urgent first. */
export const urgencyTitles = {
  emergency: 'Call the emergency services',
  urgent: 'Ring a doctor today',
  soon: 'Tell the doctor at the visit',
} as const satisfies Readonly<Record<Urgency, string>>

/** What to do about a sign that cannot wait for the visit; undefined where it can. */
export function adviceOf({ id, urgency }: RedFlag): string | undefined {
  if (urgency === 'soon') return undefined
  if (urgency === 'emergency') return 'Call the emergency services now. Do not wait for the visit.'
  const today = 'Ring a doctor today. Do not wait for the visit.'
  return id === 'self-harm'
    ? `${today} If you cannot keep yourself safe, call the emergency services now.`
    : today
}
