/**
 * Finds the runs of words in an English text that may be names. They are told by their capitals, titles and company, as
 * rule-based recognisers do (Mikheev, “A Knowledge-free Method for Capitalized Word Disambiguation”, ACL 1999: a word is a
 * name if it has its capital inside a sentence too).
 */
import { isAttribution, isFunctionWord } from '../language/function-words'
import { nationsIn } from '../language/nations'
import { tokensOf } from '../language/tokens'
import { CALENDAR, COMMON, JOINTS, OFFICES, ORGANISATIONS, RANKS, STATES, TITLES, WHERE } from './name-words'

/** A word with a capital, and one that consists of capitals. */
export const CAPITAL = /^\p{Lu}/u
export const ACRONYM = /^(?:\p{Lu}{2,}|(?:\p{Lu}\.){2,})$/u
/** What follows a person: who, an age, or in commas who it is. */
const APPOSITION = /^(?: who |, who |, \d\d\b|, (?:an?|the|his|her)? ?\p{Ll}+)/u

interface Word {
  text: string
  fold: string
  /** Offsets in UTF-16 units into the paragraph. */
  start: number
  end: number
  /** Whether any word would have a capital here: a sentence, a quotation or a line begins. */
  isInitial: boolean
  /** Whether no more than a blank or a hyphen divides it from the word before, or the full stop of an initial. */
  isJoined: boolean
}

/** A run of words that may be a name, at one place. */
export interface Run {
  text: string
  words: string[]
  /** Whether a title stands before it. */
  hasTitle: boolean
  /** Whether the text around speaks of a person: someone says something, has an age, is described in commas. */
  isSomeone: boolean
  /** Whether the text around speaks of a place: "in …", "…, Norway". */
  isSomewhere: boolean
}

/**
 * Returns the runs in the order of the text, and the words that it also has without a capital.
 * @param paragraphs the original's text
 */
export function findRuns(paragraphs: readonly string[]): { runs: Run[]; small: ReadonlySet<string> } {
  const texts = paragraphs
    .map((text) => ({ text, words: wordsOf(text) }))
    .filter(({ text, words }) => /[.!?][”’"')]*$/.test(text.trim()) || !isTitleCase(words))
  const allWords = texts.flatMap(({ words }) => words)
  const small = new Set(allWords.filter(({ text }) => !CAPITAL.test(text)).map(({ text }) => text))
  const capitalisedInside = new Set(
    allWords.filter(({ text, isInitial }) => !isInitial && CAPITAL.test(text)).map(({ text }) => text)
  )
  const canBegin = (word: Word, next: Word | undefined): boolean => {
    if (!CAPITAL.test(word.text) || CALENDAR.has(word.fold)) return false
    const goesOn = next?.isJoined === true && CAPITAL.test(next.text) && !CALENDAR.has(next.fold)
    if (isFunctionWord(word.fold) && !ACRONYM.test(word.text)) return !word.isInitial && goesOn
    if (!word.isInitial || capitalisedInside.has(word.text)) return true
    return !small.has(word.fold) && goesOn
  }
  return { runs: texts.flatMap(({ text, words }) => runsOf(words, text, canBegin)), small }
}

function wordsOf(text: string): Word[] {
  const tokens = tokensOf(text)
  return tokens.map(({ text: word, fold, start, end }, i) => {
    const previous = tokens[i - 1]
    const gap = previous ? text.slice(previous.end, start) : '\n'
    const isAfterInitial = gap === '. ' && /^\p{Lu}$/u.test(previous?.text ?? '')
    const isInitial = !isAfterInitial && /[.!?:;\n•“"]|(?:^|\s)[‘'(]/.test(gap)
    return { text: word, fold, start, end, isInitial, isJoined: gap === ' ' || gap === '-' || isAfterInitial }
  })
}

/** Whether most words of a headline have capitals: there a capital tells nothing. */
function isTitleCase(words: readonly Word[]): boolean {
  const long = words.filter(({ text }) => /^\p{L}{4,}/u.test(text))
  return long.length > 2 && long.filter(({ text }) => CAPITAL.test(text)).length > long.length * 0.7
}

/** The runs of capitalised words of a paragraph, divided at titles, which are left out. */
function runsOf(
  words: readonly Word[],
  text: string,
  canBegin: (word: Word, next: Word | undefined) => boolean
): Run[] {
  const runs: Run[] = []
  for (let first = 0; first < words.length; first++) {
    const begin = words[first] as Word
    if (!canBegin(begin, words[first + 1])) continue
    const last = endOfRun(words, first)
    const run = words.slice(first, last + 1)
    const title = run.findLastIndex(({ fold }) => TITLES.has(fold))
    const isTitledBefore = title < 0 && TITLES.has(words[first - 1]?.fold ?? '') && begin.isJoined
    if (title >= 0) {
      const rank = run.findIndex(({ fold }) => TITLES.has(fold) || RANKS.has(fold))
      addRun(runs, run.slice(0, rank), text, false, words[first - 1], words[first - 2])
    }
    let rest: readonly Word[] = run.slice(title + 1)
    if (title >= 0 && rest[0]?.fold === 'of') rest = dropLeading(OFFICES, rest.slice(1))
    addRun(runs, dropLeading(RANKS, rest), text, title >= 0 || isTitledBefore, words[first - 1], words[first - 2])
    first = last
  }
  return runs
}

/** Words without those of a list that they begin with. */
function dropLeading(fillers: ReadonlySet<string>, words: readonly Word[]): readonly Word[] {
  const first = words.findIndex(({ fold }) => !fillers.has(fold))
  return first < 0 ? [] : words.slice(first)
}

/** The last word of the run that begins at a word. "A and B" is one name only where B makes A an organisation's. */
function endOfRun(words: readonly Word[], first: number): number {
  let last = first
  for (let i = first + 1; i < words.length && words[i]?.isJoined; i++) {
    const { text, fold } = words[i] as Word
    if (CAPITAL.test(text) && !CALENDAR.has(fold)) {
      if (words[i - 1]?.fold === 'and' && !(isPlain(words.slice(first, i)) && endsAsOrganisation(words, i))) break
      last = i
    } else if (!JOINTS.has(fold) || i - last > 1) break
  }
  return last
}

const isPlain = (words: readonly Word[]) =>
  nationsIn(words).length === 0 && !words.some(({ fold }) => ORGANISATIONS.has(fold))

function endsAsOrganisation(words: readonly Word[], first: number): boolean {
  let end = first
  while (words[end + 1]?.isJoined && CAPITAL.test(words[end + 1]?.text ?? '')) end++
  return end > first && ORGANISATIONS.has(words[end]?.fold ?? '')
}

function addRun(
  runs: Run[],
  words: readonly Word[],
  text: string,
  hasTitle: boolean,
  wordBefore: Word | undefined,
  secondWordBefore: Word | undefined
): void {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return
  if (words.length === 1 && (COMMON.has(first.fold) || RANKS.has(first.fold))) return
  if (words.length === 1 && first.text.length < 3 && !ACRONYM.test(first.text) && !hasTitle) return
  const textAfter = text.slice(last.end, last.end + 40)
  const verb = /^,? (?:who )?(\p{Ll}+)/u.exec(textAfter)?.[1] ?? ''
  const isSource = wordBefore?.fold === 'to' && secondWordBefore?.fold === 'according'
  const next = /^, (\p{Lu}[\p{L}.]+)/u.exec(textAfter)?.[1]
  const isBeforeNation = next !== undefined && (nationsIn(tokensOf(next)).length > 0 || STATES.has(next.toLowerCase()))
  const preposition = wordBefore && /^\p{Ll}+ern$/u.test(wordBefore.text) ? secondWordBefore : wordBefore
  runs.push({
    text: text.slice(first.start, last.end).replace(/\s+/g, ' '),
    words: words.map((word) => word.text),
    hasTitle,
    isSomeone: isSource || isAttribution(verb) || isAttribution(wordBefore?.fold ?? '') || APPOSITION.test(textAfter),
    isSomewhere: isBeforeNation || (!isSource && !first.isInitial && WHERE.has(preposition?.fold ?? ''))
  })
}
