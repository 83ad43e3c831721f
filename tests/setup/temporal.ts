// Native in Electron and in Chromium; Node 24 lacks it.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')

export {}
