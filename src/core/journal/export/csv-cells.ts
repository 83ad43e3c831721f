/** How a table is written for spreadsheets and for programs: what the exports of the journal and of the page share. */

/**
 * Rows of cells as they are to be read, as a file (RFC 4180, with CRLF). It begins with a byte order mark, without which
 * Excel takes UTF-8 for something else.
 */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`
}

/**
 * A spreadsheet runs a cell that begins with one of `= + - @` as a formula, in their full-width forms too. An apostrophe
 * before it stops that. Also where one stands after what another spreadsheet may take for the end of a cell. Taken away
 * again, one apostrophe at each such place, the text is what it was.
 */
export function defused(text: string): string {
  return text.replace(/(?<=(?:^|[;\t\r\n\u2028\u2029])\s*)'*[=+\-@＝＋－＠]/g, "'$&")
}

function quoted(text: string): string {
  return /["\r\n,;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
