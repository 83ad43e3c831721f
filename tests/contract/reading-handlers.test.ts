import type { BrowserWindow } from 'electron'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createHandlers } from '../../electron/main/handlers.ts'
import type { Input } from '../../src/contract/contract.ts'
import type { ReadingMark, ReadingRecord } from '../../src/core/reading/record.ts'
import type { Result } from '../../src/core/result.ts'
import { dayOn } from '../fixtures/entries.ts'
import { temporaryFolder } from './temporary-folder.ts'

const profile = vi.hoisted(() => ({ folder: '' }))
vi.mock('electron', () => {
  const app = { getPath: () => profile.folder, getVersion: () => '0.0.0' }
  const electron = {
    app,
    nativeTheme: {},
    clipboard: {},
    dialog: {},
    screen: {},
    shell: {},
    ipcMain: { on: () => undefined },
  }
  return { ...electron, default: electron }
})
vi.mock('../../electron/main/window.ts', () => ({ boundsOf: () => undefined, placeWindow: () => undefined }))

vi.setConfig({ testTimeout: 60_000 })
beforeEach(() => {
  profile.folder = temporaryFolder()
})

/** What answers the messages of a window that has just been opened. */
function start() {
  const window = { on: () => window } as unknown as BrowserWindow
  return createHandlers(window, { refused: 0 }, () => Promise.resolve())
}

const quotation = { exact: 'pain fell', prefix: 'and ', suffix: '. Sleep', start: 40 }
const draft: Input<'reading:save'> = { kind: 'mark', articleId: 'naps', quotation }

async function value<Value>(answer: Result<Value> | Promise<Result<Value>>): Promise<Value> {
  const result = await answer
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

describe('what is left in articles', () => {
  it('is saved, changed, removed, put back and there after a restart', async () => {
    const first = start()
    expect(await value(first['reading:open'](undefined))).toEqual({ marks: [], places: [], problems: [] })
    const mark = (await value(first['reading:save'](draft))) as ReadingMark
    const noted = await value(first['reading:save']({ ...draft, id: mark.id, note: 'Mine too.' }))
    expect(noted).toMatchObject({ id: mark.id, madeAt: mark.madeAt, note: 'Mine too.', quotation })
    expect(await value(first['reading:remove']({ id: mark.id }))).toEqual(noted)
    expect(await first['reading:remove']({ id: mark.id })).toMatchObject({ error: { code: 'not-found' } })
    expect(await value(first['reading:restore'](noted))).toEqual(noted)
    expect(await first['reading:restore'](noted)).toMatchObject({ error: { code: 'already-there' } })
    expect(await value(start()['reading:open'](undefined))).toMatchObject({ marks: [noted] })
  })

  it('has one place for each article, whatever was read before', async () => {
    const first = start()
    await value(first['reading:open'](undefined))
    const place = (articleId: string, passage: string) => ({ kind: 'place', articleId, passage }) as const
    const at: ReadingRecord[] = []
    for (const [article, passage] of [
      ['naps', 'p2'],
      ['light', 'p1'],
      ['naps', 'p9'],
    ] as const)
      at.push(await value(first['reading:save'](place(article, passage))))
    expect(at[2]?.id).toBe(at[0]?.id)
    const again = start()
    await value(again['reading:open'](undefined))
    await value(again['reading:save'](place('naps', 'p12')))
    const { places } = await value(again['reading:open'](undefined))
    expect(places.map(({ articleId, passage }) => [articleId, passage]).sort()).toEqual([
      ['light', 'p1'],
      ['naps', 'p12'],
    ])
  })

  it('is in the folder of the journal, whose entries it leaves alone', async () => {
    const day = dayOn('2026-03-01')
    const folder = join(profile.folder, 'journal')
    mkdirSync(folder)
    writeFileSync(
      join(folder, 'journal-2026.json'),
      JSON.stringify({ format: 1, records: { [day.id]: { schema: 1, entry: day } } }),
    )
    const handlers = start()
    await value(handlers['reading:open'](undefined))
    await value(handlers['reading:save'](draft))
    expect(await value(handlers['journal:open'](undefined))).toEqual({ entries: [day], problems: [] })
    const year = String(new Date().getUTCFullYear())
    expect(readdirSync(folder).sort()).toEqual(['journal-2026.json', `reading-${year}.json`])
  })
})
