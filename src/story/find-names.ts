/** Finds the people, organisations and places that an English original names, for a story without a list of them. */
import { nationsIn } from '../language/nations'
import { tokensOf } from '../language/tokens'
import { createIds } from './ids'
import { ACRONYM, CAPITAL, findRuns, type Run } from './name-runs'
import { JOINTS, ORGANISATIONS, PEOPLES, PLACES, STATES } from './name-words'
import type { Entity } from './story'

type NameType = 'person' | 'organisation' | 'place'

interface NameGroup {
  name: string
  type: NameType
  aliases: Set<string>
  surname?: string
}

/**
 * Returns the names of an original as entities, in the order of their first mention. Each has as aliases the forms that
 * the original uses; none has a role or a note.
 * @param paragraphs the original's text
 */
export function findNames(paragraphs: readonly string[]): Entity[] {
  const { runs, small } = findRuns(paragraphs)
  return entitiesOf(mergeRuns(runs, small))
}

/** Joins the runs that name the same: a surname its bearer, an acronym the words that it stands for. */
function mergeRuns(runs: readonly Run[], small: ReadonlySet<string>): NameGroup[] {
  const byText = new Map<string, Run[]>()
  for (const run of runs) byText.set(run.text, [...(byText.get(run.text) ?? []), run])
  const groups: NameGroup[] = []
  const names = [...byText].toSorted(([a], [b]) => wordCount(b) - wordCount(a))
  for (const [text, sameRuns] of names) {
    if (isOfPeople(text, byText)) continue
    const owner = groups.find((group) => isShortFor(text, group))
    if (owner && wordCount(text) === 1 && owner.type === 'person') owner.surname = text
    else if (owner) owner.aliases.add(text)
    else if (!small.has(text.toLowerCase()))
      groups.push({ name: text, type: typeOf(text, sameRuns, byText), aliases: new Set([text]) })
  }
  const first = ({ name }: NameGroup) => runs.findIndex(({ text }) => text === name)
  return groups.toSorted((a, b) => first(a) - first(b))
}

const wordCount = (text: string) => text.split(/[\s-]+/).length

/** Whether a word is of a people, no name: Chinese, Swede, Valdorian beside Valdoria. */
function isOfPeople(text: string, names: ReadonlyMap<string, unknown>): boolean {
  if (wordCount(text) > 1 || ACRONYM.test(text)) return false
  if (PEOPLES.has(text.toLowerCase().replace(/s$/, ''))) return true
  if (nationsIn(tokensOf(text)).length > 0) return /(?:[^st]an|ese|ish|[^t]i)s?$/.test(text) && !names.has(`${text}a`)
  return ENDINGS.some((suffix) => {
    const stem = text.replace(/s$/, '').replace(new RegExp(`${suffix}$`), '')
    return stem.length < text.length - 1 && (names.has(stem) || names.has(`${stem}a`))
  })
}
const ENDINGS = ['n', 'an', 'ian', 'ese', 'ish', 'i']

function isShortFor(text: string, { name, type }: NameGroup): boolean {
  const parts = name.split(/[\s-]+/)
  if (parts.length < 2 || name === text) return false
  if (ACRONYM.test(text)) {
    const initials = parts.filter((part) => CAPITAL.test(part)).map((part) => part[0])
    return initials.join('') === text.replaceAll('.', '')
  }
  if (type === 'person') return parts.at(-1) === text
  return wordCount(text) > 1 && name.endsWith(` ${text}`)
}

function typeOf(text: string, runs: readonly Run[], byText: ReadonlyMap<string, readonly Run[]>): NameType {
  const words = runs[0]?.words ?? []
  const folds = words.map((word) => word.toLowerCase())
  const share = (is: (run: Run) => boolean) => runs.filter(is).length / runs.length
  if (share(({ hasTitle }) => hasTitle) >= 0.5) return 'person'
  if (nationsIn(tokensOf(text)).some(({ first, end }) => first === 0 && end === tokensOf(text).length)) return 'place'
  if (folds.some((fold) => ORGANISATIONS.has(fold))) return 'organisation'
  const isSurnamed = words.length > 1 && byText.has(words.at(-1) ?? '')
  if (isSurnamed && !folds.some((fold) => JOINTS.has(fold))) return 'person'
  if (folds.some((fold) => PLACES.has(fold) || (words.length === 1 && STATES.has(fold)))) return 'place'
  if (ACRONYM.test(text)) return 'organisation'
  if (share(({ isSomewhere }) => isSomewhere) >= 1 / 3 && !runs.some(({ isSomeone }) => isSomeone)) return 'place'
  if (words.some((word) => /\p{Lu}{2}\p{Ll}/u.test(word))) return 'organisation'
  const isPlainName = words.length > 1 && words.length < 4 && !folds.some((fold) => fold === 'of' || fold === 'and')
  return isPlainName ? 'person' : 'organisation'
}

function entitiesOf(groups: readonly NameGroup[]): Entity[] {
  const idOf = createIds()
  return groups.map(({ name, type, aliases, surname }) => ({
    id: idOf(name),
    name,
    type,
    aliases: [...aliases],
    garbled: [],
    ...(surname === undefined ? {} : { surname }),
    mentions: [],
    role: '',
    note: '',
    evidence: []
  }))
}
