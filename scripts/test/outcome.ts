/** What a layer came to. A test that was skipped or never ran has failed: it kept no promise. */
export interface Outcome {
  readonly passed: number
  readonly failed: number
}

export const nothing: Outcome = { passed: 0, failed: 0 }

export const add = (one: Outcome, other: Outcome): Outcome => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
})

/** From vitest's JSON report. A file that could not be loaded holds no tests and counts as one failure. */
export function readVitest(report: unknown): Outcome {
  const { testResults } = report as {
    testResults: readonly { status: string; assertionResults: readonly { status: string }[] }[]
  }
  let outcome = nothing
  for (const { status, assertionResults } of testResults) {
    const passed = assertionResults.filter((test) => test.status === 'passed').length
    const failed = assertionResults.length - passed
    outcome = add(outcome, { passed, failed: status === 'failed' && failed === 0 ? 1 : failed })
  }
  return outcome
}

/** From Playwright's JSON report: only what was expected to happen, and did at the first try, has passed. */
export function readPlaywright(report: unknown): Outcome {
  const { stats, errors } = report as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number }
    errors: readonly unknown[]
  }
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length }
}
