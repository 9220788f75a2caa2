/**
 * Finds what looks garbled without a clean copy. Each hit is a proposal: many garbled passages look fine, and what
 * looks odd may be right.
 */
import { lemmaOf } from '../../language/lemma'
import type { Kind } from '../../story/terms'
import { FALSE_FRIENDS, type FalseFriend } from './false-friends'
import { GIVEN_NAMES, HARDLY_SURNAMES } from './name-words'
import { type Dictionary, isSpelt } from './spelling'
import { isWord, type Token, tokensOf } from './tokens'

/** A span that looks garbled. */
export interface Suspicion {
  /** Index of the paragraph, from 0. */
  paragraph: number
  /** UTF-16 offsets into the paragraph. */
  start: number
  end: number
  quote: string
  /** The correction, if general knowledge tells it. */
  correction?: string
  kind: Kind
  explanation: string
}

/** A hit of one detector: its tokens, end exclusive, and why. */
type Hit = Pick<Suspicion, 'correction' | 'kind' | 'explanation'> & { firstToken: number; endToken: number }

interface Paragraph {
  text: string
  tokens: Token[]
  /** Whether each token is inside quotation marks. */
  quoted: boolean[]
}

/**
 * Runs every detector on every paragraph. Of overlapping hits, that of the earlier detector wins. Returns them in the
 * text's order.
 */
export function suspicious(paragraphs: readonly string[], has: Dictionary): Suspicion[] {
  const parsed = paragraphs.map(paragraphOf)
  const names = nameForms(parsed)
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
  return parsed.flatMap((p, paragraph) => {
    const hits: Hit[] = []
    for (const hit of looks.flatMap((look) => look(p))) {
      if (hits.every((accepted) => hit.endToken <= accepted.firstToken || accepted.endToken <= hit.firstToken))
        hits.push(hit)
    }
    return hits
      .sort((a, b) => a.firstToken - b.firstToken)
      .map(({ firstToken, endToken, ...hit }) => {
        const start = p.tokens[firstToken]?.start ?? 0
        const end = p.tokens[endToken - 1]?.end ?? p.text.length
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
/** Returns true if a token begins a sentence or a quotation. */
const begins = ({ tokens }: Paragraph, i: number) => i === 0 || /^[.!?:“"]$/.test(tokens[i - 1]?.text ?? '')

/** The phrases by their first word, all words without endings. */
const PHRASES = new Map<string, (FalseFriend & { lemmas: string[] })[]>()
for (const friend of FALSE_FRIENDS) {
  const lemmas = friend.phrase.split(' ').map(lemmaOf)
  const first = lemmas[0] ?? ''
  PHRASES.set(first, [...(PHRASES.get(first) ?? []), { ...friend, lemmas }])
}

function falseFriends({ tokens }: Paragraph): Hit[] {
  const lemmas = tokens.map((token) => lemmaOf(lower(token)))
  return lemmas.flatMap((first, i) => {
    const falseFriend = PHRASES.get(first)?.find(({ lemmas: phrase }) =>
      phrase.every((word, k) => lemmas[i + k] === word)
    )
    if (!falseFriend) return []
    const explanation = `Taken over word for word: ${falseFriend.origin}.`
    return [
      {
        firstToken: i,
        endToken: i + falseFriend.lemmas.length,
        correction: falseFriend.meaning,
        kind: 'false-friend' as const,
        explanation
      }
    ]
  })
}

/** Counts how often each capitalised word occurs inside sentences. */
function nameForms(parsed: readonly Paragraph[]): Map<string, number> {
  const forms = new Map<string, number>()
  for (const p of parsed) {
    p.tokens.forEach((token, i) => {
      if (isCapital(token) && !begins(p, i)) forms.set(token.text, (forms.get(token.text) ?? 0) + 1)
    })
  }
  return forms
}

/** Finds a given name followed by a word instead of a surname, and that word alone used like a name. */
function nameWords(p: Paragraph, names: Map<string, number>): Hit[] {
  const explanation = 'A name was translated as if it were a word.'
  return p.tokens.flatMap((token, i) => {
    const word = lower(token)
    if (!HARDLY_SURNAMES.has(word)) return []
    const givenName = p.tokens[i - 1]
    const isFull = isCapital(token) && givenName !== undefined && GIVEN_NAMES.has(givenName.text)
    if (isFull) return [{ firstToken: i - 1, endToken: i + 1, kind: 'wrong-name' as const, explanation }]
    const capital = word.charAt(0).toUpperCase() + word.slice(1)
    const isAlone = names.has(capital) && (isCapital(token) ? !begins(p, i) : SPEAKS.has(lower(p.tokens[i + 1])))
    return isAlone ? [{ firstToken: i, endToken: i + 1, kind: 'wrong-name' as const, explanation }] : []
  })
}

const SPEAKS = new Set(['said', 'says', 'told', 'added', 'explained', 'wrote', 'stressed', 'noted', 'warned'])

/** Finds a name in capitals, or misspelt by a letter or two, whose usual form occurs elsewhere. */
function misspeltNames(p: Paragraph, names: Map<string, number>, has: Dictionary): Hit[] {
  return p.tokens.flatMap((token, i) => {
    if (!isCapital(token) || !isWord(token)) return []
    const { text } = token
    const usual = text.charAt(0) + text.slice(1).toLowerCase()
    // BEIJING — the dateline of a report is in capitals at its start.
    if (i > 0 && text.length > 1 && text === text.toUpperCase() && text !== usual && names.has(usual)) {
      return [
        {
          firstToken: i,
          endToken: i + 1,
          correction: usual,
          kind: 'wrong-name' as const,
          explanation: 'A name set in capitals.'
        }
      ]
    }
    if (text.length < 5 || text === text.toUpperCase() || has(text) || has(text.toLowerCase())) return []
    const similarName = [...names.keys()].find((name) => !has(name.toLowerCase()) && isSlip(text, name, names))
    if (similarName === undefined) return []
    const explanation = `“${similarName}” stands elsewhere in the text.`
    return [{ firstToken: i, endToken: i + 1, correction: similarName, kind: 'wrong-name' as const, explanation }]
  })
}

/**
 * Returns true if two names differ in one or two letters after their second, and the other one is more frequent or
 * comes first.
 */
function isSlip(name: string, frequentName: string, names: Map<string, number>): boolean {
  if (name.length !== frequentName.length || /s$/.test(name) !== /s$/.test(frequentName)) return false
  const surplus = (names.get(frequentName) ?? 0) - (names.get(name) ?? 0)
  const order = [...names.keys()]
  if (surplus < 0 || (surplus === 0 && order.indexOf(frequentName) > order.indexOf(name))) return false
  const wrongLetters = [...name].filter((letter, i) => letter !== frequentName[i]).length
  return wrongLetters > 0 && wrongLetters <= 2 && name.slice(0, 2) === frequentName.slice(0, 2)
}

function spacedHyphens({ text, tokens }: Paragraph): Hit[] {
  return tokens.flatMap((token, i) => {
    const [leftPart, rightPart] = [tokens[i - 1], tokens[i + 1]]
    if (token.text !== '-' || !leftPart || !rightPart || !isWord(leftPart) || !isWord(rightPart)) return []
    const gaps = [token.start - leftPart.end, rightPart.start - token.end]
    if ((gaps[0] === 0) === (gaps[1] === 0)) return []
    const correction = text.slice(leftPart.start, rightPart.end).replaceAll(' ', '')
    const explanation = 'A blank beside a hyphen that joins two parts of a word.'
    return [{ firstToken: i - 1, endToken: i + 2, correction, kind: 'grammar' as const, explanation }]
  })
}

/** Checks words in lower case only: names are in no dictionary. */
function nonwords({ tokens }: Paragraph, has: Dictionary): Hit[] {
  return tokens.flatMap((token, i) => {
    if (!isWord(token) || isCapital(token) || /\p{Lu}/u.test(token.text) || isSpelt(token.text, has)) return []
    return [{ firstToken: i, endToken: i + 1, kind: 'nonword' as const, explanation: 'No English word.' }]
  })
}

/** Words that may be repeated. */
const TWICE = new Set(['had', 'that', 'very', 'far', 'many', 'so', 'no'])

function doubledWords({ tokens }: Paragraph): Hit[] {
  return tokens.flatMap((token, i) => {
    if (!isWord(token) || lower(token) !== lower(tokens[i + 1]) || TWICE.has(lower(token)) || /\d/.test(token.text))
      return []
    // Duran Duran, New York New York: a name may be doubled.
    if (isCapital(token) && isCapital(tokens[i + 1])) return []
    const explanation = 'A word stands twice.'
    return [{ firstToken: i, endToken: i + 2, correction: token.text, kind: 'grammar' as const, explanation }]
  })
}

/** Finds the first person outside of quotations: in news only speakers say “I”. */
function dangling({ tokens, quoted }: Paragraph): Hit[] {
  const speaks = quoted.some(Boolean) || tokens.some(({ text }) => text === '"')
  const positions = tokens.flatMap((token, i) => (/^(?:I|me|my)$/.test(token.text) && !quoted[i] ? [i] : []))
  const [index] = positions
  // A text in the first person uses it more than once.
  if (index === undefined || positions.length > 1 || speaks || tokens[index]?.text !== 'I') return []
  const explanation = 'The story itself says “I”: a name or another pronoun was meant.'
  return [{ firstToken: index, endToken: index + 1, kind: 'wrong-person' as const, explanation }]
}

/** Finds a paragraph of prose that breaks off. */
function openEnd({ tokens }: Paragraph): Hit[] {
  const last = tokens.at(-1)
  const words = tokens.filter(isWord)
  const hasStop = tokens.some(({ text }) => text === '.')
  if (!last || !isWord(last) || /\.$/.test(last.text) || words.length < 12 || !hasStop) return []
  const explanation = 'The paragraph ends without a full stop: words may be missing.'
  return [{ firstToken: tokens.length - 1, endToken: tokens.length, kind: 'lost-words' as const, explanation }]
}
