import type { ShippedLicence } from '../../core/licence.ts'
import { fail, succeed, type Result } from '../../core/result.ts'
import { words } from './catalogue.ts'

/** Of the works of others that are in the bundles; the build puts them beside the page. */
export async function readLicences(): Promise<Result<readonly ShippedLicence[]>> {
  try {
    const answer = await fetch(new URL('licences.json', document.baseURI))
    if (answer.ok) return succeed((await answer.json()) as readonly ShippedLicence[])
  } catch {
    // The same sentence serves.
  }
  return fail('licences-missing', words.licencesMissing)
}
