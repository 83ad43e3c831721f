/** Something the person at the keyboard can put right: shown as its sentence alone, without a stack. */
export class Problem extends Error {
  /**
   * @param {string} sentence what is wrong and what to do
   * @param {number} [exitCode]
   */
  constructor(sentence, exitCode = 1) {
    super(sentence)
    this.exitCode = exitCode
  }
}

/**
 * @param {unknown} error
 * @param {...string} codes
 */
export function hasCode(error, ...codes) {
  return error instanceof Error && 'code' in error && codes.some((code) => error.code === code)
}

/**
 * Whatever went wrong, as a sentence.
 * @param {unknown} error
 */
export function sentenceFor(error) {
  if (!(error instanceof Error)) return String(error)
  const path = 'path' in error ? String(error.path) : 'this folder'
  if (hasCode(error, 'EACCES', 'EPERM', 'EROFS')) {
    return `Access to ${path} is refused: give the project's folder to the user you are now, or run as the user it belongs to.`
  }
  if (hasCode(error, 'ENOSPC', 'EDQUOT')) {
    return 'The disk is full: make about 2 GB of room, then give the same command again.'
  }
  return error.message
}

/**
 * What set-up does, in one line. It goes to stderr, so that a task whose output is read by a program stays clean.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`)
}
