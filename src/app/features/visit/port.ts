import type { Input, Visits } from '../../../contract/contract.ts'
import type { Result } from '../../../core/result.ts'
import type { VisitDraft, VisitRecord } from '../../../core/visit/record.ts'

/** What the summary needs from outside. `file` is null where the person chose no place. */
export interface VisitPort {
  readonly print: () => Promise<Result<{ printed: boolean }>>
  /** The page that is shown, under a name that says the days. */
  readonly savePdf: (range: Input<'summary:save-pdf'>['range']) => Promise<Result<{ file: string | null }>>
  /** The PDF that was saved last since the journal was unlocked, in the system's viewer. */
  readonly openPdf: () => Promise<Result<{ opened: boolean }>>
  /** What the page says as text: rows for a spreadsheet (`csv`) or to read (`txt`). */
  readonly saveText: (file: Input<'summary:save-text'>) => Promise<Result<{ file: string | null }>>
  readonly copyText: (text: string) => Promise<Result<null>>
  /** Fails with the code `locked` while the journal is locked, as do all that follow. */
  readonly openVisits: () => Promise<Result<Visits>>
  readonly saveVisit: (draft: VisitDraft) => Promise<Result<VisitRecord>>
  readonly removeVisit: (id: string) => Promise<Result<VisitRecord>>
  /** Puts back what was removed, as it was. */
  readonly restoreVisit: (record: VisitRecord) => Promise<Result<VisitRecord>>
}
