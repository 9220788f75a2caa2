/** Surnames: whose they are, and which are none of the story's. */
import { DAYS_AND_MONTHS } from '../language/calendar'
import { wordSet } from '../language/forms'
import { isFunctionWord } from '../language/function-words'
import type { Entity } from '../story/story'
import type { StoryIndex } from './align/story-index'
import type { PlacedEntity } from './entities'
import { isInCapitals, type Words, wordsOf } from './text/words'

const CAPITAL = /^\p{Lu}/u
/** Titles, which stand before a surname with a capital of their own. */
const TITLES = wordSet(
  'mr mrs ms dr prof professor minister ambassador premier president secretary senator chairman director ceo analyst'
)

/** Words that begin a sentence before a name without being part of it, beside the words of any text. */
const OPENERS = wordSet(
  'although though when meanwhile however still yet but since because once thus here today yesterday earlier later separately'
)

/** The neighbours of a word, where nothing but a blank is between, and whether the one before begins a sentence. */
function neighbours(text: string, words: Words, w: number) {
  const word = (i: number) => text.slice(words.start[i] ?? 0, words.end[i] ?? 0)
  const gap = (i: number) => text.slice(words.end[i] ?? 0, words.start[i + 1] ?? 0)
  const wordBefore = w > 0 && gap(w - 1) === ' ' ? word(w - 1) : ''
  const wordAfter = w + 1 < words.fold.length && gap(w) === ' ' ? word(w + 1) : ''
  const begins = w < 2 || /[^\s,)]/.test(gap(w - 2))
  return { wordBefore, wordAfter, beforeBegins: begins }
}

/** Whether a surname is part of a name that is none of the story's: Trump Tower, Sonny Perdue. */
export function isOtherName(text: string, words: Words, w: number): boolean {
  const { wordBefore, wordAfter, beforeBegins } = neighbours(text, words, w)
  const isName = (word: string) =>
    CAPITAL.test(word) && word !== word.toUpperCase() && !DAYS_AND_MONTHS.has(word.toLowerCase())
  if (isName(wordAfter)) return true
  const fold = wordBefore.toLowerCase()
  const opens = beforeBegins && (isFunctionWord(fold) || OPENERS.has(fold))
  return isName(wordBefore) && !opens && !TITLES.has(fold)
}

/**
 * Bare surnames. One counts when its bearer was named before, for the bearer named last where several share it, and
 * only where no other name begins or ends with it. One that is also a small word (He) does not count where a sentence
 * begins: there the word is meant.
 */
export function locateSurnames(
  text: string,
  ranges: readonly { start: number; end: number }[],
  namedEntities: readonly PlacedEntity[],
  index: StoryIndex
): PlacedEntity[] {
  const bearers = index.story.entities.filter((entity) => entity.surname)
  if (bearers.length === 0) return []
  const surnames: PlacedEntity[] = []
  const names = new Sweep(namedEntities)
  /** Where somebody else of the same surname was named last. */
  const otherBearers = new Map<string, number>()
  for (const range of ranges) {
    const words = wordsOf(text, range.start, range.end)
    const inCapitals = isInCapitals(text.slice(range.start, range.end))
    for (let w = 0; w < words.fold.length; w++) {
      const start = words.start[w] ?? 0
      const end = words.end[w] ?? 0
      const word = text.slice(start, end)
      const sameSurname = bearers.filter(
        ({ surname }) => surname === word || (inCapitals && surname?.toUpperCase() === word)
      )
      if (sameSurname.length === 0 || !names.moveTo(start, end)) continue
      const bearer = names.last(sameSurname)
      if (isOtherName(text, words, w)) otherBearers.set(word, start)
      else if (bearer && names.lastStart(bearer) > (otherBearers.get(word) ?? -1) && isSurnameHere(text, words, w)) {
        surnames.push({ entity: bearer, start, end })
      }
    }
  }
  return surnames
}

/** Goes over names once, in order: a page may name somebody ten thousand times. */
class Sweep {
  private readonly entities: readonly PlacedEntity[]
  private readonly starts = new Map<Entity, number>()
  private next = 0
  private reach = 0

  constructor(entities: readonly PlacedEntity[]) {
    this.entities = [...entities].sort((a, b) => a.start - b.start)
  }

  /** Takes in all names that begin before `end`; false where one of them lies over the place. Places must ascend. */
  moveTo(start: number, end: number): boolean {
    for (let n = this.entities[this.next]; n && n.start < end; n = this.entities[++this.next]) {
      this.reach = Math.max(this.reach, n.end)
      this.starts.set(n.entity, n.start)
    }
    return this.reach <= start
  }

  /** Where an entity was named last so far. */
  lastStart(entity: Entity): number {
    return this.starts.get(entity) ?? -1
  }

  /** Of some entities, the one named last so far. */
  last(candidates: readonly Entity[]): Entity | undefined {
    return [...candidates].sort((a, b) => this.lastStart(b) - this.lastStart(a))[0]
  }
}

/** He, where a sentence or a quotation begins, is the word and not the name. */
function isSurnameHere(text: string, words: Words, w: number): boolean {
  const gap = w > 0 ? text.slice(words.end[w - 1] ?? 0, words.start[w] ?? 0) : ''
  const begins = w === 0 || /[^\s,)]/.test(gap)
  return !begins || !isFunctionWord(words.fold[w] ?? '')
}
