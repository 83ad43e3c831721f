/** Numbers of documents, in the smallest form that can name each of so many. */
export type DocumentNumbers = Uint16Array | Uint32Array

const fitsInTwoBytes = (documents: number) => documents <= 0x10000

export const newNumbers = (documents: number, length: number): DocumentNumbers =>
  fitsInTwoBytes(documents) ? new Uint16Array(length) : new Uint32Array(length)

export const numbersIn = (
  documents: number,
  { buffer, byteOffset, byteLength }: Uint8Array,
): DocumentNumbers =>
  fitsInTwoBytes(documents)
    ? new Uint16Array(buffer, byteOffset, byteLength / 2)
    : new Uint32Array(buffer, byteOffset, byteLength / 4)
