/**
 * A person's words in Markdown (CommonMark), so that none of them is taken for a heading, a list, a link or HTML: what has
 * a meaning there gets a backslash, which a reader of the finished page does not see.
 */

/** Within a line. White space and line breaks become single spaces. */
export function inline(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return line.replace(/[\\`*_{}[\]<>&~|$^#]/g, '\\$&')
}

/** Where a line or an item of a list begins: there a few more signs mean something. */
export function lineStart(text: string): string {
  return inline(text).replace(/^(?:[+=:%-]|\d{1,9}(?=[.)]))/, (mark) =>
    /\d/.test(mark) ? `${mark}\\` : `\\${mark}`,
  )
}

/** As a quotation of its own, line by line. White space at the ends of a line goes. */
export function quotation(text: string): string[] {
  const lines = text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/).map(lineStart)
  // Two spaces keep the break between two lines of one paragraph.
  return lines.map((line, index) => {
    const goesOn = line !== '' && (lines[index + 1] ?? '') !== ''
    return line === '' ? '>' : `> ${line}${goesOn ? '  ' : ''}`
  })
}
