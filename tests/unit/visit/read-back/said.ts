/**
 * Every number that a form of the page says, by a path such as `sleep.totalSleepTime.median`: read back from the JSON, from
 * the table and from the plain text, each by its own rules, so that the three can be held against each other.
 */
export type Said = Map<string, number | string>

export function put(said: Said, path: string, value: number | string): void {
  if (said.has(path)) throw new Error(`${path} is said twice`)
  said.set(path, value)
}

export const two = (digits: number) => String(digits).padStart(2, '0')
