/** Time zones as people look for them: by their city. */

const zones: readonly string[] = Intl.supportedValuesOf('timeZone')

/** "Tokyo (Asia)"; a zone without a city is its own name. */
export function zoneInWords(zone: string): string {
  const [area = zone, ...places] = zone.replaceAll('_', ' ').split('/')
  return places.length === 0 ? area : `${places.toReversed().join(', ')} (${area})`
}

/** The zones that hold every word of the question, those whose city begins with it first. */
export function findZones(question: string, most: number): string[] {
  const words = plain(question).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const begins = (zone: string) => (plain(zone.split('/').at(-1) ?? zone).startsWith(words[0] ?? '') ? 0 : 1)
  return zones
    .filter((zone) => words.every((word) => plain(zone).includes(word)))
    .toSorted((one, other) => begins(one) - begins(other))
    .slice(0, most)
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[_/(),]/g, ' ')
    .trim()
}
