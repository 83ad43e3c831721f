/** What a stored entry is before it is known to be one. */
export type StoredEntry = Readonly<Record<string, unknown>>

/**
 * Brings an entry of one schema to the next. Pure. May throw on what never was an entry of its schema.
 *
 * A migration is frozen: once a Vagus with it has been used, neither it nor its fixture in `tests/fixtures/journals` is
 * changed again, and it imports nothing that may change. What it got wrong, the next one puts right.
 */
export type Migration = (entry: StoredEntry) => StoredEntry
