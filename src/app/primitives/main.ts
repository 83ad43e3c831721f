import { mount } from 'svelte'
import type { Spoken } from '../../core/language.ts'
import { askedLanguage, speakIn } from '../languages/speaking.ts'
import Primitives from './Primitives.svelte'
import { themes, type Theme } from './tokens.ts'
import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'
import '../ui/grade.css'

const target = document.getElementById('app')
if (target === null) throw new Error('Vagus: the page has no #app to live in.')

/** What was chosen is kept in the address: it can be handed on, and outlives what is loaded anew. */
function addressWith(name: 'theme' | 'language', value: string | undefined): URL {
  const address = new URL(location.href)
  if (value === undefined) address.searchParams.delete(name)
  else address.searchParams.set(name, value)
  return address
}

const language = askedLanguage(location.href)
await speakIn(language)
mount(Primitives, {
  target,
  props: {
    language,
    theme: themes.find((theme) => theme === new URL(location.href).searchParams.get('theme')),
    ontheme: (theme: Theme | undefined) => {
      history.replaceState(null, '', addressWith('theme', theme))
    },
    // Words are said as they are when they are drawn.
    onlanguage: (chosen: Spoken) => {
      location.assign(addressWith('language', chosen))
    },
  },
})
