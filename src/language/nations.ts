/**
 * Recognises nations, territories and blocs by any name: the country, its people, the capital that stands for its
 * government.
 */
import { memoizeByWord } from './memoize-by-word'
import { NATIONS } from './nation-names'

const NAMES = new Map<string, string>()
/** The most words that a name has. */
let longest = 1
for (const line of NATIONS.trim().split(/; |\n/)) {
  const names = line.split(' ')
  const nation = (names[0] ?? '').replaceAll('_', ' ')
  for (const name of names) {
    const words = name.split(/[_-]/)
    longest = Math.max(longest, words.length)
    const key = isCapitals(name) ? name : words.join(' ').toLowerCase()
    if (!NAMES.has(key)) NAMES.set(key, nation)
  }
}

function isCapitals(name: string): boolean {
  return /^[A-Z\d]{2,}$/.test(name)
}

/**
 * Returns the nation that words, as printed and with a blank between them, name: "Chinese", "Beijing" and "PRC" are China.
 * Names need a capital letter, abbreviations such as "US" all capitals. Plurals ("Americans") and genitives count.
 */
const nationOf = memoizeByWord((run: string): string | undefined => {
  const plainWords = run.split(' ').map((word) => word.replaceAll('.', '').replace(/['’]s?$/, ''))
  const [first = '', last = ''] = [plainWords[0], plainWords.at(-1)]
  if (plainWords.length === 1 && isCapitals(first)) {
    const short = NAMES.get(first)
    if (short) return short
  }
  if (!hasCapital(last)) return undefined
  const name = plainWords.join(' ').toLowerCase().replaceAll('’', "'")
  return peopleOf(name) ?? peopleOf(name.replace(/s$/, ''))
})

/**
 * Endings that make the name of a people from that of its country: Albania-n, Iran-ian, Sudan-ese, Iraq-i, Chin(a)-ese.
 */
const PEOPLE = ['n', 'an', 'ian', 'ese', 'i', 'er']

function peopleOf(name: string): string | undefined {
  const nation = NAMES.get(name)
  if (nation) return nation
  for (const suffix of PEOPLE) {
    if (!name.endsWith(suffix)) continue
    const stem = name.slice(0, -suffix.length)
    const namesake = NAMES.get(stem) ?? ['a', 'e', 'y'].map((vowel) => NAMES.get(stem + vowel)).find(Boolean)
    if (namesake) return namesake
  }
  return undefined
}

export interface NationMention {
  nation: string
  /** Indexes of its first token, and of the one after its last. */
  first: number
  end: number
}

/** Returns true if a word begins with a capital letter, as every name of a nation does. */
function hasCapital(word: string): boolean {
  const [letter = ''] = word
  return letter !== letter.toLowerCase()
}

/** Returns the nations that a text names, in order. The longest name wins: "South American" is not American. */
export function nationsIn(tokens: readonly { text: string; fold: string }[]): NationMention[] {
  const mentions: NationMention[] = []
  for (let first = 0; first < tokens.length; first++) {
    if (!hasCapital(tokens[first]?.text ?? '')) continue
    for (let length = Math.min(longest, tokens.length - first); length > 0; length--) {
      const run = tokens.slice(first, first + length).map((token) => token.text)
      const nation = nationOf(run.join(' '))
      if (!nation) continue
      mentions.push({ nation, first, end: first + length })
      first += length - 1
      break
    }
  }
  return mentions
}
