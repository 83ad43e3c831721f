import type { Channel } from '../../../src/contract/contract.ts'

/**
 * What the log can say: that something went wrong, in words of this list. There is no place in it for a sentence, a path or
 * a date from the journal, and none for when the app was used.
 */
export type LogEvent =
  | { readonly what: 'could-not-start' | 'something-failed'; readonly cause: unknown }
  | { readonly what: 'message-failed'; readonly channel: Channel; readonly cause: unknown }
  | { readonly what: 'page-stopped' | 'drawing-stopped'; readonly reason: string }
  | { readonly what: 'page-silent' | 'request-refused' }

/** One line, without the moment it is written at: `message-failed journal:save TypeError ENOSPC`. */
export function lineOf(event: LogEvent): string {
  const { what } = event
  if ('reason' in event) return `${what} ${word(event.reason)}`
  if (!('cause' in event)) return what
  const { cause } = event
  // The name and the system's code only: a message could quote what a person wrote, a stack where they wrote it.
  const name = cause instanceof Error ? word(cause.name) : 'unknown'
  const code =
    cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? word(cause.code) : ''
  return [what, ...('channel' in event ? [event.channel] : []), name, ...(code === '' ? [] : [code])].join(
    ' ',
  )
}

/** A name that a program gives, and nothing that a person could have written. */
const word = (text: string): string => (/^[A-Za-z][\w-]{0,39}$/.test(text) ? text : 'unknown')
