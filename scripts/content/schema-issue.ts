import type { BaseIssue } from 'valibot'

/** The keys that lead from the value that was checked to the part at fault. */
export const pathOf = (issue: BaseIssue<unknown>): (string | number)[] =>
  (issue.path ?? []).flatMap(({ key }) => (typeof key === 'string' || typeof key === 'number' ? [key] : []))

/** What is wrong, with the field it is wrong in. */
export function describeIssue(issue: BaseIssue<unknown>): string {
  const field = pathOf(issue).join('.')
  if (issue.type === 'strict_object')
    return issue.expected === 'never' ? `${field} is not a known field` : `${field} is missing`
  return field === '' ? issue.message : `${field}: ${issue.message}`
}
