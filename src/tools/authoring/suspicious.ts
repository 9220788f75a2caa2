/**
 * What looks garbled in a text by itself, without a clean copy of it. Each find is a proposal: many a garbled passage
 * looks fine, and what looks odd may be right.
 */
import { stem } from '../../match/text/stem'
import type { Kind } from '../../story/schema'
import { FALSE_FRIENDS, type FalseFriend } from './false-friends'
import { GIVEN_NAMES, HARDLY_SURNAMES } from './name-words'
import { type Dictionary, isSpelt } from './spelling'
import { isWord, type Token, tokensOf } from './tokens'

/** A span that looks garbled. */
export interface Suspicion {
  /** Number of the paragraph, from 0. */
  paragraph: number
  /** UTF-16 offsets into the paragraph. */
  start: number
  end: number
  quote: string
  /** Where general knowledge says what was meant. */
  correction?: string
  kind: Kind
  why: string
}

/** What one look at a paragraph finds: which tokens, the last one out, and why. */
type Hit = Pick<Suspicion, 'correction' | 'kind' | 'why'> & { from: number; to: number }

interface Paragraph {
  text: string
  tokens: Token[]
  /** Whether a token stands within quotation marks. */
  quoted: boolean[]
}

/** Looks at every paragraph. Of finds that overlap the first kind of look wins; they come in the text's order. */
export function suspicious(paragraphs: readonly string[], has: Dictionary): Suspicion[] {
  const laid = paragraphs.map(paragraphOf)
  const names = nameForms(laid)
  const looks: ((p: Paragraph) => Hit[])[] = [
    falseFriends,
    (p) => nameWords(p, names),
    (p) => misspeltNames(p, names, has),
    spacedHyphens,
    (p) => nonwords(p, has),
    doubledWords,
    dangling,
    openEnd
  ]
  return laid.flatMap((p, paragraph) => {
    const kept: Hit[] = []
    for (const hit of looks.flatMap((look) => look(p))) {
      if (kept.every((other) => hit.to <= other.from || other.to <= hit.from)) kept.push(hit)
    }
    return kept
      .sort((a, b) => a.from - b.from)
      .map(({ from, to, ...hit }) => {
        const start = p.tokens[from]?.start ?? 0
        const end = p.tokens[to - 1]?.end ?? p.text.length
        return { paragraph, start, end, quote: p.text.slice(start, end), ...hit }
      })
  })
}

function paragraphOf(text: string): Paragraph {
  const tokens = tokensOf(text)
  let open = false
  const quoted = tokens.map(({ text: sign }) => {
    if (sign === '“' || (sign === '"' && !open)) open = true
    else if (sign === '”' || sign === '"') open = false
    return open
  })
  return { text, tokens, quoted }
}

const lower = (token?: Token) => token?.text.toLowerCase() ?? ''
const isCapital = (token?: Token) => token !== undefined && /^\p{Lu}/u.test(token.text)
/** Whether a token begins a sentence or a quotation. */
const begins = ({ tokens }: Paragraph, i: number) => i === 0 || /^[.!?:“"]$/.test(tokens[i - 1]?.text ?? '')

/** The phrases by the first of their words, words without endings. */
const PHRASES = new Map<string, (FalseFriend & { stems: string[] })[]>()
for (const friend of FALSE_FRIENDS) {
  const stems = friend.printed.split(' ').map(stem)
  const first = stems[0] ?? ''
  PHRASES.set(first, [...(PHRASES.get(first) ?? []), { ...friend, stems }])
}

function falseFriends({ tokens }: Paragraph): Hit[] {
  const stems = tokens.map((token) => stem(lower(token)))
  return stems.flatMap((first, i) => {
    const found = PHRASES.get(first)?.find(({ stems: phrase }) => phrase.every((word, k) => stems[i + k] === word))
    if (!found) return []
    const why = `Taken over word for word: ${found.from}.`
    return [{ from: i, to: i + found.stems.length, correction: found.meant, kind: 'false-friend' as const, why }]
  })
}

/** How often each capitalised word stands where no sentence begins. */
function nameForms(laid: readonly Paragraph[]): Map<string, number> {
  const forms = new Map<string, number>()
  for (const p of laid) {
    p.tokens.forEach((token, i) => {
      if (isCapital(token) && !begins(p, i)) forms.set(token.text, (forms.get(token.text) ?? 0) + 1)
    })
  }
  return forms
}

/** A given name with a word for a surname, and that word standing alone as if it were a name. */
function nameWords(p: Paragraph, names: Map<string, number>): Hit[] {
  const why = 'A name was translated as if it were a word.'
  return p.tokens.flatMap((token, i) => {
    const word = lower(token)
    if (!HARDLY_SURNAMES.has(word)) return []
    const given = p.tokens[i - 1]
    const isFull = isCapital(token) && given !== undefined && GIVEN_NAMES.has(given.text)
    if (isFull) return [{ from: i - 1, to: i + 1, kind: 'wrong-name' as const, why }]
    const capital = word.charAt(0).toUpperCase() + word.slice(1)
    const isAlone = names.has(capital) && (isCapital(token) ? !begins(p, i) : SPEAKS.has(lower(p.tokens[i + 1])))
    return isAlone ? [{ from: i, to: i + 1, kind: 'wrong-name' as const, why }] : []
  })
}

const SPEAKS = new Set(['said', 'says', 'told', 'added', 'explained', 'wrote', 'stressed', 'noted', 'warned'])

/** A name set in capitals or with a letter or two off that stands elsewhere in its usual form. */
function misspeltNames(p: Paragraph, names: Map<string, number>, has: Dictionary): Hit[] {
  return p.tokens.flatMap((token, i) => {
    if (!isCapital(token) || !isWord(token)) return []
    const { text } = token
    const usual = text.charAt(0) + text.slice(1).toLowerCase()
    // BEIJING — the place of a report stands in capitals at its beginning.
    if (i > 0 && text.length > 1 && text === text.toUpperCase() && text !== usual && names.has(usual)) {
      return [{ from: i, to: i + 1, correction: usual, kind: 'wrong-name' as const, why: 'A name set in capitals.' }]
    }
    if (text.length < 5 || text === text.toUpperCase() || has(text) || has(text.toLowerCase())) return []
    const like = [...names.keys()].find((name) => !has(name.toLowerCase()) && isSlip(text, name, names))
    if (like === undefined) return []
    const why = `“${like}” stands elsewhere in the text.`
    return [{ from: i, to: i + 1, correction: like, kind: 'wrong-name' as const, why }]
  })
}

/** Whether two names differ in a letter or two after their second, and the other is more frequent or comes first. */
function isSlip(name: string, other: string, names: Map<string, number>): boolean {
  if (name.length !== other.length || /s$/.test(name) !== /s$/.test(other)) return false
  const more = (names.get(other) ?? 0) - (names.get(name) ?? 0)
  const order = [...names.keys()]
  if (more < 0 || (more === 0 && order.indexOf(other) > order.indexOf(name))) return false
  const off = [...name].filter((letter, i) => letter !== other[i]).length
  return off > 0 && off <= 2 && name.slice(0, 2) === other.slice(0, 2)
}

function spacedHyphens({ text, tokens }: Paragraph): Hit[] {
  return tokens.flatMap((token, i) => {
    const [before, after] = [tokens[i - 1], tokens[i + 1]]
    if (token.text !== '-' || !before || !after || !isWord(before) || !isWord(after)) return []
    const gaps = [token.start - before.end, after.start - token.end]
    if ((gaps[0] === 0) === (gaps[1] === 0)) return []
    const correction = text.slice(before.start, after.end).replaceAll(' ', '')
    const why = 'A blank beside a hyphen that joins two parts of a word.'
    return [{ from: i - 1, to: i + 2, correction, kind: 'grammar' as const, why }]
  })
}

/** Words in small letters only: a name is in no dictionary. */
function nonwords({ tokens }: Paragraph, has: Dictionary): Hit[] {
  return tokens.flatMap((token, i) => {
    if (!isWord(token) || isCapital(token) || /\p{Lu}/u.test(token.text) || isSpelt(token.text, has)) return []
    return [{ from: i, to: i + 1, kind: 'nonword' as const, why: 'No English word.' }]
  })
}

/** Words that may stand twice in a row. */
const TWICE = new Set(['had', 'that', 'very', 'far', 'many', 'so', 'no'])

function doubledWords({ tokens }: Paragraph): Hit[] {
  return tokens.flatMap((token, i) => {
    if (!isWord(token) || lower(token) !== lower(tokens[i + 1]) || TWICE.has(lower(token)) || /\d/.test(token.text))
      return []
    // Duran Duran, New York New York: a name may be double.
    if (isCapital(token) && isCapital(tokens[i + 1])) return []
    const why = 'A word stands twice.'
    return [{ from: i, to: i + 2, correction: token.text, kind: 'grammar' as const, why }]
  })
}

/** A first person in the story's own voice: in news only a speaker says “I”. */
function dangling({ tokens, quoted }: Paragraph): Hit[] {
  const speaks = quoted.some(Boolean) || tokens.some(({ text }) => text === '"')
  const own = tokens.flatMap((token, i) => (/^(?:I|me|my)$/.test(token.text) && !quoted[i] ? [i] : []))
  const [at] = own
  // A text in the first person says so more than once.
  if (at === undefined || own.length > 1 || speaks || tokens[at]?.text !== 'I') return []
  const why = 'The story itself says “I”: a name or another pronoun was meant.'
  return [{ from: at, to: at + 1, kind: 'wrong-person' as const, why }]
}

/** A paragraph of prose that breaks off. */
function openEnd({ tokens }: Paragraph): Hit[] {
  const last = tokens.at(-1)
  const words = tokens.filter(isWord)
  const hasStop = tokens.some(({ text }) => text === '.')
  if (!last || !isWord(last) || /\.$/.test(last.text) || words.length < 12 || !hasStop) return []
  const why = 'The paragraph ends without a full stop: words may be missing.'
  return [{ from: tokens.length - 1, to: tokens.length, kind: 'lost-words' as const, why }]
}
