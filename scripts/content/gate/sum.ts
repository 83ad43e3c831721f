type Operate = (left: number, right: number) => number

/** What binds least first. */
const levels: readonly Readonly<Record<string, Operate>>[] = [
  { '+': (left, right) => left + right, '-': (left, right) => left - right },
  { '*': (left, right) => left * right, '/': (left, right) => left / right },
]

/** The value of a sum in `+ - * /` and brackets; undefined when it is none, or divides by nothing. */
export function evaluate(sum: string): number | undefined {
  const tokens = sum.match(/\d+(?:,\d{3})*(?:\.\d+)?|\S/g) ?? []
  let next = 0

  const read = (level: number): number => {
    const operations = levels[level]
    if (operations === undefined) return operand()
    let value = read(level + 1)
    for (;;) {
      const operate = operations[tokens[next] ?? '']
      if (operate === undefined) return value
      next += 1
      value = operate(value, read(level + 1))
    }
  }
  const operand = (): number => {
    const token = tokens[next++] ?? ''
    if (token !== '(') return Number(token.replaceAll(',', ''))
    const value = read(0)
    return tokens[next++] === ')' ? value : Number.NaN
  }

  const value = read(0)
  return next === tokens.length && Number.isFinite(value) ? value : undefined
}
