import { join, resolve } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { readLicence } from './read-licence.ts'

/** The folder of a package and its name, in the path of a module or of a file beside one. */
const inPackage = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/

/**
 * The packages of which something is in what was built: not what is installed, and not what was only read. The bundles of
 * one build note theirs here in turn; the last one writes the licences of all beside the page.
 */
export class ShippedPackages {
  readonly #folders = new Set<string>()
  readonly #project: string

  constructor(project: string) {
    this.#project = project
  }

  /** Where they are, of those noted so far. */
  get folders(): ReadonlySet<string> {
    return this.#folders
  }

  /** For every bundle but the page's. */
  noted(): Plugin {
    return this.#plugin('shipped-packages', () => undefined)
  }

  /** For the page, which is bundled last. */
  written(): Plugin {
    return this.#plugin('shipped-licences', (emit) => {
      // Electron is in no bundle, and ships.
      const folders = [...this.#folders, join(this.#project, 'node_modules', 'electron')]
      const licences = folders.map(readLicence).sort((a, b) => (a.name < b.name ? -1 : 1))
      emit(JSON.stringify(licences))
    })
  }

  #plugin(name: string, finish: (emit: (source: string) => void) => void): Plugin {
    const note = (file: Rolldown.OutputChunk | Rolldown.OutputAsset, root: string) => {
      const origins = file.type === 'chunk' ? file.moduleIds : file.originalFileNames
      for (const origin of origins) {
        const folder = inPackage.exec(resolve(root, origin.replace(/^\0/, '')))?.[0]
        if (folder !== undefined) this.#folders.add(folder)
      }
    }
    let root = this.#project
    return {
      name,
      configResolved: (config) => {
        root = config.root
      },
      generateBundle(_options, bundle) {
        for (const file of Object.values(bundle)) note(file, root)
        finish((source) => this.emitFile({ type: 'asset', fileName: 'licences.json', source }))
      },
    }
  }
}
