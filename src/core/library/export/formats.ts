import type { Reference } from '../reference.ts'
import { writeBibtex } from './bibtex.ts'
import { writeCslJson } from './csl-json.ts'
import { writeNbib } from './nbib.ts'
import { writeRis } from './ris.ts'

export const formatIds = ['ris', 'bibtex', 'csl-json', 'nbib'] as const
export type FormatId = (typeof formatIds)[number]

export interface Format {
  readonly name: string
  /** Of its files, without the dot. */
  readonly extension: string
  readonly write: (references: readonly Reference[]) => string
}

/** What references can be handed on as. */
export const formats: Readonly<Record<FormatId, Format>> = {
  ris: { name: 'RIS', extension: 'ris', write: writeRis },
  bibtex: { name: 'BibTeX', extension: 'bib', write: writeBibtex },
  'csl-json': { name: 'CSL-JSON', extension: 'json', write: writeCslJson },
  nbib: { name: 'PubMed NBIB', extension: 'nbib', write: writeNbib },
}
