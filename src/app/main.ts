import { mount } from 'svelte'
import App from './App.svelte'
import { askedLanguage, speakIn } from './languages/speaking.ts'
import { bridge } from './platform/bridge.ts'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/grade.css'
import './ui/print.css'

const target = document.getElementById('app')
if (target === null) throw new Error('Vagus: the page has no #app to live in.')
const language = askedLanguage(location.href)
const show = () => mount(App, { target, props: { bridge } })
// The page is English as it comes, and is drawn without waiting for anything. Another language is not awaited here: what it
// is made of is in this file, and could not be had before the file is through.
if (language === 'en') show()
else void speakIn(language).finally(show)
