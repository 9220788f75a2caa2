/**
 * One spelling for every way of setting the same words, with a map back. Typography must never decide whether a quote
 * is found: quotes, dashes, kinds of space, soft hyphens, invisible characters, ligatures and look-alike letters differ
 * from site to site. Case is kept: it tells Ma from MA.
 */
import { INVISIBLE, withoutInvisible } from './invisible'
import { undisguised } from './look-alikes'

export interface Normalised {
  text: string
  /** For each UTF-16 unit of `text`, its offset in the raw text; one more at the end for the raw length. */
  map: Uint32Array
}

const SPACE = ' '
const table = new Map<string, string>()
const addSpelling = (characters: string, replacement: string) => {
  for (const c of characters) table.set(c, replacement)
}
addSpelling('\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a', SPACE)
addSpelling('\u2028\u2029\u202f\u205f\u3000', SPACE)
addSpelling('‘’‚‛′ʼʻ`´＇', "'")
addSpelling('“”„‟″«»＂', '"')
addSpelling('‐‑‒–—―−﹘﹣－', '-')

/**
 * So many combining marks belong to one character, as in Unicode's stream-safe text format (UAX 15); no language needs
 * more than a few, and more are dropped. Putting marks in order takes time that grows with the square of their number.
 */
const MAX_MARKS = 30
// Thai and Lao am and the halfwidth voiced marks are letters that decompose into marks.
const MARK = '[\\p{M}\\u0e33\\u0eb3\\uff9e\\uff9f]'
/** Marks that follow a character, invisible ones between them. */
const MARKS = new RegExp(`(?:${INVISIBLE.source}*${MARK})*`, 'uy')
const INVISIBLE_RUN = new RegExp(`${INVISIBLE.source}+`, 'uy')
const MARKS_TOO_MANY = new RegExp(`(\\p{M}{${MAX_MARKS}})\\p{M}+`, 'gu')

/**
 * Normalises a stretch of raw text. `blocks` are raw offsets where blocks begin: there the space between words is a
 * line break, anywhere else a blank. Runs of white space become one; none stands at the start or the end.
 */
export function normalise(raw: string, blocks: readonly number[] = []): Normalised {
  const output = new Output(raw.length)
  let block = 0
  let gap = '' // the white space that waits for the next word
  for (let i = 0; i < raw.length; ) {
    while (block < blocks.length && (blocks[block] ?? 0) <= i) {
      if (output.length > 0) gap = '\n'
      block++
    }
    const run = plainRun(raw, i, blocks[block])
    if (run > 0) {
      if (gap) output.add(gap, i)
      gap = ''
      output.addRun(raw.slice(i, i + run), i)
      i += run
      continue
    }
    const end = Math.min(unitEnd(raw, i), blocks[block] ?? raw.length)
    for (const part of spelling(raw.slice(i, end)).split(/( )/)) {
      if (part === SPACE) {
        if (!gap && output.length > 0) gap = SPACE
      } else if (part) {
        if (gap) output.add(gap, i)
        gap = ''
        output.add(part, i)
      }
    }
    i = end
  }
  return undisguised(output.done(raw.length))
}

/** The spelling alone, for the words and phrases of a story. */
export function spelt(raw: string): string {
  return plainRun(raw, 0) === raw.length ? raw : normalise(raw).text
}

/** Words of plain characters with single blanks between them. */
const PLAIN = /[!-_a-~]+(?: [!-_a-~]+)*/y
const BLANK = 0x20

/** How many characters from `i` on are spelt as they are: most of any text, so they are taken together. */
function plainRun(raw: string, i: number, block = raw.length): number {
  PLAIN.lastIndex = i
  if (!PLAIN.test(raw)) return 0
  let end = Math.min(PLAIN.lastIndex, block)
  if (endOf(MARKS, raw, end) > end) end--
  // A blank at the end is what divides the next word from this one, and may yet be more than a blank.
  while (end > i && raw.charCodeAt(end - 1) === BLANK) end--
  return end - i
}

/** Where what an expression matches from `i` on ends; `i` where it matches nothing. */
function endOf(expression: RegExp, raw: string, i: number): number {
  expression.lastIndex = i
  return expression.test(raw) ? expression.lastIndex : i
}

/** Where the unit that begins at `i` ends: a character with its marks, or invisible characters in a row. */
function unitEnd(raw: string, i: number): number {
  const end = endOf(INVISIBLE_RUN, raw, i)
  return end > i ? end : endOf(MARKS, raw, i + ((raw.codePointAt(i) ?? 0) > 0xffff ? 2 : 1))
}

/** Spellings of single UTF-16 units, as they are met: a text has the same few again and again. */
const SPELLINGS = new Map<string, string>()

/**
 * The spelling of a unit, the same for spellings that Unicode holds to be compatible. What comes out is spelt as itself:
 * the table is asked again about what a character is made of, and what it answers with decomposes no further.
 */
function spelling(unit: string): string {
  const cached = SPELLINGS.get(unit)
  if (cached !== undefined) return cached
  const [character = '', ...marks] = withoutInvisible(unit)
  const decomposed = plain(character + marks.slice(0, MAX_MARKS).join('')).normalize('NFKD')
  const normalForm = plain(withoutInvisible(decomposed)).replace(MARKS_TOO_MANY, '$1').normalize('NFKC')
  if (unit.length === 1) SPELLINGS.set(unit, normalForm)
  return normalForm
}

const plain = (text: string) => Array.from(text, (character) => table.get(character) ?? character).join('')

/** Text and map that grow together. */
class Output {
  private pieces: string[] = []
  private map: Uint32Array
  length = 0

  constructor(expectedLength: number) {
    this.map = new Uint32Array(expectedLength + 16)
  }

  /** Adds what one unit of the raw text is spelt as. */
  add(piece: string, rawOffset: number) {
    this.reserve(piece.length)
    this.map.fill(rawOffset, this.length, this.length + piece.length)
    this.length += piece.length
    this.pieces.push(piece)
  }

  /** Adds characters that stand so in the raw text. */
  addRun(run: string, rawOffset: number) {
    this.reserve(run.length)
    for (let k = 0; k < run.length; k++) this.map[this.length + k] = rawOffset + k
    this.length += run.length
    this.pieces.push(run)
  }

  private reserve(extraLength: number) {
    if (this.length + extraLength < this.map.length) return
    const larger = new Uint32Array(this.map.length * 2 + extraLength)
    larger.set(this.map)
    this.map = larger
  }

  done(rawLength: number): Normalised {
    this.map[this.length] = rawLength
    return { text: this.pieces.join(''), map: this.map.subarray(0, this.length + 1) }
  }
}

/**
 * The raw offsets of a span of normalised text. The end is where its last character ends in the raw text, so that
 * invisible characters after it stay outside.
 */
export function rawSpan(n: Normalised, raw: string, start: number, end: number): { start: number; end: number } {
  const rawStart = n.map[start] ?? raw.length
  const last = n.map[Math.max(start, end - 1)] ?? raw.length
  return { start: rawStart, end: Math.max(rawStart, last < raw.length ? unitEnd(raw, last) : last) }
}
