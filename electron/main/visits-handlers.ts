import type { BrowserWindow } from 'electron'
import { randomUUID } from 'node:crypto'
import { lockedFailure, type Channel } from '../../src/contract/contract.ts'
import { succeed, type Result } from '../../src/core/result.ts'
import { admitBack, admitVisit } from '../../src/core/visit/admit.ts'
import type { Handlers } from './ipc/serve.ts'
import type { Locking } from './locking.ts'
import { openPdf } from './outside/open-pdf.ts'
import { saveSummaryPdf, saveSummaryText } from './outside/save-summary.ts'
import type { Opened } from './vault/opening.ts'
import type { Vault } from './vault/vault.ts'

interface Parts {
  readonly window: BrowserWindow
  readonly vault: Vault
  readonly locking: Locking
}

type VisitsChannel = Extract<Channel, `visits:${string}` | `summary:${string}`>

/** What the messages about visits to a doctor do: what is kept of them, and the summary that goes out as a file. */
export function createVisitsHandlers({ window, vault, locking }: Parts): Pick<Handlers, VisitsChannel> {
  /** The PDF that was saved last since the journal was unlocked. */
  let lastPdf: string | undefined
  locking.whenLocked(() => {
    lastPdf = undefined
    return Promise.resolve()
  })

  const isOpen = () => vault.opened !== undefined
  /** Runs with what is open, and says so when nothing is. */
  const whenOpen =
    <Input, Output>(run: (opened: Opened, input: Input) => Result<Output> | Promise<Result<Output>>) =>
    async (input: Input): Promise<Result<Output>> =>
      vault.opened === undefined ? lockedFailure() : await run(vault.opened, input)

  return {
    'visits:open': whenOpen(({ visits, problems }) =>
      succeed({ records: visits.all(), problems: [...problems.visits] }),
    ),
    'visits:save': whenOpen(({ visits }, draft) => {
      const now = new Date().toISOString()
      const admitted = admitVisit(draft, { now, newId: randomUUID, kept: visits.all() })
      return admitted.ok ? visits.put(admitted.value) : admitted
    }),
    'visits:remove': whenOpen(({ visits }, { id }) => visits.remove(id)),
    'visits:restore': whenOpen(({ visits }, record) => {
      const admitted = admitBack(record, visits.all())
      return admitted.ok ? visits.put(admitted.value) : admitted
    }),
    'summary:save-pdf': whenOpen(async (_opened, { range }) => {
      const saved = await saveSummaryPdf(window, range, isOpen)
      // Where it was locked meanwhile, nothing is remembered past that.
      if (saved.ok && saved.value.file !== null && isOpen()) lastPdf = saved.value.file
      return saved
    }),
    'summary:save-text': whenOpen((_opened, file) => saveSummaryText(window, file, isOpen)),
    'summary:open-pdf': whenOpen(() => openPdf(lastPdf)),
  }
}
