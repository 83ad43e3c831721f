import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const verified = at('../shared/knowledge/references.json')

interface Entry {
  readonly id: string
  readonly cite_ready: boolean
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Entry[]

// The verified references are handed to the team beside the project and are not part of it.
test.runIf(existsSync(verified))(
  'the references are exactly the verified ones that may be cited, unchanged',
  () => {
    const own = new Map(read(at('resources/references/references.json')).map((entry) => [entry.id, entry]))
    const citable = new Map(
      read(verified).flatMap((entry) => (entry.cite_ready ? [[entry.id, entry] as const] : [])),
    )
    expect([...own.keys()].sort()).toEqual([...citable.keys()].sort())
    for (const [id, entry] of own) expect(entry).toEqual(citable.get(id))
  },
)
