import { percentile } from './metrics.ts'

/** The most that is spent on one kind of question, in ms: what would take longer is measured on a part of them. */
const patience = 60_000
/** A compiler that is still at work is not what is measured. */
const warmUp = 3_000

export interface Timed<Answer> {
  readonly p50Ms: number
  readonly p95Ms: number
  /** How many of the queries were asked. */
  readonly asked: number
  readonly answers: readonly Answer[]
}

/** Every beginning of a text, as it grows while one types it. */
export function* beginningsOf(text: string): Generator<string> {
  let typed = ''
  for (const character of text) {
    typed += character
    yield typed
  }
}

/**
 * Asks queries one after the other and times each call that `callsFor` makes of one, after a warm-up. All of them when
 * `thorough`, otherwise as many as there is patience for, evenly spread.
 */
export function timeQueries<Answer>(
  queries: readonly string[],
  callsFor: (query: string) => Iterable<() => Answer>,
  thorough: boolean,
): Timed<Answer> {
  const estimate = warmUpAndEstimate(queries, callsFor)
  const chosen = thorough ? queries : spread(queries, estimate)
  const times: number[] = []
  const answers: Answer[] = []
  for (const query of chosen) {
    for (const call of callsFor(query)) {
      const began = performance.now()
      const answer = call()
      times.push(performance.now() - began)
      answers.push(answer)
    }
  }
  return { p50Ms: percentile(times, 0.5), p95Ms: percentile(times, 0.95), asked: chosen.length, answers }
}

/** How long all queries will take, from those of the warm-up: taken from everywhere, since neighbours may be alike. */
function warmUpAndEstimate(
  queries: readonly string[],
  callsFor: (query: string) => Iterable<() => unknown>,
): number {
  const began = performance.now()
  let asked = 0
  for (const query of queries.filter((_, index) => index % Math.ceil(queries.length / 50) === 0)) {
    for (const call of callsFor(query)) call()
    asked += 1
    if (performance.now() - began > warmUp) break
  }
  return ((performance.now() - began) / Math.max(1, asked)) * queries.length
}

function spread(queries: readonly string[], estimate: number): readonly string[] {
  const step = Math.max(1, Math.ceil(estimate / patience))
  return queries.filter((_, index) => index % step === 0)
}

export function timeOf(action: () => void): number {
  const began = performance.now()
  action()
  return performance.now() - began
}
