/** Finds the names in a text, for an editor to describe. */
import type { EntityType } from '../../story/terms'
import { GIVEN_NAMES } from './name-words'
import { tokensOf } from './tokens'

/** A name found in a text. */
export interface Name {
  name: string
  /** Only if the name itself tells. */
  type?: EntityType
  /** A person's last name, if it also occurs alone. */
  surname?: string
}

/** Small words within a name: University of Oslo, Ursula von der Leyen. */
const INSIDE = new Set(['of', 'for', 'de', 'da', 'do', 'del', 'der', 'di', 'du', 'la', 'von', 'van', 'al', 'bin'])
const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/
/** Adjectives of nationality, which are no names. */
const PEOPLE = /(?:ese|ish|ian|ican|ean)s?$/
const ORGANISATION =
  /\b(?:Agency|Association|Authority|Bank|Board|Center|Centre|Commission|Committee|Company|Corp|Council|Court|Department|Foundation|Fund|Group|Holdings|Inc|Institute|Ltd|Ministry|Office|Organization|Organisation|Party|Police|School|Society|Technologies|Union|University)\b/
/** Words that precede a name without being part of it. */
const TITLE =
  /^(?:U\.?S\.?|U\.?K\.?|EU|of|for|Foreign|Affairs|State|Defen[cs]e|Finance|Trade|Interior|Health|Prime|Vice|Deputy|Acting|Former|Chief|Executive|Director|General|CEO|President|Premier|Minister|Secretary|Senator|Sen|Rep|Gov|Governor|Mayor|Chancellor|Chair(?:man|woman)?|Ambassador|Professor|Prof|Dr|Mr|Mrs|Ms|Sir|Captain|King|Queen|Prince|Princess|Pope)$/
/** More names do not help an editor. */
const MAX_NAMES = 40

/**
 * Returns names of two or more words, and single words that occur at least twice inside sentences, the most frequent
 * first. Ignores words at the start of a sentence unless they also occur elsewhere.
 */
export function namesIn(paragraphs: readonly string[]): Name[] {
  const counts = new Map<string, number>()
  for (const text of paragraphs) for (const name of runs(text)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const full = [...counts.keys()].filter((name) => name.includes(' '))
  const isPart = (name: string) => full.some((longer) => longer.split(' ').includes(name))
  return [...counts]
    .filter(([name, count]) => name.includes(' ') || (count > 1 && !isPart(name)))
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_NAMES)
    .map(([name]) => ({ name, ...guess(name, counts) }))
}

function runs(text: string): string[] {
  const tokens = tokensOf(text)
  const names: string[] = []
  const word = (i: number) => tokens[i]?.text ?? ''
  const isName = (i: number) => /^\p{Lu}/u.test(word(i)) && !CALENDAR.test(word(i))
  const leads = (i: number) => TITLE.test(word(i)) || PEOPLE.test(word(i)) || /['’]s$/.test(word(i))
  for (let i = 0; i < tokens.length; i++) {
    if (!isName(i) || i === 0 || /[.!?:“"|]/.test(tokens[i - 1]?.text ?? '')) continue
    let end = i + 1
    while (isName(end) || (INSIDE.has(tokens[end]?.text ?? '') && isName(end + 1))) end++
    let start = i
    while (start < end - 1 && leads(start)) start++
    const name = text.slice(tokens[start]?.start, tokens[end - 1]?.end).replace(/['’]s?$/, '')
    i = end - 1
    if (name.length > 1 && !TITLE.test(name) && !PEOPLE.test(name)) names.push(name)
  }
  return names
}

function guess(name: string, counts: Map<string, number>): Omit<Name, 'name'> {
  const words = name.split(' ')
  const [first = '', last = ''] = [words[0], words.at(-1)]
  if (ORGANISATION.test(name)) return { type: 'organisation' }
  if (words.length < 2 || !GIVEN_NAMES.has(first)) return {}
  return counts.has(last) ? { type: 'person', surname: last } : { type: 'person' }
}
