import { mount } from 'svelte'
import App from './App.svelte'
import { bridge } from './platform/bridge.ts'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/grade.css'
import './ui/print.css'

const target = document.getElementById('app')
if (target === null) throw new Error('Vagus: the page has no #app to live in.')
mount(App, { target, props: { bridge } })
