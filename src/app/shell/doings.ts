import type { CommandId } from '../../contract/channels.ts'
import type { Settings } from '../../contract/settings.ts'
import { guideTopic } from '../../core/library/article.ts'
import type { Doings } from '../ui/offer.ts'
import type { Front } from './house.svelte.ts'
import type { Part, Route } from './navigation.svelte.ts'

interface Parts {
  readonly front: Front
  /** Brings the search field, and into it what is to be looked for, if anything is. */
  readonly onsearch: (text?: string) => void
  readonly onlock: () => void
  readonly onshow: (what: 'palette' | 'shortcuts') => void
  /** Leads to the page that can do it, and has it done there. */
  readonly onpage: (id: CommandId, route: Route) => void
}

const sizes = ['small', 'medium', 'large', 'largest'] as const

/** As many letters as are looked up: nobody means a whole article. */
const mostLookedUp = 200

/** What the window can do wherever the person is. What stands on a page comes from the page. */
export function doings({ front, onsearch, onlock, onshow, onpage }: Parts): Doings {
  const { navigation, outside, preferences, vault } = front
  const size = sizes.indexOf(preferences.settings.textSize)
  const [smaller, larger] = [sizes[size - 1], sizes[size + 1]]
  const go = (place: 'today' | 'settings', part: Part) => () => {
    navigation.go({ place, part })
  }
  const theme = (theme: Settings['theme']) => () => void preferences.change({ theme })
  const view = (change: 'zoom-in' | 'zoom-out' | 'zoom-reset' | 'full-screen') => () =>
    void outside.invoke('window:view', { change })

  return {
    palette: () => {
      onshow('palette')
    },
    shortcuts: () => {
      onshow('shortcuts')
    },
    search: () => {
      onsearch()
    },
    // A page that has words of its own to look through offers that instead.
    find: () => {
      onsearch()
    },
    'look-up': () => {
      const text = selectedText()
      if (text !== '') onsearch(text)
    },
    back: () => {
      navigation.back()
    },
    forward: () => {
      navigation.forward()
    },
    today: () => {
      navigation.go({ place: 'today' })
    },
    journal: () => {
      navigation.go({ place: 'journal' })
    },
    trends: () => {
      navigation.go({ place: 'journal', view: { kind: 'trends' } })
    },
    library: () => {
      navigation.go({ place: 'library' })
    },
    notes: () => {
      navigation.go({ place: 'library', shelf: { kind: 'notes' } })
    },
    references: () => {
      navigation.go({ place: 'library', shelf: { kind: 'references' } })
    },
    glossary: () => {
      navigation.go({ place: 'library', shelf: { kind: 'glossary' } })
    },
    summary: () => {
      navigation.go({ place: 'summary' })
    },
    settings: () => {
      navigation.go({ place: 'settings' })
    },
    guide: () => {
      navigation.go({ place: 'library', shelf: { kind: 'topic', id: guideTopic } })
    },
    about: go('settings', 'about'),
    night: go('today', 'night'),
    gut: go('today', 'gut'),
    taken: go('today', 'taken'),
    day: go('today', 'day'),
    flare: () => {
      onpage('flare', { place: 'today' })
    },
    lock: onlock,
    'theme-system': theme('system'),
    'theme-light': theme('light'),
    'theme-dark': theme('dark'),
    'theme-night': theme('night'),
    'zoom-in': view('zoom-in'),
    'zoom-out': view('zoom-out'),
    'zoom-reset': view('zoom-reset'),
    'full-screen': view('full-screen'),
    ...(smaller !== undefined && { 'text-smaller': () => void preferences.change({ textSize: smaller }) }),
    ...(larger !== undefined && { 'text-larger': () => void preferences.change({ textSize: larger }) }),
    ...(vault.isReady && {
      export: go('settings', 'copies'),
      backups: go('settings', 'backups'),
      backup: () => {
        onpage('backup', { place: 'settings', part: 'backups' })
      },
    }),
  }
}

/** The words that are selected on the page or in a field of it, on one line. */
function selectedText(): string {
  const text = getSelection()?.toString() ?? ''
  return text.replace(/\s+/gu, ' ').trim().slice(0, mostLookedUp).trim()
}
