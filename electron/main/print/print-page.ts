import type { BrowserWindow } from 'electron'
import { fail, succeed, type Result } from '../../../src/core/result.ts'
import { words } from '../catalogue.ts'

/** Prints the page that the window shows; its print style sheet leaves on it only what is meant for paper. */
export async function printPage(window: BrowserWindow): Promise<Result<{ printed: boolean }>> {
  return await new Promise((resolve) => {
    window.webContents.print({}, (printed, reason) => {
      const cancelled = /cancel/i.test(reason)
      resolve(printed || cancelled ? succeed({ printed }) : fail('not-printed', words.notPrinted))
    })
  })
}
