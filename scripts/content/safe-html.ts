import sanitizeHtml from 'sanitize-html'

const named = ['id']

/** All that an article's HTML may consist of. */
const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['h2', 'h3', 'p', 'ul', 'ol', 'li', 'em', 'strong', 'a', 'span', 'sup'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'button'],
  ],
  allowedAttributes: {
    h2: named,
    h3: named,
    p: named,
    ul: named,
    ol: [...named, 'start'],
    table: named,
    a: ['href', 'data-reference', 'data-term', 'aria-label'],
    span: named,
    button: ['type', 'data-grade', 'data-claim', 'aria-haspopup', 'aria-label'],
  },
  allowedClasses: {
    a: ['citation', 'term'],
    button: ['grade'],
    span: ['claim'],
    sup: ['citations'],
    th: ['centre', 'right'],
    td: ['centre', 'right'],
  },
  // Only places of the app itself.
  exclusiveFilter: ({ tag, attribs }) => tag === 'a' && attribs['href']?.startsWith('#/') !== true,
}

/** Writes the HTML out as the sanitiser would, taking nothing away, so that the two can be compared. */
const everything: sanitizeHtml.IOptions = {
  allowedTags: false,
  allowedAttributes: false,
  allowedSchemesAppliedToAttributes: [],
  allowVulnerableTags: true,
  parseStyleAttributes: false,
}

/**
 * Whether the sanitiser finds nothing to remove. The compiler lets nothing through that it would, so this is the second
 * lock on the one door by which HTML enters the app.
 */
export const isSafe = (html: string): boolean =>
  // Comments, declarations and instructions are dropped by either way of writing, so they would not show as a difference.
  !/<[!?]/.test(html) && sanitizeHtml(html, allowed) === sanitizeHtml(html, everything)
