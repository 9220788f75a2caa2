/** Problems in a story file, described so that an editor can fix them: file, line, field and remedy. */

/** The path from the root of story.yaml to a value: keys and list indexes, counted from 0. */
export type Path = readonly (string | number)[]

/** Counted from 1; line 0 means the file as a whole. */
export interface Position {
  line: number
  column: number
}

/** One problem in a story file. */
export interface Problem extends Position {
  file: string
  /** Such as `passages[4] (g05).quote`; empty if no field is meant. */
  field: string
  /** What is wrong, and how to fix it. */
  message: string
}

/** Thrown with all problems found, not only the first; its message has one line for each. */
export class StoryError extends Error {
  override readonly name = 'StoryError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'))
    this.problems = problems
  }
}

/** Formats a problem as one line: `file:line:column field: message`. */
export function problemLine({ file, line, column, field, message }: Problem): string {
  const location = line > 0 ? `${file}:${line}:${column}` : file
  return `${location} ${field === '' ? '' : `${field}: `}${message}`
}

/** Collects the problems of one story file. */
export class Problems {
  readonly #list: Problem[] = []

  /**
   * @param file the file name in messages
   * @param data the parsed file, unchecked; list entries are named by their ids
   * @param positionOf returns the position of a path's key or list item, or of the closest parent that exists
   */
  constructor(
    readonly file: string,
    readonly data: unknown,
    private readonly positionOf: (path: Path) => Position
  ) {}

  /** Adds a problem with the value at `path`. */
  add(path: Path, message: string): void {
    this.#list.push({ file: this.file, ...this.positionOf(path), field: this.field(path), message })
  }

  /** Formats a path for people, with the id of each list entry: `passages[4] (g05).quote`. */
  field(path: Path): string {
    let name = ''
    let value = this.data
    for (const step of path) {
      value = property(value, step)
      const id = property(value, 'id')
      if (typeof step === 'string') name += name === '' ? step : `.${step}`
      else name += typeof id === 'string' && id !== '' ? `[${step}] (${id})` : `[${step}]`
    }
    return name
  }

  /** @throws StoryError with all problems, in the order of the file, if there are any */
  throwIfAny(): void {
    if (this.#list.length === 0) return
    throw new StoryError(this.#list.toSorted((a, b) => a.line - b.line || a.column - b.column))
  }
}

/** Returns an own property of an unchecked value, or undefined. */
export function property(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return Object.getOwnPropertyDescriptor(value, key)?.value
}

/** Quotes a text for a message: truncated to about 90 characters, invisible characters written like `\u00a0`. */
export function show(text: string): string {
  const points = [...text]
  const short = points.length > 90 ? `${points.slice(0, 89).join('')}…` : text
  const visible = short.replace(
    /[^\P{C}\n]|[^\P{Z} ]|\n/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
  return `"${visible}"`
}
