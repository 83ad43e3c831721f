import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDisplay } from './display.ts'
import { freePort } from './free-port.ts'
import { checks, layers, type Layer } from './layers.ts'
import { add, nothing, readPlaywright, readVitest, type Outcome } from './outcome.ts'
import { endRunningTools, runTool, type Ran } from './run-command.ts'

const reports = join('.cache', 'reports')
const tool = (path: string) => join('node_modules', path)
const print = (text: string) => process.stdout.write(`${text}\n`)

/** Two at a time: each works on one core, and no result depends on the clock. */
async function runChecks(): Promise<Outcome> {
  let outcome = nothing
  const waiting = [...checks]
  const work = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const [program = '', ...rest] = check.args
      const { code, output } = await runTool([tool(program), ...rest])
      if (code !== 0) print(`\n${check.name}: failed\n${output.trim()}\n`)
      outcome = add(outcome, code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
    }
  }
  await Promise.all([work(), work()])
  return outcome
}

async function runVitest({ name }: { name: string }): Promise<Outcome> {
  const report = join(reports, `${name}.json`)
  const ran = await runTool([
    tool('vitest/vitest.mjs'),
    'run',
    '--project',
    name,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  return judge(report, ran, readVitest)
}

async function runPlaywright({ name, displays = 0 }: { name: string; displays?: number }): Promise<Outcome> {
  const report = join(reports, `${name}.json`)
  const screens = await Promise.all(Array.from({ length: displays }, openDisplay))
  try {
    const ran = await runTool(
      [tool('@playwright/test/cli.js'), 'test', `--project=${name}`, '--reporter=list,json'],
      {
        VAGUS_LAYER: name,
        VAGUS_E2E_PORT: String(await freePort()),
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        ...screens[0]?.environment,
        // One for each window that is tested at the same time: there is one focus on a display.
        VAGUS_DISPLAYS: screens.flatMap(({ environment }) => environment['DISPLAY'] ?? []).join(' '),
      },
    )
    return judge(report, ran, readPlaywright)
  } finally {
    await Promise.all(screens.map((screen) => screen.close()))
  }
}

/** The report says how many; the exit code has the last word, and no test at all is no pass. */
function judge(report: string, { code, output }: Ran, read: (report: unknown) => Outcome): Outcome {
  let outcome = nothing
  if (existsSync(report)) outcome = read(JSON.parse(readFileSync(report, 'utf8')))
  if (outcome.failed === 0 && (code !== 0 || outcome.passed === 0)) outcome = { ...outcome, failed: 1 }
  if (outcome.failed > 0) print(`\n${output.trim()}\n`)
  return outcome
}

async function runLayer(layer: Layer): Promise<Outcome> {
  switch (layer.by) {
    case 'commands':
      return await runChecks()
    case 'vitest':
      return await runVitest(layer)
    case 'playwright':
      return await runPlaywright(layer)
  }
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !layers.some((layer) => layer.name === name))
if (unknown.length > 0) {
  print(`There is no layer ${unknown.join(', ')}. The layers: ${layers.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

const interruption = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    interruption.abort()
    endRunningTools()
  })
}

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
let total = nothing
for (const layer of layers) {
  if (interruption.signal.aborted) break
  const isLeftOut = layer.by === 'playwright' && layer.onRequest === true
  if (asked.length > 0 ? !asked.includes(layer.name) : isLeftOut) continue
  if (layer.by === 'vitest' && layer.needs !== undefined && !existsSync(layer.needs)) {
    print(`${layer.name}: left out, because the data it reads (${layer.needs}) is not on this machine`)
    continue
  }
  const began = performance.now()
  const outcome = await runLayer(layer)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  print(`${layer.name}: ${String(outcome.passed)} passed, ${String(outcome.failed)} failed (${seconds} s)`)
  total = add(total, outcome)
}
if (interruption.signal.aborted) total = add(total, { passed: 0, failed: 1 })
if (total.passed + total.failed === 0) total = { passed: 0, failed: 1 }
print(`${String(total.passed)} passed, ${String(total.failed)} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
