import type { Channel, Input, Output } from '../../contract/contract.ts'
import { fail, succeed, type Result } from '../../core/result.ts'
import { admitBack, admitVisit } from '../../core/visit/admit.ts'
import type { VisitRecord } from '../../core/visit/record.ts'

type VisitsChannel = Extract<Channel, `visits:${string}` | `summary:${string}`>
type VisitsHandlers = { readonly [C in VisitsChannel]: (input: Input<C>) => Result<Output<C>> }

/** What would be in files of its own, and in another program. */
export interface OutsideOfVisits {
  readonly opened: string[]
  /** The summary as text. */
  readonly summaries: Input<'summary:save-text'>[]
}

interface Around {
  readonly outside: OutsideOfVisits
  /** Channels whose dialog the person closes without a yes. */
  readonly declined: readonly Channel[]
}

/** What is kept about visits, in memory, for tests in a plain browser; no file of the summary is written. */
export function createMemoryVisits(
  visits: Map<string, VisitRecord>,
  { outside, declined }: Around,
): VisitsHandlers {
  let lastPdf: string | undefined

  const keep = (admitted: Result<VisitRecord>): Result<VisitRecord> => {
    if (admitted.ok) visits.set(admitted.value.id, admitted.value)
    return admitted
  }
  const nameOf = ({ from, to }: Input<'summary:save-pdf'>['range'], extension: string) =>
    `/papers/Vagus summary ${from} to ${to}.${extension}`

  return {
    'visits:open': () => succeed({ records: [...visits.values()], problems: [] }),
    'visits:save': (draft) => {
      const now = new Date().toISOString()
      return keep(admitVisit(draft, { now, newId: () => crypto.randomUUID(), kept: [...visits.values()] }))
    },
    'visits:remove': ({ id }) => {
      const record = visits.get(id)
      if (record === undefined) return fail('not-found', 'That visit is no longer kept.')
      visits.delete(id)
      return succeed(record)
    },
    'visits:restore': (record) => keep(admitBack(record, [...visits.values()])),
    'summary:save-pdf': ({ range }) => {
      if (declined.includes('summary:save-pdf')) return succeed({ file: null })
      lastPdf = nameOf(range, 'pdf')
      return succeed({ file: lastPdf })
    },
    'summary:save-text': (file) => {
      if (declined.includes('summary:save-text')) return succeed({ file: null })
      outside.summaries.push(file)
      return succeed({ file: nameOf(file.range, file.format) })
    },
    'summary:open-pdf': () => {
      if (lastPdf === undefined) {
        return fail('no-pdf', 'No PDF has been saved since the journal was unlocked. Save one first.')
      }
      outside.opened.push(lastPdf)
      return succeed({ opened: true })
    },
  }
}
