import { chromium, type Page } from '@playwright/test'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../setup/paths.mjs'
import { icns, ico, type Picture } from './containers.ts'

// Draws resources/icons/vagus.svg in every size and form that the three systems want. What comes out is committed: a
// package is then made without a browser, and from the same bytes each time.

const folder = join(root, 'resources', 'icons')
const drawing = readFileSync(join(folder, 'vagus.svg'), 'utf8')
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

const executablePath = process.env['VAGUS_CHROMIUM']
const browser = await chromium.launch({
  ...(executablePath === undefined ? { channel: 'chrome' } : { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  const page = await browser.newPage()
  const filled = await drawAll(page, 1)
  // On macOS the square has air around it, as the system's own have.
  const aired = await drawAll(page, 824 / 1024)

  rmSync(join(folder, 'png'), { recursive: true, force: true })
  mkdirSync(join(folder, 'png'))
  for (const { size, png } of filled) {
    writeFileSync(join(folder, 'png', `${String(size)}x${String(size)}.png`), png)
  }
  writeFileSync(join(folder, 'vagus.ico'), ico(filled.filter(({ size }) => size <= 256)))
  writeFileSync(join(folder, 'vagus.icns'), icns(aired))
  writeFileSync(
    join(folder, 'drawn-from.json'),
    `${JSON.stringify({ 'vagus.svg': createHash('sha256').update(drawing).digest('hex') }, null, 2)}\n`,
  )
} finally {
  await browser.close()
}

async function drawAll(page: Page, share: number): Promise<readonly Picture[]> {
  const pictures: Picture[] = []
  for (const size of sizes) pictures.push({ size, png: await draw(page, size, size * share) })
  return pictures
}

async function draw(page: Page, size: number, square: number): Promise<Uint8Array> {
  await page.setViewportSize({ width: size, height: size })
  const source = `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`
  await page.setContent(
    `<style>html, body { margin: 0; height: 100%; display: grid; place-items: center }</style>
     <img src="${source}" width="${String(square)}" height="${String(square)}">`,
  )
  return page.screenshot({ omitBackground: true })
}
