import * as v from 'valibot'
import { LocalDate } from '../../core/journal/time.ts'
import { readView, writeView, type JournalView } from '../features/journal/view.ts'
import { readRange, writeRange } from '../features/visit/range-address.ts'
import type { DateRange } from '../../core/visit/range.ts'

/** The places of the rail. */
export const places = ['search', 'today', 'journal', 'library', 'summary', 'settings'] as const
export type Place = (typeof places)[number]

/** What the reading pane shows: an article, perhaps from one passage on, or the record of a study. */
export type ReadingMatter =
  | { readonly kind: 'article'; readonly id: string; readonly passage?: string | undefined }
  | { readonly kind: 'reference'; readonly id: string }

/** Pages of the library that are no article. */
export type LibraryShelf =
  | { readonly kind: 'topic'; readonly id: string }
  | { readonly kind: 'collection'; readonly id: string }
  /** From one entry on, when one is named. */
  | { readonly kind: 'glossary'; readonly id?: string | undefined }
  | { readonly kind: 'references' }
  | { readonly kind: 'notes' }

/** What a page can be opened at: the cards of today, and the sections of the settings. */
const parts = {
  today: ['night', 'gut', 'taken', 'day'],
  settings: ['backups', 'copies', 'about'],
} as const
export type Part = (typeof parts)[keyof typeof parts][number]

export interface Route {
  readonly place: Place
  readonly reading?: ReadingMatter | undefined
  /** A page of the library, when nothing is being read. */
  readonly shelf?: LibraryShelf | undefined
  /** The day that is open, as year-month-day. */
  readonly date?: string | undefined
  /** How the journal is looked at, when no day of it is open. */
  readonly view?: JournalView | undefined
  /** The days of the summary, when any are named. */
  readonly range?: DateRange | undefined
  /** Where on the page, when it is not its beginning. */
  readonly part?: Part | undefined
}

/**
 * Where the person is, kept in the address after the `#` so that back and forward work. What was searched for and what
 * was written are never part of it.
 */
export class Navigation {
  #route = $state.raw<Route>({ place: 'search' })
  #sent = $state(0)
  #returnedFrom: string | undefined

  constructor() {
    this.#route = readRoute(location.hash)
  }

  get route(): Route {
    return this.#route
  }

  /** Where the address leads. The route follows a moment after a link. */
  get address(): Route {
    return readRoute(location.hash)
  }

  /** Grows when the person is sent to where they are already: the address says nothing of that. */
  get sent(): number {
    return this.#sent
  }

  /** The day of the journal that the person has just come away from by going back; undefined when they came otherwise. */
  get returnedFrom(): string | undefined {
    return this.#returnedFrom
  }

  /** Whether what is shown here comes from the journal. */
  get needsJournal(): boolean {
    const { place } = this.#route
    return place === 'today' || place === 'journal' || place === 'summary'
  }

  /** Follows the address; returns how to stop. */
  listen(): () => void {
    let goesBack = false
    // Comes before the address changes, and knows how.
    const begin = ({ navigationType }: NavigateEvent) => {
      goesBack = navigationType === 'traverse'
    }
    const follow = () => {
      const route = readRoute(location.hash)
      if (isAnotherPage(this.#route, route)) leaveFocus()
      this.#returnedFrom = goesBack ? this.#route.date : undefined
      this.#route = route
    }
    window.navigation.addEventListener('navigate', begin)
    window.addEventListener('hashchange', follow)
    return () => {
      window.navigation.removeEventListener('navigate', begin)
      window.removeEventListener('hashchange', follow)
    }
  }

  go(route: Route): void {
    const hash = writeRoute(route)
    if (hash === location.hash) this.#sent += 1
    else location.hash = hash
  }

  /** As `go`, but in place of where the person is: turning pages of one place leaves no trail to go back through. */
  replace(route: Route): void {
    history.replaceState(null, '', writeRoute(route))
    this.#route = route
  }

  read(reading: ReadingMatter): void {
    const { place } = this.#route
    this.go({ place: place === 'search' ? 'search' : 'library', reading })
  }

  /** To a day of the journal. */
  day(date: string, today: string): void {
    this.go(date === today ? { place: 'today' } : { place: 'journal', date })
  }

  back(): void {
    history.back()
  }

  forward(): void {
    history.forward()
  }
}

/** Whether all that is on a page goes away on the way from one route to another. */
function isAnotherPage(from: Route, to: Route): boolean {
  return from.place !== to.place || (to.place === 'library' && from.reading?.id !== to.reading?.id)
}

/**
 * Takes the focus from what is about to go. Chromium would take it when the page is removed, and lay out that page and the
 * next one together to do it. A field that is written in is left alone: what leaving it does is for its form to say.
 */
function leaveFocus(): void {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement) || focused.closest('main') === null) return
  if (!focused.matches('input:not([role=combobox]), textarea, select')) focused.blur()
}

function writeRoute({ place, reading, shelf, date, view, range, part }: Route): string {
  const words: string[] = [place]
  if (shelf !== undefined) {
    words.push(shelf.kind)
    if ('id' in shelf && shelf.id !== undefined) words.push(shelf.id)
  } else if (reading !== undefined) {
    words.push(reading.kind, reading.id)
    if (reading.kind === 'article' && reading.passage !== undefined) words.push(reading.passage)
  } else if (date !== undefined) words.push(date)
  else if (view !== undefined) words.push(...writeView(view))
  else if (range !== undefined) words.push(...writeRange(range))
  else if (part !== undefined) words.push(part)
  return `#/${words.map(encodeURIComponent).join('/')}`
}

/** Anything that is not a place of ours is the search, which is home. */
function readRoute(hash: string): Route {
  const [first, second, third, fourth] = hash.replace(/^#\//, '').split('/').map(decode)
  const place = places.find((known) => known === first)
  if (place === undefined) return { place: 'search' }
  if (place === 'search' || place === 'library') {
    if (second === 'article' && third)
      return { place, reading: { kind: 'article', id: third, passage: fourth } }
    if (second === 'reference' && third) return { place, reading: { kind: 'reference', id: third } }
  }
  if (place === 'library') {
    if ((second === 'topic' || second === 'collection') && third)
      return { place, shelf: { kind: second, id: third } }
    if (second === 'glossary') return { place, shelf: { kind: second, id: third } }
    if (second === 'references' || second === 'notes') return { place, shelf: { kind: second } }
  }
  if ((place === 'journal' || place === 'today') && second && v.is(LocalDate, second)) {
    return { place, date: second }
  }
  if (place === 'journal') return { place, view: readView(second, third, fourth) }
  if (place === 'summary') return { place, range: readRange(second, third) }
  if (place === 'today' || place === 'settings')
    return { place, part: parts[place].find((known) => known === second) }
  return { place }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
