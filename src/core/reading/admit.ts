import type { Moment } from '../journal/time.ts'
import { fail, succeed, type Result } from '../result.ts'
import { words } from './catalogue.ts'
import type { ReadingDraft, ReadingRecord } from './record.ts'

/** What admission needs to know beside the draft. */
export interface Admission {
  readonly now: Moment
  /** A fresh UUID. */
  readonly newId: () => string
  /** All that is kept now. */
  readonly kept: Iterable<ReadingRecord>
}

/**
 * Makes a record of a draft. A changed mark keeps its id, its words and when it was made; a place takes over the record
 * of its article, so that there is one for each.
 *
 * @returns the record to store; or a failure with `code` `not-found` or `other-mark`
 */
export function admit(draft: ReadingDraft, { now, newId, kept }: Admission): Result<ReadingRecord> {
  const records = [...kept]
  if (draft.kind === 'place') {
    const previous = records.find(({ kind, articleId }) => kind === 'place' && articleId === draft.articleId)
    return succeed({
      ...draft,
      id: previous?.id ?? newId(),
      madeAt: previous?.madeAt ?? now,
      changedAt: now,
    })
  }
  if (draft.id === undefined) return succeed({ ...draft, id: newId(), madeAt: now, changedAt: now })
  const previous = records.find(({ id }) => id === draft.id)
  if (previous === undefined) return fail('not-found', words.markGone)
  if (
    previous.kind !== 'mark' ||
    previous.articleId !== draft.articleId ||
    previous.quotation.exact !== draft.quotation.exact
  ) {
    return fail('other-mark', words.otherMark)
  }
  const { note: _note, ...same } = previous
  return succeed({ ...same, ...(draft.note !== undefined && { note: draft.note }), changedAt: now })
}
