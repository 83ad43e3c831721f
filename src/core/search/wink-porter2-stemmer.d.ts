declare module 'wink-porter2-stemmer' {
  /** The Porter2 stem of one lower-case English word of letters. Writes "y" for every "3": give it no digits. */
  export default function stem(word: string): string
}
