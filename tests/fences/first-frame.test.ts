import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const built = fileURLToPath(new URL('../../out/renderer/', import.meta.url))
const page = readFileSync(join(built, 'index.html'), 'utf8')
const [script = ''] = [...page.matchAll(/<script[^>]* src="\.\/([^"]+)"/g)].map(([, file]) => file ?? '')

// Each file that the first frame waits for is asked of the main process, one after the other, at the busiest moment there is.
describe('the first frame', () => {
  it('waits for one script and one style sheet', () => {
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page.match(/rel="stylesheet"/g)).toHaveLength(1)
    expect(page).not.toContain('modulepreload')
  })

  it('waits for no script that this one needs', () => {
    const text = readFileSync(join(built, script), 'utf8')
    expect(text.length).toBeGreaterThan(10_000)
    const others = readdirSync(join(built, 'assets')).filter((file) => file.endsWith('.js'))
    expect(others.length).toBeGreaterThan(3)
    // What comes later is asked for by `import()`.
    const needed = [...text.matchAll(/\b(?:import|from)\s*["']\.\/([^"']+)["']/g)].map(([, file]) => file)
    expect(needed).toEqual([])
  })
})
