import { fillProfile } from '../../bench/journal/fill-profile.ts'

// By itself, since the journal's own store needs the double of Electron that is loaded before it.
const [profile, passphrase, years] = process.argv.slice(2)
if (profile === undefined || passphrase === undefined)
  throw new Error('Name a profile, a passphrase and how many years.')
await fillProfile(profile, passphrase, Number(years))
