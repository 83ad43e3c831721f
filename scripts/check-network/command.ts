import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDisplay } from '../test/display.ts'
import { giveAway, newProfile, place } from '../test/ordinary-user.ts'
import { readTrace } from './read-trace.ts'

// Goes through the whole built app under strace and says what it asked of the network: nothing. Then once more where there
// is no network at all, to show that it needs none.

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    /** Seconds that the app is left alone at the end. */
    idle: { type: 'string', default: '60' },
    /** Makes one request on purpose: then the check must fail. */
    plant: { type: 'boolean', default: false },
  },
})

interface Tour {
  readonly screens: number
  readonly fields: number
  /** Requests that the app itself refused, as it shows them in Settings. */
  readonly blockedRequests: number
}

const runtime = process.env['VAGUS_ELECTRON']
if (process.platform !== 'linux' || runtime === undefined) {
  process.stderr.write(
    'This check runs on Linux, by "npm run check:network": it finds the runtime and builds the app.\n',
  )
  process.exit(1)
}
const { executable, root } = place(runtime, ['out', 'package.json', 'scripts/check-network'])
const display = await openDisplay()

/** One tour, started by the words in front. Fails when it does not come to its end. */
async function tour(...before: readonly string[]): Promise<Tour> {
  const profile = newProfile()
  const paper = newProfile()
  giveAway(profile)
  const [command = '', ...args] = before.concat(
    executable,
    '-r',
    join(root, 'scripts/check-network/tour-hook.mjs'),
    root,
    `--user-data-dir=${profile}`,
    '--disable-gpu',
  )
  const job = { out: join(paper, 'summary.pdf'), idleMs: Number(values.idle) * 1000, plant: values.plant }
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...display.environment, HOME: profile, VAGUS_JOB: JSON.stringify(job) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let complained = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')))
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString('utf8')))
  await once(child, 'close')
  const seen = /^vagus-tour (.+)$/m.exec(said)?.[1]
  if (seen === undefined) throw new Error(`The tour did not come to its end.\n${complained.slice(-2000)}`)
  return JSON.parse(seen) as Tour
}

try {
  const trace = join(newProfile(), 'trace')
  const traced = await tour('strace', '-f', '-q', '-s', '64', '-e', 'trace=%network', '-o', trace)
  const { toNetwork, lookups } = readTrace(readFileSync(trace, 'utf8'))
  // Root can take the network away; anybody else needs a user namespace for it.
  const cutOff = await tour(
    ...(process.getuid?.() === 0
      ? ['unshare', '--net']
      : ['unshare', '--user', '--map-current-user', '--net']),
  )
  const found = {
    socketsToNetwork: toNetwork.length,
    dnsLookups: lookups.length,
    blockedRequests: traced.blockedRequests,
    screens: traced.screens,
    fields: traced.fields,
    withoutNetwork: cutOff.screens === traced.screens ? 'the same tour' : 'another tour',
  }
  process.stdout.write(
    values.json
      ? `${JSON.stringify(found)}\n`
      : `${String(found.screens)} screens, ${String(found.fields)} fields typed into\ncalls to the network: ${String(found.socketsToNetwork)}\nnames looked up: ${String(found.dnsLookups)}\nrequests refused by the app: ${String(found.blockedRequests)}\nwithout any network: ${found.withoutNetwork}\n`,
  )
  for (const call of [...toNetwork, ...lookups].slice(0, 20)) process.stderr.write(`${call}\n`)
  if (toNetwork.length + lookups.length + found.blockedRequests > 0) process.exitCode = 1
} finally {
  await display.close()
}
