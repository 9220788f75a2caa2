/** The state of a story, finished or not: its passages in context, what is missing, what is weak. */
import { checkStory, type Problem, StoryError } from '../../story/load/compile'
import { readYaml } from '../../story/load/yaml'
import { locate, paragraphs } from '../../story/validate/locate-quote'
import { property } from '../../story/validate/problems'
import { entriesOf } from '../../story/validate/references'

/** A passage in its paragraph. */
export interface OutlinedPassage {
  id: string
  start: number
  end: number
  /** Empty if there is none yet. */
  correction: string
  /** True for a proposal that is not accepted yet. */
  waits: boolean
}

/** The state of a story. */
export interface Outline {
  headline: string
  publisher: string
  published: string
  /**
   * The paragraphs of the copy, each with its passages in order; passages that cannot be located are among the
   * problems.
   */
  paragraphs: { text: string; passages: OutlinedPassage[] }[]
  problems: readonly Problem[]
  /** What is allowed but could be better: the field, and why. */
  weak: string[]
}

/** Returns the outline of a story's two files; for invalid YAML, only its problems. */
export function outlineOf(yamlText: string, copyText: string, file: string, folder?: string): Outline {
  const copy = paragraphs(copyText)
  const problems = problemsOf(() => checkStory(yamlText, copyText, file, folder))
  const data = dataOf(yamlText, file)
  const passages = passagesOf(data, copy)
  const word = (key: string) => words(property(data, key))
  return {
    headline: word('headline'),
    publisher: word('publisher'),
    published: word('published'),
    paragraphs: copy.map((text, index) => ({
      text,
      passages: passages.filter(({ paragraph }) => paragraph === index + 1).toSorted((a, b) => a.start - b.start)
    })),
    problems,
    weak: weakPoints(data)
  }
}

function problemsOf(check: () => unknown): readonly Problem[] {
  try {
    check()
    return []
  } catch (error) {
    if (error instanceof StoryError) return error.problems
    throw error
  }
}

function dataOf(yamlText: string, file: string): unknown {
  try {
    return readYaml(yamlText, file).data
  } catch (error) {
    if (error instanceof StoryError) return undefined
    throw error
  }
}

const words = (value: unknown) => (typeof value === 'string' ? value : '')

function passagesOf(data: unknown, copy: readonly string[]): (OutlinedPassage & { paragraph: number })[] {
  return entriesOf(data, 'passages').flatMap(({ value }) => {
    const paragraph = property(value, 'paragraph')
    const quote = words(property(value, 'quote'))
    if (typeof paragraph !== 'number' || quote === '') return []
    const [prefix, suffix] = [words(property(value, 'prefix')), words(property(value, 'suffix'))]
    const place = locate({ paragraph, quote, prefix, suffix }, copy)
    if ('key' in place) return []
    const waits = property(value, 'accepted') === false
    const correction = words(property(value, 'correction'))
    return [{ id: words(property(value, 'id')), paragraph, start: place.start, end: place.end, correction, waits }]
  })
}

/** Returns corrections that rest on an argument alone, and lists that a story should not leave empty. */
function weakPoints(data: unknown): string[] {
  const sources = property(data, 'sources')
  const isArgument = (id: unknown) => typeof id === 'string' && property(property(sources, id), 'kind') === 'reasoning'
  const weak: string[] = []
  for (const { value } of entriesOf(data, 'passages')) {
    if (property(value, 'accepted') === false) continue
    const evidence = entriesOf(value, 'evidence')
    const sure = words(property(value, 'confidence'))
    const id = `passage ${words(property(value, 'id'))}`
    if (sure === 'conjecture') weak.push(`${id} is a conjecture: “${words(property(value, 'correction'))}”`)
    else if (sure === 'confirmed' && evidence.length > 0 && evidence.every((entry) => isArgument(entry.value))) {
      weak.push(`${id} is said to be confirmed, but only an argument speaks for it: name a text, or say likely`)
    }
  }
  if (entriesOf(data, 'entities').length === 0) weak.push('no entities: names are not explained')
  if (entriesOf(data, 'notes').length === 0) weak.push('no notes: readers get no background')
  return weak
}
