/** Possible base forms of English words, for look-ups in small lists. Needs no dictionary. */

import { memoizeByWord } from './memoize-by-word'

/** Maps a folded word to its lemma. */
export type Lemma = (fold: string) => string

const IRREGULAR = new Map(
  `rose risen rise|fell fallen fall|grew grown grow|began begun begin|won win|lost lose|bought buy|sold sell|shrank shrunk shrink
  sank sunk sink|took taken take|gave given give|left leave|kept keep|held hold|broke broken break|built build|met meet
  went gone go|came come|became become|made make|paid pay|said say|told tell|spoke spoken speak|sent send|brought bring
  thought think|found find|forgot forgotten forget|forgave forgiven forgive|froze frozen freeze|hid hidden hide|led lead
  lent lend|spent spend|overcame overcome|withdrew withdrawn withdraw|drew drawn draw|threw thrown throw|caught catch
  fought fight|taught teach|upheld uphold|stood stand|men man|women woman|children child|people person|wives wife|lives life
  halves half|better best good|worse worst bad|further farther far|died dying die|lay lain lie|shot shoot|struck strike
  has had have|is are was were been am be|does did done do|swore sworn swear|wrote written write|saw seen see|knew known know
  strove strive|drove driven drive|flew flown fly|feet foot|mothers-in-law mother-in-law|hung hang|bore borne bear|dug dig`
    .split(/[|\n]/)
    .flatMap((line) => {
      const forms = line.trim().split(' ')
      const base = forms.pop() ?? ''
      return forms.map((form) => [form, base] as const)
    })
)

/** Endings, each with what it may have replaced, the commonest first. */
const ENDINGS: readonly (readonly [ending: string, ...instead: string[]])[] = [
  ['ies', 'y', 'ie'],
  ['es', 'e', ''],
  ['s', ''],
  ['ied', 'y', 'ie'],
  ['ed', '', 'e'],
  ['ying', 'y', 'ie'],
  ['ing', '', 'e'],
  ['iest', 'y'],
  ['est', '', 'e'],
  ['ier', 'y'],
  ['er', '', 'e'],
  ['ily', 'y'],
  ['ly', '', 'le']
]
const DOUBLED = /([b-df-hj-np-tv-z])\1$/

/** Returns `fold` and every word that it may be a form of, likely or not. For look-ups, not for display. */
export const baseForms: (fold: string) => readonly string[] = memoizeByWord((fold) => {
  const forms = new Set([fold])
  const irregular = IRREGULAR.get(fold)
  if (irregular) forms.add(irregular)
  if (fold.length < 4) return [...forms]
  for (const [suffix, ...instead] of ENDINGS) {
    if (!fold.endsWith(suffix)) continue
    const stem = fold.slice(0, -suffix.length)
    if (stem.length < 2) continue
    for (const end of instead) forms.add(stem + end)
    if (DOUBLED.test(stem)) forms.add(stem.slice(0, -1))
  }
  return [...forms]
})

/** Looks up `fold` in `table`, or its lemma, or else the first of its possible base forms that the table has. */
export function lookUp<T>(table: ReadonlyMap<string, T>, fold: string, lemma?: Lemma): T | undefined {
  const entry = table.get(fold) ?? (lemma && table.get(lemma(fold)))
  if (entry !== undefined) return entry
  for (const form of baseForms(fold)) {
    const value = table.get(form)
    if (value !== undefined) return value
  }
  return undefined
}

/** Returns the words of a list written as one string. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Returns such a list as a table for `lookUp`, which finds its words in any form. */
export const bases = (words: string): ReadonlyMap<string, true> =>
  new Map([...wordSet(words)].map((word) => [word, true]))
