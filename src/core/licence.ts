/** A work of others that ships with Vagus, and the words under which it does. */
export interface ShippedLicence {
  readonly name: string
  readonly version: string
  /** As an SPDX expression, such as `MIT`. */
  readonly licence: string
  /** The whole text, with who holds the copyright. */
  readonly text: string
}
