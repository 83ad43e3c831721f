import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual, promisify } from 'node:util'
import { strikes, unwatch, watchFolder, type Fault, type Operation, type Plan } from './faults.ts'
import { canary, found, remainsIn, scenarios, type Scenario, type State } from './scenarios.ts'

/** Every file operation of every step that writes, with everything that can become of it. */

export interface MatrixResult {
  /** How many file operations the steps make, together. */
  readonly operations: number
  readonly runs: number
  /** Of which so many were ended by a real SIGKILL. */
  readonly killed: number
  /** What was there before, or was acknowledged, and was not there afterwards. */
  readonly lost: number
  readonly corrupt: number
  readonly unreadable: number
  /** It failed and the person was not told so in a sentence, or was told what is not so. */
  readonly silent: number
  /** Each of these in words. */
  readonly findings: readonly string[]
}

interface Ground {
  readonly scenario: Scenario
  readonly template: string
  readonly before: State
  readonly after: State
  /** States that a step over several files may be left in. */
  readonly between: readonly State[]
  readonly operations: readonly Operation[]
}

type Kind = 'lost' | 'corrupt' | 'unreadable' | 'silent'
type Report = (kind: Kind, what: string) => void

/** @param thorough every fault at every operation, and every kill for real; otherwise a third of what an operation can suffer */
/** @param part of how many, and which: several can run beside each other, since most of the time is spent waiting */
export async function runMatrix(thorough: boolean, part = { of: 1, which: 0 }): Promise<MatrixResult> {
  const place = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'vagus-matrix-'))
  const counts = { lost: 0, corrupt: 0, unreadable: 0, silent: 0 }
  const findings: string[] = []
  let [operations, runs, killed] = [0, 0, 0]
  const inPart = (plans: readonly Plan[]) => plans.filter((_, nth) => nth % part.of === part.which)
  try {
    for (const [number, scenario] of scenarios.entries()) {
      const ground = await prepare(scenario, join(place, `template-${number}`))
      if (part.which === 0) operations += ground.operations.length
      const reportOn =
        (plan: Plan): Report =>
        (kind, what) => {
          counts[kind] += 1
          findings.push(`${scenario.name}, ${describe(plan, ground.operations)}: ${what}`)
        }
      const plans = [...plansFor(ground.operations, thorough)]
      // One of three, another one for each operation, since an operation can suffer about as many as the other.
      const chosen = thorough ? plans : plans.filter(({ at }, nth) => (nth + at + number) % 3 === 0)
      for (const plan of inPart(chosen)) {
        await runOne(ground, plan, join(place, 'run'), reportOn(plan))
        runs += 1
      }
      const kills = killsFor(ground.operations, number, thorough)
      await inParallel(inPart(kills), async (plan, lane) => {
        await killOne(ground, number, plan, join(place, `killed-${lane}`), reportOn(plan))
        runs += 1
        killed += 1
      })
    }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
  return { operations, runs, killed, ...counts, findings }
}

async function prepare(scenario: Scenario, template: string): Promise<Ground> {
  mkdirSync(template, { mode: 0o700 })
  await scenario.prepare(template)
  const folder = `${template}-tried`
  cpSync(template, folder, { recursive: true })
  const acting = await scenario.begin(folder)
  watchFolder(folder)
  const result = await acting.act()
  const operations = unwatch()
  if (!result.ok) throw new Error(`${scenario.name} fails by itself: ${result.error.message}`)
  const after = (await found(folder)).state
  cpSync(template, `${template}-before`, { recursive: true })
  const before = (await found(`${template}-before`)).state
  return { scenario, template, before, after, between: statesBetween(before, after), operations }
}

/** After a change over two years was cut off, the first of them may be changed and the other not. */
function statesBetween(before: State, after: State): State[] {
  const yearsOf = ({ entries }: State) => Object.values(entries).map(({ date }) => date.slice(0, 4))
  const years = [...new Set([...yearsOf(before), ...yearsOf(after)])].sort()
  return years.map((last) => {
    const upTo = (state: State, isIn: (year: string) => boolean) =>
      Object.entries(state.entries).filter(([, { date }]) => isIn(date.slice(0, 4)))
    const entries = [...upTo(after, (year) => year <= last), ...upTo(before, (year) => year > last)]
    return { ...before, entries: Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))) }
  })
}

/** Lets one thing go wrong and looks at everything that was promised. */
async function runOne(ground: Ground, plan: Plan, folder: string, report: Report): Promise<void> {
  const { scenario, before, after } = ground
  rmSync(folder, { recursive: true, force: true })
  cpSync(ground.template, folder, { recursive: true })
  const acting = await scenario.begin(folder)
  watchFolder(folder, plan)
  const result = await acting.act().catch((cause: unknown) => cause)
  unwatch()
  if (plan.fault.kind === 'end' || plan.fault.kind === 'power') {
    // Beyond the last operation it has been told that it is saved.
    await judge(ground, folder, isWithin(plan, ground) ? 'maybe' : 'new', report)
    return
  }
  if (!isResult(result)) {
    report('silent', `it threw ${String(result)}`)
    return
  }
  if (!result.ok && !isSentence(result.error.message, folder)) {
    report('silent', `the person is told “${result.error.message}”`)
  }
  const believed = acting.believes()
  const several = hasStatesBetween(ground)
  if (
    believed !== undefined &&
    !result.ok &&
    !(several ? isBetween(ground, believed) : isAs(believed, before))
  ) {
    report('lost', 'the program that could not save believes something else')
  }
  const cannotRemove = ['rmSync', 'unlinkSync'].includes(ground.operations[plan.at]?.name ?? '')
  const wasStrange = remainsIn(ground.template).strange
  const strange = remainsIn(folder).strange.filter((file) => !wasStrange.includes(file))
  if (strange.length > 0 && plan.onwards !== true && !cannotRemove) {
    report('silent', `left behind at once: ${strange.join(', ')}`)
  }
  if (believed !== undefined && result.ok && !isDeepStrictEqual(believed, after)) {
    report('silent', 'the program that saved does not believe it')
  }
  const expected = result.ok ? 'new' : plan.onwards === true || several ? 'maybe' : 'old'
  await judge(ground, folder, expected, report)
  const again = await acting.act().catch((cause: unknown) => cause)
  if (!isResult(again) || !again.ok) {
    const why = isResult(again) && !again.ok ? again.error.message : String(again)
    report('lost', `afterwards it cannot be saved any more: ${why}`)
  } else await judge(ground, folder, 'new', report)
}

/** The same in a process of its own, which really ends there. */
async function killOne(
  ground: Ground,
  scenario: number,
  plan: Plan,
  folder: string,
  report: Report,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  cpSync(ground.template, folder, { recursive: true })
  const job = JSON.stringify({ scenario, folder, plan })
  const ended = await run(process.execPath, [
    ...loaders,
    fileURLToPath(new URL('one-run.ts', import.meta.url)),
    job,
  ]).catch((cause: unknown) => cause)
  const signal = ended instanceof Error && 'signal' in ended ? ended.signal : undefined
  if (signal !== 'SIGKILL') report('silent', `it was not killed: ${JSON.stringify(ended)}`)
  await judge(ground, folder, 'maybe', report)
}

const run = promisify(execFile)
const loaders = ['faults.ts', 'plain-node.mjs'].flatMap((file) => [
  '--import',
  new URL(file, import.meta.url).href,
])

async function judge(
  ground: Ground,
  folder: string,
  expected: 'old' | 'new' | 'maybe',
  report: Report,
): Promise<void> {
  const { before, after } = ground
  let seen: Awaited<ReturnType<typeof found>>
  try {
    seen = await found(folder)
  } catch (cause) {
    report('unreadable', `the vault does not open: ${String(cause)}`)
    return
  }
  if (seen.problems.length > 0) report('corrupt', seen.problems.join(' '))
  const isRight = {
    old: () => isDeepStrictEqual(seen.state, before),
    new: () => isDeepStrictEqual(seen.state, after),
    maybe: () => isBetween(ground, seen.state),
  }[expected]()
  if (!isRight) report('lost', `${expected} was expected; found ${JSON.stringify(seen.state)}`)
  const { clear, strange } = remainsIn(folder)
  if (clear.length > 0) report('silent', `in the clear: ${clear.join(', ')}`)
  if (strange.length > 0) report('silent', `left behind: ${strange.join(', ')}`)
}

const isBetween = ({ before, after, between }: Ground, state: State) =>
  [before, after, ...between].some((one) => isDeepStrictEqual(one, state))

/** What is unsaved on the screen is not believed but read from the disk each time. */
const isAs = (one: State, other: State) =>
  isDeepStrictEqual({ ...one, unsaved: [] }, { ...other, unsaved: [] })

const hasStatesBetween = ({ before, after, between }: Ground) =>
  between.some((state) => !isDeepStrictEqual(state, before) && !isDeepStrictEqual(state, after))

const isWithin = ({ at }: Plan, { operations }: Ground) => at < operations.length

function isResult(value: unknown): value is { ok: true } | { ok: false; error: { message: string } } {
  return typeof value === 'object' && value !== null && 'ok' in value
}

/** Whether it can be shown: words in sentences, with no path, no stack and nothing that was written. */
function isSentence(message: string, folder: string): boolean {
  return (
    /^\S.* .*\.$/.test(message) &&
    !/\n|Error|undefined|somewhere\/in/.test(message) &&
    !message.includes(folder) &&
    !message.includes(canary)
  )
}

const codes = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EMFILE', 'EPERM', 'EBUSY'] as const

function* plansFor(operations: readonly Operation[], thorough: boolean): Generator<Plan> {
  for (const [at, operation] of operations.entries()) {
    const meant = codes.filter((code) => strikes(code, operation))
    // One after the other where time is short, so that each comes at each sort of operation somewhere.
    const turn = (number: number) => meant[(at + number) % meant.length] ?? 'EIO'
    for (const code of thorough ? codes : [turn(0), turn(1)]) yield { at, fault: { kind: 'error', code } }
    for (const code of thorough ? codes : [turn(2)])
      yield { at, fault: { kind: 'error', code }, onwards: true }
    for (const fault of specialFaults(operation)) yield { at, fault }
    // Before a look is the same as before what comes after it.
    if (thorough || operation.writes) yield { at, fault: { kind: 'end', when: 'before', forReal: false } }
    if (thorough) yield { at, fault: { kind: 'end', when: 'after', forReal: false } }
  }
  for (let at = 0; at <= operations.length; at += 1) {
    if (!thorough && operations[at]?.writes === false) continue
    for (const cut of ['names-lost', 'names-kept'] as const) yield { at, fault: { kind: 'power', cut } }
  }
}

function* specialFaults({ name }: Operation): Generator<Fault> {
  if (name === 'writeSync') yield* [{ kind: 'short' }, { kind: 'torn' }] as const
  if (['renameSync', 'fsyncSync', 'closeSync', 'rmSync', 'unlinkSync'].includes(name)) yield { kind: 'late' }
}

/** Before and after each operation for real; a few of them where time is short, since in one process it is the same. */
function killsFor(operations: readonly Operation[], scenario: number, thorough: boolean): Plan[] {
  return [...operations.entries()]
    .filter(([, { writes }]) => thorough || (writes && scenario === 0))
    .flatMap(([at]) =>
      (thorough ? (['before', 'after'] as const) : (['after'] as const)).map((when): Plan => ({
        at,
        fault: { kind: 'end', when, forReal: true },
      })),
    )
}

async function inParallel<Job>(
  jobs: readonly Job[],
  does: (job: Job, lane: number) => Promise<void>,
): Promise<void> {
  const waiting = [...jobs]
  const work = async (lane: number) => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) await does(job, lane)
  }
  await Promise.all([work(0), work(1)])
}

function describe({ at, fault, onwards }: Plan, operations: readonly Operation[]): string {
  const { name, file } = operations[at] ?? { name: 'the end', file: '' }
  const what =
    fault.kind === 'error'
      ? fault.code
      : fault.kind === 'end'
        ? `ended ${fault.when}${fault.forReal ? ' for real' : ''}`
        : fault.kind === 'power'
          ? `power cut, ${fault.cut}`
          : fault.kind
  return `operation ${at} (${name} ${file}), ${what}${onwards === true ? ' and so on' : ''}`
}
