/** Texts laid end to end, with where each begins: read one at a time, without making the others. */
export interface PackedStrings {
  readonly bytes: Uint8Array
  /** Where each begins in `bytes`, and where the last one ends. */
  readonly offsets: Uint32Array
}

export function packStrings(texts: readonly string[]): PackedStrings {
  const encoder = new TextEncoder()
  const encoded = texts.map((text) => encoder.encode(text))
  const offsets = new Uint32Array(texts.length + 1)
  encoded.forEach((part, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + part.length
  })
  const bytes = new Uint8Array(offsets[texts.length] ?? 0)
  encoded.forEach((part, index) => {
    bytes.set(part, offsets[index])
  })
  return { bytes, offsets }
}

const decoder = new TextDecoder()

export const stringAt = ({ bytes, offsets }: PackedStrings, index: number): string =>
  decoder.decode(bytes.subarray(offsets[index], offsets[index + 1]))
