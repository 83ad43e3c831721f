import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const shipped = globSync('out/{main,preload,renderer}/**/*.{html,js,cjs,css}', { cwd: root })

/** What is said on the page of the primitives and nowhere else: its title, and what a hold on a state is called. */
const signs = [
  /<title>([^<]+)<\/title>/.exec(read('src/app/primitives/index.html'))?.[1],
  /\[(data-[a-z]+)~=/.exec(read('src/app/primitives/held-states.ts'))?.[1],
].filter((sign) => sign !== undefined)

describe('the page of the primitives', () => {
  it('is in no file of what is shipped', () => {
    expect(signs).toHaveLength(2)
    expect(shipped.length).toBeGreaterThan(10)
    expect(shipped.filter((file) => signs.some((sign) => read(file).includes(sign)))).toEqual([])
  })

  it('has no way into the app: it has one page', () => {
    expect(globSync('out/renderer/**/*.html', { cwd: root })).toEqual([join('out', 'renderer', 'index.html')])
  })
})
