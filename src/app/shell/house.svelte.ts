import type { Bridge } from '../../contract/bridge.ts'
import { Calendar } from '../features/journal/calendar.svelte.ts'
import { Journal } from '../features/journal/journal.svelte.ts'
import { Marks } from '../features/reader/marks.svelte.ts'
import { Places } from '../features/reader/places.svelte.ts'
import { References } from '../features/reader/references.svelte.ts'
import { Shelf } from '../features/reader/shelf.svelte.ts'
import { takenNames } from '../features/search/journal-choice.ts'
import { JournalFeed } from '../features/search/journal-feed.ts'
import type { Search } from '../features/search/search.svelte.ts'
import type { Preferences } from '../features/settings/preferences.svelte.ts'
import { Backups } from '../features/vault/backups.svelte.ts'
import { IncomingFile } from '../features/vault/incoming-file.svelte.ts'
import type { Vault } from '../features/vault/vault.svelte.ts'
import { Visit } from '../features/visit/visit.svelte.ts'
import { libraryClient } from '../platform/library-client.ts'
import { journalPort, readingPort, referencesPort, vaultPort, visitPort } from '../platform/ports.ts'
import type { Today } from '../ui/today.svelte.ts'
import type { Navigation } from './navigation.svelte.ts'
import { Settling } from './settling.ts'

/** What is there from the first frame on: enough to search, and to know whether the journal is locked. */
export interface Front {
  readonly outside: Bridge
  readonly today: Today
  readonly navigation: Navigation
  readonly search: Search
  readonly vault: Vault
  readonly preferences: Preferences
}

/** Everything behind the search. It comes a moment after it, and lives as long as the window. */
export class House {
  readonly front: Front
  readonly shelf = new Shelf(libraryClient)
  readonly references: References
  readonly backups: Backups
  readonly copies: Backups
  readonly incoming: IncomingFile
  readonly journal: Journal
  readonly calendar: Calendar
  readonly marks: Marks
  readonly places: Places
  readonly visit: Visit
  readonly settling: Settling
  readonly feed: JournalFeed

  constructor(front: Front) {
    const { outside, today, navigation, search, vault } = front
    this.front = front
    this.references = new References(referencesPort(outside), this.shelf)
    this.backups = new Backups(vaultPort(outside))
    this.copies = new Backups(vaultPort(outside))
    this.incoming = new IncomingFile(vaultPort(outside), () => {
      this.settling.reopen()
    })
    this.journal = new Journal(journalPort(outside), (entries, trackers) => {
      if (search.status.kind !== 'closed') this.feed.arrive(entries, trackers)
    })
    this.calendar = new Calendar(this.journal, today)
    this.marks = new Marks(readingPort(outside))
    this.places = new Places(readingPort(outside), this.marks)
    this.visit = new Visit(visitPort(outside), () => ({
      entries: this.journal.entries,
      today: today.date,
      asked: navigation.route.range,
    }))
    const { journal, marks, places, visit } = this
    this.settling = new Settling({ outside, journal, marks, places, visit, vault })
    this.feed = new JournalFeed(search, (step) => {
      // However busy the page is, the journal can be searched soon after it is open.
      requestIdleCallback(step, { timeout: 50 })
    })
  }

  /** Read from the open journal only, and compared with what studies tested on this page only. */
  readonly taken = $derived.by(() => this.journal.entries.filter((entry) => entry.kind === 'taken'))
  readonly takenNames = $derived.by(() => takenNames(this.taken))
}
