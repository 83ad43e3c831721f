import type { WebContents } from 'electron'

/**
 * The page that is shown, as PDF: tagged, its headings as bookmarks, its title that of the document. Paper and margins are
 * what the page's style sheet says (`@page`).
 */
export function summaryPdf(page: Pick<WebContents, 'printToPDF'>): Promise<Uint8Array> {
  return page.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
}
