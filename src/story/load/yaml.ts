/** Parses YAML and remembers line numbers. Accepts plain data only: no aliases, no tags, limited nesting. */
import { type Document, isMap, isNode, isScalar, isSeq, Lexer, LineCounter, parseDocument, visit } from 'yaml'
import { type Path, type Position, type Problem, StoryError, show } from '../validate/problems'

/**
 * A story needs six levels. Checked before parsing, because the parser allocates memory for each level until the
 * process dies.
 */
const MAX_NESTING = 64
/** Also limits nesting by indentation, which needs longer and longer lines. The first story has about 100 KB. */
const MAX_LENGTH = 4_000_000

/** One missing quotation mark can make every later line wrong. */
const MAX_PROBLEMS = 20

const REMEDIES: Partial<Record<string, string>> = {
  BAD_INDENT: 'indent it like its neighbours',
  BLOCK_AS_IMPLICIT_KEY: 'put a text that holds ": " in quotes',
  MISSING_CHAR: 'close the quote or bracket',
  MULTIPLE_DOCS: 'a story is one document, remove the line ---',
  TAB_AS_INDENT: 'indent with spaces',
  TAG_RESOLVE_FAILED: 'remove the tag'
}

/** A parsed file, and the positions of its values. */
export interface Yaml {
  data: unknown
  /** Returns the position of a map key or list item, or of the closest parent that exists. */
  positionOf: (path: Path) => Position
}

/**
 * Parses YAML.
 * @param file the name of the file in messages
 * @throws StoryError with field `YAML` if it is not YAML, has a duplicate key, aliases or tags
 */
export function readYaml(text: string, file: string): Yaml {
  const lines = new LineCounter()
  const problems: Problem[] = []
  const note = (offset: number, message: string) => {
    const { line, col } = lines.linePos(offset)
    problems.push({ file, line, column: col, field: 'YAML', message })
  }
  const bomb = findBomb(text)
  if (bomb !== undefined)
    throw new StoryError([{ file, line: bomb.line, column: 1, field: 'YAML', message: bomb.message }])
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true })
  for (const { code, message, pos } of [...doc.errors, ...doc.warnings])
    note(pos[0], complaint(code, message, text, pos))
  visit(doc, {
    Alias: (_, alias) =>
      note(alias.range?.[0] ?? 0, `aliases are not allowed: write out what *${alias.source} stands for`)
  })
  if (problems.length > 0) throw new StoryError(problems.slice(0, MAX_PROBLEMS))
  return { data: doc.toJS({ maxAliasCount: 0 }), positionOf: (path) => positionOf(doc, lines, path) }
}

function complaint(code: string, message: string, text: string, pos: [number, number]): string {
  if (code === 'DUPLICATE_KEY') {
    const key = /^[^:\n]*/.exec(text.slice(pos[0], pos[0] + 100))?.[0] ?? ''
    return `the key ${show(key)} stands twice in one place: remove or rename one`
  }
  const reason = message.replace('; please use YAML.parseAllDocuments()', '')
  const remedy = REMEDIES[code]
  return `bad YAML: ${reason}${remedy === undefined ? '' : `: ${remedy}`}`
}

/** Finds input that would cost the parser more time or memory than any story needs. */
function findBomb(text: string): { line: number; message: string } | undefined {
  if (text.length > MAX_LENGTH) return { line: 1, message: `longer than ${MAX_LENGTH} characters: split the story` }
  let line = 1
  let brackets = 0
  let dashes = 0
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') brackets += 1
    else if (token === ']' || token === '}') brackets -= 1
    else if (token === '-' || token === '?') dashes += 1
    else if (token.includes('\n')) {
      line += token.split('\n').length - 1
      dashes = 0
    }
    if (brackets + dashes > MAX_NESTING)
      return { line, message: `nested more than ${MAX_NESTING} deep: write it flatter` }
  }
  return undefined
}

function positionOf(doc: Document, lines: LineCounter, path: Path): Position {
  let node: unknown = doc.contents
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
  for (const step of path) {
    const next: { yamlNode: unknown; value: unknown } | undefined = stepInto(node, step)
    if (next === undefined) break
    offset = (isNode(next.yamlNode) ? next.yamlNode.range?.[0] : undefined) ?? offset
    node = next.value
  }
  const { line, col } = lines.linePos(offset)
  return { line, column: col }
}

function stepInto(node: unknown, step: string | number): { yamlNode: unknown; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === String(step))
    return pair && { yamlNode: pair.key, value: pair.value }
  }
  if (isSeq(node) && typeof step === 'number' && step in node.items) {
    return { yamlNode: node.items[step], value: node.items[step] }
  }
  return undefined
}
