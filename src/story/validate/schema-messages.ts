/** Turns the schema's issues with a story file into messages that an editor can act on. */
import * as v from 'valibot'
import { StoryFileSchema } from '../schema'
import { closestWord } from './nearest'
import { type Path, type Problems, property, show } from './problems'
import { entriesOf } from './references'

const TYPES: Partial<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  Array: 'a list',
  Object: 'a map of keys and values'
}

/** Reports everything that the schema rejects; returns the typed file if it is valid. */
export function checkSchema(problems: Problems): v.InferOutput<typeof StoryFileSchema> | undefined {
  const result = v.safeParse(StoryFileSchema, problems.data)
  if (result.success) return result.output
  const pending = waitingEntries(problems.data)
  for (const issue of result.issues) {
    const path = pathOf(issue)
    // An entry that is not accepted yet is unfinished: what else it lacks matters only after that.
    if (pending.has(path.slice(0, 2).join()) && path[2] !== 'accepted') continue
    // valibot stops at the first unknown key of a map.
    if (issue.expected === 'never') noteUnknownKeys(problems, path.slice(0, -1))
    else problems.add(path, complaint(issue, path, problems.data))
  }
  return undefined
}

/** Returns the paths of entries that are not accepted yet, as text. */
function waitingEntries(data: unknown): Set<string> {
  const entries = ['passages', 'entities'].flatMap((list) => entriesOf(data, list))
  return new Set(entries.filter(({ value }) => property(value, 'accepted') === false).map(({ path }) => path.join()))
}

function pathOf(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
}

function noteUnknownKeys(problems: Problems, path: Path): void {
  const allowedKeys = knownKeys(path, problems.data)
  const value = path.reduce(property, problems.data)
  for (const key of Object.keys(value ?? {})) {
    if (allowedKeys.includes(key)) continue
    const close = closestWord(key, allowedKeys)
    const remedy = close === undefined ? `known are ${allowedKeys.join(', ')}` : `did you mean ${close}?`
    problems.add([...path, key], `unknown key: ${remedy}`)
  }
}

function complaint(issue: v.BaseIssue<unknown>, path: Path, data: unknown): string {
  const { kind, type, received, message, input } = issue
  if (received === 'undefined' && kind === 'schema') return `is missing: add ${path.at(-1) ?? 'it'}`
  if (received === 'null' && path.length === 0) return 'the file is empty'
  if (received === 'null') return 'is empty: write a value or remove the line'
  if (type === 'integer') return `must be a whole number, not ${received}`
  if (type === 'min_length' || type === 'non_empty')
    return message.startsWith('Invalid') ? 'must not be empty' : message
  if (kind === 'schema' && type === 'literal' && message !== '' && !message.startsWith('Invalid')) return message
  const actual = typeof input === 'string' ? show(input) : typeof input === 'object' ? 'a list or a map' : String(input)
  if (kind === 'validation') return `${actual} ${message}`
  const options = optionsAt(path, data)
  if (options.length > 0) return `${actual} is not one of ${options.join(', ')}${suggestionFor(input, options)}`
  const expectation = TYPES[issue.expected ?? ''] ?? issue.expected ?? 'something else'
  const quotes = expectation === 'text' && typeof input !== 'object' ? ': put it in quotes' : ''
  return `must be ${expectation}, not ${actual}${quotes}`
}

function suggestionFor(input: unknown, options: readonly string[]): string {
  const close = typeof input === 'string' ? closestWord(input, options) : undefined
  return close === undefined ? '' : `: did you mean ${close}?`
}

function knownKeys(path: Path, data: unknown): string[] {
  return Object.keys(property(schemaAt(path, data), 'entries') ?? {})
}

/** Returns the words that a picklist allows; for a key that distinguishes the variants of a map, its possible words. */
function optionsAt(path: Path, data: unknown): string[] {
  const ownOptions = words(schemaAt(path, data))
  const key = path.at(-1)
  const parentSchema = schemaOf(path.slice(0, -1), data)
  if (ownOptions.length > 0 || key === undefined || property(parentSchema, 'type') !== 'variant') return ownOptions
  return list(property(parentSchema, 'options')).flatMap((option) => words(property(property(option, 'entries'), key)))
}

function words(schema: unknown): string[] {
  const literal = property(schema, 'literal')
  return [...list(property(schema, 'options')), literal].filter((word) => typeof word === 'string')
}

/** Returns the schema of the value at `path`, with variants resolved by the data. */
function schemaAt(path: Path, data: unknown): unknown {
  const schema = schemaOf(path, data)
  if (property(schema, 'type') !== 'variant') return schema
  const kind = property(path.reduce(property, data), 'kind')
  return list(property(schema, 'options')).find((option) =>
    words(property(property(option, 'entries'), 'kind')).some((word) => word === kind)
  )
}

/** Like `schemaAt`, but leaves a variant unresolved. */
function schemaOf(path: Path, data: unknown): unknown {
  const step = path.at(-1)
  if (step === undefined) return StoryFileSchema
  const parent = schemaAt(path.slice(0, -1), data)
  const entrySchema = property(property(parent, 'entries'), step)
  return unwrap(entrySchema ?? property(parent, 'item') ?? property(parent, 'value'))
}

function unwrap(schema: unknown): unknown {
  return property(schema, 'wrapped') ?? schema
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
