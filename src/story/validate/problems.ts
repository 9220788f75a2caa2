/** What is wrong with a story, said so that its editor can put it right: file, line, field and remedy. */

/** The way from the top of story.yaml to a value: keys and list positions, counted from 0. */
export type Path = readonly (string | number)[]

/** Counted from 1; line 0 means the file as a whole. */
export interface Position {
  line: number
  column: number
}

export interface Problem extends Position {
  file: string
  /** Like `passages[4] (g05).quote`; empty where no field is meant. */
  field: string
  /** What is wrong, and what to do about it. */
  message: string
}

/** Thrown with every problem found, not only the first; its message has a line for each. */
export class StoryError extends Error {
  override readonly name = 'StoryError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'))
    this.problems = problems
  }
}

/** One problem as one line: `file:line:column field: message`. */
export function problemLine({ file, line, column, field, message }: Problem): string {
  const location = line > 0 ? `${file}:${line}:${column}` : file
  return `${location} ${field === '' ? '' : `${field}: `}${message}`
}

/** Gathers the problems of one story file. */
export class Problems {
  readonly #list: Problem[] = []

  /**
   * @param file the name to show
   * @param data the file as parsed, unchecked; ids are read from it to name list entries
   * @param positionOf the position of a path's key or list item, or of the closest thing around it that exists
   */
  constructor(
    readonly file: string,
    readonly data: unknown,
    private readonly positionOf: (path: Path) => Position
  ) {}

  /** Notes a problem with the value at `path`. */
  add(path: Path, message: string): void {
    this.#list.push({ file: this.file, ...this.positionOf(path), field: this.field(path), message })
  }

  /** A path as people read it, with the id of each list entry on the way: `passages[4] (g05).quote`. */
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

  /** @throws StoryError in the order of the file, if anything was noted */
  throwIfAny(): void {
    if (this.#list.length === 0) return
    throw new StoryError(this.#list.toSorted((a, b) => a.line - b.line || a.column - b.column))
  }
}

/** A value's own property, or undefined where there is none; for data that is not checked yet. */
export function property(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return Object.getOwnPropertyDescriptor(value, key)?.value
}

/** Quoted for a message: cut to about 90 characters, with characters nobody can see written as `\u00a0`. */
export function show(text: string): string {
  const points = [...text]
  const short = points.length > 90 ? `${points.slice(0, 89).join('')}…` : text
  const visible = short.replace(
    /[^\P{C}\n]|[^\P{Z} ]|\n/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
  return `"${visible}"`
}
