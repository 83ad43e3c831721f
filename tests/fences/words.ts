import { readFileSync } from 'node:fs'
import { parse, type AST } from 'svelte/compiler'
import ts from 'typescript'

/** A piece of text that a person could read, and that is in no catalogue. */
export interface StrayWords {
  readonly line: number
  readonly text: string
}

/** Attributes that nobody reads. */
const unread =
  /^(?:class|style|id|href|for|type|role|name|rel|lang|dir|d|points|viewBox|transform|inputmode|autocomplete|spellcheck|kind|tone|weight|width|as|data-.*|aria-(?:live|controls|haspopup|current|autocomplete|describedby|labelledby|hidden|relevant|atomic|orientation|sort))$/

/** Names of keys, as the browser gives them. */
const keys =
  /^(?:Enter|Escape|Tab|Home|End|Delete|Backspace|Page(?:Up|Down)|Arrow(?:Up|Down|Left|Right)|F\d+|Shift|Control|Alt|Meta)$/

/** More than one word, or something that begins like a sentence. */
const isReadable = (text: string): boolean =>
  /\p{L}{2,},? \p{L}/u.test(text) ||
  (/^[“‘(…]?\p{Lu}\p{Ll}+/u.test(text.trim()) && !/^\p{L}+[A-Z]/u.test(text.trim()))

/** Within a template, also one word that stands apart. */
const isReadableWithin = (text: string): boolean =>
  isReadable(text) || /(?:^|[\p{L},.]) \p{L}{2,}|\p{L}{2,} (?:\p{L}|$)/u.test(text)

/** Calls whose words are for the maker of a program, or for no one. */
const isForNobody = (call: ts.CallExpression | ts.NewExpression): boolean =>
  /^(?:Error|TypeError|RangeError|URL|RegExp|Worker|Intl\.\w+|log|console\.\w+|matchMedia|\w*\.?querySelector(?:All)?|.*\.(?:closest|matches|addEventListener|setAttribute|getAttribute))$/.test(
    call.expression.getText(),
  )

/** What a module says that is in no catalogue. Not a proof: it knows words by their looks. */
export function strayWordsOfModule(source: string, from = 0): StrayWords[] {
  const file = ts.createSourceFile('module.ts', source, ts.ScriptTarget.Latest, true)
  const found: StrayWords[] = []
  const say = (node: ts.Node, text: string) =>
    found.push({ line: from + file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text })
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && isForNobody(node)) return
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      const isName = ts.isPropertyAssignment(node.parent) && node.parent.name === node
      const isCompared = ts.isBinaryExpression(node.parent) || ts.isCaseClause(node.parent)
      if (
        !isName &&
        !(isCompared && !node.text.includes(' ')) &&
        isReadable(node.text) &&
        !keys.test(node.text)
      )
        say(node, node.text)
      return
    }
    if (ts.isTemplateExpression(node)) {
      const pieces = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
      if (pieces.some(isReadableWithin)) say(node, node.getText())
      node.templateSpans.forEach(({ expression }) => {
        visit(expression)
      })
      return
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

const lineOf = (source: string, position: number) => source.slice(0, position).split('\n').length

/** The same of a component: its markup, its attributes and its script. */
export function strayWordsOfComponent(source: string): StrayWords[] {
  const ast = parse(source, { modern: true })
  const found: StrayWords[] = []
  const script = (code: { readonly start: number; readonly end: number }) => {
    found.push(...strayWordsOfModule(source.slice(code.start, code.end), lineOf(source, code.start) - 1))
  }
  for (const part of [ast.instance, ast.module]) {
    const { start, end } = (part?.content ?? {}) as { start?: number; end?: number }
    if (start !== undefined && end !== undefined) script({ start, end })
  }
  /** What stands between its braces. */
  const within = ({ start, end }: AST.ExpressionTag) => {
    script({ start: start + 1, end: end - 1 })
  }
  const attribute = ({ value }: AST.Attribute) => {
    if (value === true) return
    if (!Array.isArray(value)) {
      within(value)
      return
    }
    for (const part of value) {
      if (part.type !== 'Text') within(part)
      else if (isReadable(part.data) || (value.length > 1 && isReadableWithin(part.data)))
        found.push({ line: lineOf(source, part.start), text: part.data })
    }
  }
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      node.forEach(visit)
      return
    }
    if (typeof node !== 'object' || node === null || !('type' in node)) return
    const one = node as AST.SvelteNode & { readonly start: number; readonly end: number }
    if (one.type === 'Text') {
      if (/\p{L}{2,}/u.test(one.data)) found.push({ line: lineOf(source, one.start), text: one.data.trim() })
      return
    }
    if (one.type === 'Attribute') {
      if (!unread.test(one.name)) attribute(one)
      return
    }
    // Of an expression, the whole of it is looked at as a script.
    if ('expression' in one && one.expression !== null && typeof one.expression === 'object') {
      const { start, end } = one.expression as { start?: number; end?: number }
      if (start !== undefined && end !== undefined && one.type !== 'SnippetBlock') script({ start, end })
    }
    for (const [key, value] of Object.entries(one)) {
      if (['expression', 'context', 'parameters', 'metadata', 'parent'].includes(key)) continue
      if (key === 'test' && typeof value === 'object' && value !== null) {
        script(value as { start: number; end: number })
        continue
      }
      visit(value)
    }
  }
  visit(ast.fragment.nodes)
  return found
}

export const strayWordsOf = (file: string): StrayWords[] => {
  const source = readFileSync(file, 'utf8')
  return file.endsWith('.svelte') ? strayWordsOfComponent(source) : strayWordsOfModule(source)
}
