import { watchFolder, type Plan } from './faults.ts'
import { scenarios } from './scenarios.ts'

// Started by matrix.ts: makes one step in a process of its own, which ends in the middle of it.

const { scenario, folder, plan } = JSON.parse(process.argv[2] ?? '{}') as {
  readonly scenario: number
  readonly folder: string
  readonly plan: Plan
}
const acting = await scenarios[scenario]?.begin(folder)
watchFolder(folder, plan)
await acting?.act()
