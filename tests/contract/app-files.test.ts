import fc from 'fast-check'
import { join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentTypes, resolveFile } from '../../electron/main/app-files.ts'

const root = join(sep, 'opt', 'vagus', 'renderer')
const inside = root + sep

/** Pieces that paths out of a folder are made of, plain and in disguise. */
const piece = fc.constantFrom(
  ...[
    '..',
    '.',
    '/',
    '\\',
    '//',
    '%2e%2e',
    '%2E%2E',
    '%2e.',
    '.%2e',
    '%2f',
    '%5c',
    '%5C',
    '%00',
    '\0',
    '%252e%252e',
  ],
  ...[
    '%252f',
    '%255c',
    '%c0%ae',
    '%e0%80%af',
    '%',
    '%zz',
    'etc',
    'passwd',
    'renderer',
    'renderer-evil',
    'C:',
    '~',
  ],
  ...[
    'index.html',
    'assets',
    '?',
    '#',
    ' ',
    '\n',
    '\t',
    '..;',
    '....//',
    '\u2025',
    '\uFF0E\uFF0E',
    'file:',
    '@',
    ':',
  ],
)
const path = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
)

describe('the file an address names', () => {
  it.each([
    ['app://local/index.html', 'index.html'],
    ['app://local/assets/index-B1.js', join('assets', 'index-B1.js')],
    ['app://local/assets/a%20b.css', join('assets', 'a b.css')],
    ['app://local/index.html?theme=night#journal', 'index.html'],
    ['app://local/assets/../index.html', 'index.html'],
  ])('is for %s the one in the folder', (address, file) => {
    expect(resolveFile(root, address)).toBe(join(root, file))
  })

  it('is never outside the folder, whatever the path', () => {
    fc.assert(
      fc.property(path, (written) => {
        const file = resolveFile(root, `app://local/${written}`)
        if (file === undefined) return
        expect(file.startsWith(inside)).toBe(true)
        expect(file.split(sep)).not.toContain('..')
        expect(file).not.toContain('\0')
      }),
      { numRuns: 5000 },
    )
  })

  it.each([
    'app://local/%2e%2e%2fsecret.json',
    'app://local/..%2f..%2fetc/passwd',
    'app://local/assets/..%2f..%2fmain/index.js',
    'app://local/..%2frenderer-evil/index.html',
    'app://local/..%2frenderer',
    'app://local/index.html%00.js',
    'app://local/%',
    'app://local/%c0%ae%c0%ae/secret',
  ])('is none for %s', (address) => {
    expect(resolveFile(root, address)).toBeUndefined()
  })

  it('is decoded once: a path encoded twice names a file inside the folder', () => {
    expect(resolveFile(root, 'app://local/%252e%252e%252fsecret')).toBe(join(root, '%2e%2e%2fsecret'))
  })

  it.each([
    'app://evil/index.html',
    'app://local.evil/index.html',
    'app://LOCAL/index.html',
    'app://local:80/index.html',
    'app:///index.html',
    'app:index.html',
    'http://local/index.html',
    'https://local/index.html',
    'file:///index.html',
    'file://local/index.html',
    'data:text/html,hello',
    'apps://local/index.html',
    'index.html',
    '/etc/passwd',
    '',
  ])('is none for %j, which is not ours', (address) => {
    expect(resolveFile(root, address)).toBeUndefined()
  })

  it('is none for any other host or scheme', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9.-]{0,12}$/)
    fc.assert(
      fc.property(word, word, path, (scheme, host, written) => {
        fc.pre(scheme !== 'app' || host !== 'local')
        expect(resolveFile(root, `${scheme}://${host}/${written}`)).toBeUndefined()
      }),
    )
  })

  it('is of a kind that the build makes, or is not served: no PDF, no source, no page of another kind', () => {
    expect(Object.keys(contentTypes).sort()).toEqual([
      '.bin',
      '.css',
      '.html',
      '.js',
      '.json',
      '.svg',
      '.woff2',
    ])
  })
})
