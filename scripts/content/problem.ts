/** Something wrong in a source file, for whoever writes it. */
export interface Problem {
  /** Path from the project root, with forward slashes. */
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly message: string
}

/** One problem a line, in the form editors and terminals make a link of: `file:line: message`. */
export const describeProblems = (problems: readonly Problem[]): string =>
  [...problems]
    .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
    .map(({ file, line, message }) => `${file}:${String(line)}: ${message}\n`)
    .join('')
