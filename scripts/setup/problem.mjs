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
 * What set-up does, in one line. It goes to stderr, so that a task whose output is read by a program stays clean.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`)
}
