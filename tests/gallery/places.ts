/** Where in the app a picture is taken, and what is done there first. */
export interface GalleryPlace {
  readonly name: string
  /** Behind `#/`. */
  readonly address: string
  /** Typed into the search. */
  readonly typed?: string
  /** Pressed at the end. */
  readonly key?: string
  /** Shows the same whatever is in the journal. */
  readonly once?: true
}

/** Every screen there is, in the order of the rail. */
export const places: readonly GalleryPlace[] = [
  { name: 'search', address: 'search' },
  { name: 'search-found', address: 'search', typed: 'can’t sleep bloated' },
  { name: 'search-nothing', address: 'search', typed: 'zzqxv', once: true },
  {
    name: 'search-reading',
    address: 'search/article/melatonin-in-ibs',
    typed: 'melatonin for bowel pain',
    once: true,
  },
  { name: 'today', address: 'today' },
  { name: 'journal-month', address: 'journal' },
  { name: 'journal-year', address: `journal/${String(new Date().getFullYear())}` },
  { name: 'journal-list', address: 'journal/list' },
  { name: 'journal-trends', address: 'journal/trends' },
  { name: 'library', address: 'library', once: true },
  { name: 'library-topic', address: 'library/topic/melatonin', once: true },
  { name: 'article', address: 'library/article/melatonin-in-ibs', once: true },
  { name: 'references', address: 'library/references', once: true },
  { name: 'glossary', address: 'library/glossary', once: true },
  { name: 'notes', address: 'library/notes', once: true },
  { name: 'summary', address: 'summary' },
  { name: 'settings', address: 'settings', once: true },
  { name: 'palette', address: 'search', key: 'Control+k', once: true },
  { name: 'shortcuts', address: 'search', key: 'F1', once: true },
]
