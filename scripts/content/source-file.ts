/** A source file. */
export interface SourceFile {
  /** Path from the project root, with forward slashes. */
  readonly file: string
  readonly text: string
}
