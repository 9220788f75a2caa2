/**
 * Finds the base form of English words: "rose", "rises" and "rising" are "rise", "children" is "child"; "organization"
 * is not "organ".
 */
import { ENDINGS } from './endings'
import { wordSet } from './forms'
import { memoizeByWord } from './memoize-by-word'

interface SuffixRule {
  drop: number
  add: string
}

/** The rules by their endings. The longest ending of a word counts. */
const rules = new Map<string, SuffixRule>()
let backwards = ''
for (const line of ENDINGS.trim().split('\n')) {
  const [operation = '', endings = ''] = line.split(' ')
  const rule = { drop: Number.parseInt(operation, 10), add: operation.replace(/^\d+/, '') }
  for (const [, shared, letters = ''] of endings.matchAll(/(\d)(\D+)/g)) {
    backwards = backwards.slice(0, Number(shared)) + letters
    rules.set([...backwards].reverse().join(''), rule)
  }
}
const LONGEST = Math.max(...[...rules.keys()].map((letters) => letters.length))

/** Adverbs with another sense than their adjective. */
const APART = wordSet('hardly lately shortly nearly highly largely barely scarcely directly justly')

/** Returns true for two forms of one word, also for an adverb and its adjective, and for "statistic" and "statistics". */
export function areForms(a: string, b: string): boolean {
  if (lemmaOf(a) === lemmaOf(b)) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (long.length === short.length + 1 && long.endsWith('s') && long.startsWith(short)) return short.endsWith('ic')
  if (short.length < 4 || !long.endsWith('ly') || APART.has(long)) return false
  return [short, short.replace(/y$/, 'i'), short.replace(/e$/, ''), `${short}al`].some((stem) => long === `${stem}ly`)
}

/** Returns the base form of an English word in lower case; the word itself if it has no known ending. */
export const lemmaOf: (fold: string) => string = memoizeByWord(findLemma)

function findLemma(fold: string): string {
  if (!/^[a-z]{2,}$/.test(fold)) return fold
  // The plural of a verbal noun: "meetings" is "meet", as "meeting" is.
  if (/.[aeiouy].*ings$/.test(fold)) return lemmaOf(fold.slice(0, -1))
  const word = `^${fold}`
  for (let i = Math.max(0, word.length - LONGEST); i < word.length; i++) {
    const rule = rules.get(word.slice(i))
    if (rule) return fold.slice(0, fold.length - rule.drop) + rule.add
  }
  return fold
}
