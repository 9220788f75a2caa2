/** Recognises opposites formed with a prefix: stable and unstable, reconnect and disconnect. */
import { baseForms, type Lemma, wordSet } from './forms'

/** Prefixes that turn a word into its opposite. */
const ALONE = ['un', 'dis', 'in', 'im', 'il', 'ir', 'non', 'anti', 'de', 'mis']
/** Prefixes that are each other's opposites. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['re', 'dis'],
  ['re', 'de'],
  ['over', 'under'],
  ['pre', 'post'],
  ['up', 'down'],
  ['pro', 'anti'],
  ['in', 'out'],
  ['in', 'ex'],
  ['en', 'dis'],
  ['as', 'des'],
  ['inter', 'intra'],
  ['bull', 'bear']
]
/** Words that only seem to have such a prefix. */
const NOT_PREFIXED =
  wordSet(`unit union under until unless uncle unto display discover discuss dispatch dispose disposal discount
  discourse disease dish disk dismay income inform information inside input intake increase indeed invest intent intend insure
  inhabit inland install instance instead insight invent inner intense inter into invaluable intone impress impact import
  important improve impose impart impound depart department deliver defence defense demand detail debate deposit defeat decline
  declare describe design deserve desire destroy detect determine develop deprive derive degree delight default defend defer
  define denote denounce mistake miss mission missile mister illustrate iron irate antique antic inflame infield dismiss depend
  despite inhale instill inflow indent incite incise include invoice inspire inquire infuse induce index improvise imply
  implied imprint import implant impulse impeach imbalance dispel dissent district distress disturb distant deport desert detour
  depress deplete delay decay decree deduce debrief declaim defame defraud demean deploy devote record report recover remain
  release require respond resort result return retire repeat replace reserve reform regain release regard react project process
  produce protest profit progress export express expect explain extent expose exact upset update income outcome intake outlook`)

/** Returns the rest of a word after a prefix; undefined if it has none. */
const stripPrefix = (word: string, prefix: string): string | undefined =>
  word.startsWith(prefix) && word.length >= prefix.length + 3 ? word.slice(prefix.length).replace(/^-/, '') : undefined

/** Returns the base forms and the lemma of a word. */
const forms = (word: string, lemma?: Lemma): string[] => [...baseForms(word), ...(lemma ? [lemma(word)] : [])]

const shareForm = (a: string, b: string, lemma?: Lemma): boolean => {
  const formsOfA = forms(a, lemma)
  return forms(b, lemma).some((form) => form.length > 2 && formsOfA.includes(form))
}

/** Returns true if `b` is `a` with a negative prefix, or both have opposite prefixes. */
export function isPrefixed(a: string, b: string, lemma?: Lemma): boolean {
  const isFalse = (word: string): boolean => forms(word, lemma).some((form) => NOT_PREFIXED.has(form))
  if (!isFalse(b))
    for (const prefix of ALONE) {
      const stem = stripPrefix(b, prefix)
      if (stem && shareForm(stem, a, lemma)) return true
    }
  return PAIRS.some(([prefix, opposite]) => {
    const [stemA, stemB] = [stripPrefix(a, prefix), stripPrefix(b, opposite)]
    return stemA !== undefined && stemA === stemB && !(isFalse(a) && isFalse(b))
  })
}
