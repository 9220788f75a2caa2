/** Recognises spellings of one word: British and American, hyphenated or not, and typos. */
import { lemmaOf } from './lemma'
import { memoizeByWord } from './memoize-by-word'

/** Rules that turn a British spelling into an American one. */
const AMERICAN: readonly [RegExp, string][] = [
  [/(?<=[a-z]{2})our/, 'or'],
  [/(?<=[a-z]{2}[^aeiouw]|[eiou][a-z]?)is(e|ed|es|er|ers|ing|ation|ations|ational|able|ably|ement|ingly)$/, 'iz$1'],
  [/ys(e|ed|es|er|ers|ing)$/, 'yz$1'],
  [/(?<=[aeiouy][^aeiou]*)([aeiou])ll(ed|ingly|ously|ing|er|ers|or|ors|ment|ments|ful|fully|ous|ist|ists)$/, '$1l$2'],
  [/(?<=[a-z]{2})([btdcghpv])re(s|d|)$/, '$1er$2'],
  [/(?<=[a-z]{2})ence(s|less|)$/, 'ense$1'],
  [/(?<=[a-z]{2})ogue(s|d|)$/, 'og$1'],
  [/(?<=[a-z]{2})gramme(s|)$/, 'gram$1'],
  [/dgement/, 'dgment'],
  [/[ao]e(?![sdr]?$)/, 'e'],
  [/(?<=[a-z]{3})wards$/, 'ward'],
  [/(?<=[a-z]{2}[ie])xion(s|)$/, 'ction$1'],
  [/mould/, 'mold'],
  [/plough/, 'plow'],
  [/sceptic/, 'skeptic'],
  [/sulph/, 'sulf'],
  [/aluminium/, 'aluminum'],
  [/(?<=t)yre(s|)$/, 'ire$1']
]

/** Spellings of one word that no rule covers. */
const PAIRS: readonly (readonly string[])[] = (
  'cheque check,grey gray,amid amidst,among amongst,while whilst,adviser advisor,protester protestor,' +
  'practise practice,kerb curb,tonne ton,fulfil fulfill,enrol enroll,instal install,distil distill,' +
  'instil instill,appal appall,enthral enthrall,jewellery jewelry,storey story,gaol jail,cosy cozy,' +
  'pyjamas pajamas,moustache mustache,ageing aging,artefact artifact,axe ax,doughnut donut,grille grill,' +
  'likeable likable,liveable livable,sizeable sizable,saleable salable,usable useable,mum mom,' +
  'orientate orient,speciality specialty,spelt spelled,learnt learned,burnt burned,dreamt dreamed,' +
  'leapt leaped,spilt spilled,leant leaned,knelt kneeled,spoilt spoiled,tsar czar,tsarist czarist,vice vise,' +
  'whisky whiskey,yoghurt yogurt,carat karat,cypher cipher,gypsy gipsy,inquiry enquiry,inquire enquire,' +
  'focussed focused,focussing focusing,benefitted benefited,benefitting benefiting,targetted targeted,' +
  'biassed biased,lasagne lasagna,cafe café,fiance fiancé,naive naïve,elite élite,resume résumé,role rôle,' +
  'aeroplane airplane,furore furor,gauge gage,glycerine glycerin,liquorice licorice,mollusc mollusk,' +
  'omelette omelet,pricey pricy,routeing routing,towards toward,tranquillity tranquility,woollen woolen,' +
  'cooperate coöperate,naivety naiveté,draught draft,chilli chili,cancellation cancelation,buses busses,' +
  'gases gasses,catalogued cataloged,cataloguing cataloging,fillet filet,moult molt,baulk balk,' +
  'biassing biasing,groyne groin,gramme gram,behove behoove,aeon eon,aesthetic esthetic,chequered checkered,' +
  'busing bussing,misspelt misspelled,fibreglass fiberglass,centrepiece centerpiece,okay ok,upmost utmost,' +
  'disc disk'
)
  .split(',')
  .map((pair) => pair.split(' '))

/** Different words that the rules would take for spellings of one. */
const APART = new Set('mourning morning,mourn morn,course corse,source sorce,scour score'.split(','))

const spellings = new Map<string, Set<string>>()
for (const pair of PAIRS)
  for (const word of pair) spellings.set(word, new Set([...(spellings.get(word) ?? []), ...pair]))

const american = memoizeByWord((word) =>
  AMERICAN.reduce(
    (spelling, [british, replacement]) => (british.test(spelling) ? spelling.replace(british, replacement) : spelling),
    word
  )
)

/** Returns the spellings of a word and of its lemma: the American ones, and others that no rule covers. */
export const spellingOf = memoizeByWord((word) => {
  const lemma = lemmaOf(word)
  return {
    lemma,
    american: american(word),
    americanLemma: american(lemma),
    others: spellings.get(word),
    othersOfLemma: spellings.get(lemma)
  }
})

/** Returns true if two words in lower case are one word in British and American spelling, in any form. */
export function isSpellingVariant(a: string, b: string): boolean {
  if (a === b) return false
  const [first, second] = [spellingOf(a), spellingOf(b)]
  if (first.others?.has(b)) return true
  if (a.length < 4 || b.length < 4) return false
  const isOne =
    first.american === second.american ||
    (first.lemma !== second.lemma &&
      (first.americanLemma === second.americanLemma || first.othersOfLemma?.has(second.lemma) === true))
  return isOne && !APART.has(`${first.lemma} ${second.lemma}`) && !APART.has(`${second.lemma} ${first.lemma}`)
}

/**
 * Returns true if `parts`, joined with or without hyphens, are `compound`: dock workers, dockworkers; e-mail, email.
 */
export function joinsTo(parts: readonly string[], compound: string): boolean {
  if (parts.length === 0 || (parts.length === 1 && parts[0] === compound)) return false
  const compact = (word: string): string => word.replace(/[-'’\s]/g, '')
  const [compactParts, compactCompound] = [compact(parts.join('')), compact(compound)]
  if (compactParts === compactCompound) return true
  // In any form of the last word: "dock worker" and "dockworkers".
  const last = parts.at(-1) ?? ''
  return compact([...parts.slice(0, -1), lemmaOf(last)].join('')) === lemmaOf(compactCompound)
}

/** From this many letters on a word may have two typos. */
const LONG = 8

/**
 * Returns true if two words differ by a typo: a letter added, missing, replaced, or two swapped. Long words may have
 * two typos.
 */
export function isTypo(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length)
  if (a === b || length < 4 || Math.abs(a.length - b.length) > 2) return false
  // A typo changes only one end of a word.
  if (a.charCodeAt(0) !== b.charCodeAt(0) && a.charCodeAt(a.length - 1) !== b.charCodeAt(b.length - 1)) return false
  // What both begin and end with costs nothing.
  let start = 0
  while (start < length && a[start] === b[start]) start++
  let end = 0
  while (end < length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (length < LONG && Math.max(restA.length, restB.length) > 2) return false
  return editDistance(restA, restB) <= (length >= LONG ? 2 : 1)
}

/** Damerau–Levenshtein distance (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let rowBeforeLast: number[] = []
  let lastRow = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      let minimum = Math.min((lastRow[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (lastRow[j - 1] ?? 0) + (isSame ? 0 : 1))
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        minimum = Math.min(minimum, (rowBeforeLast[j - 2] ?? minimum) + 1)
      row.push(minimum)
    }
    rowBeforeLast = lastRow
    lastRow = row
  }
  return lastRow[b.length] ?? 0
}
