/**
 * One spelling for every way of setting the same words, with a map back. Typography must never decide whether a quote
 * is found: quotes, dashes, kinds of space, soft hyphens, invisible characters, ligatures and look-alike letters differ
 * from site to site. Case is kept: it tells Ma from MA.
 */
export interface Normalised {
  text: string
  /** For each UTF-16 unit of `text`, its offset in the raw text; one more at the end for the raw length. */
  map: Uint32Array
}

const SPACE = 1
const DROP = 2
const table = new Map<number, string | typeof SPACE | typeof DROP>()
const put = (characters: string, as: string | typeof SPACE | typeof DROP) => {
  for (const c of characters) table.set(c.codePointAt(0) ?? 0, as)
}
put('\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a', SPACE)
put('\u2028\u2029\u202f\u205f\u3000', SPACE)
// Soft hyphen, zero-width characters, marks of direction, word joiner, byte order mark, variation selectors.
put('\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e', DROP)
put('\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe00\ufe0e\ufe0f\ufeff', DROP)
put('‘’‚‛′ʼʻ`´＇', "'")
put('“”„‟″«»＂', '"')
put('‐‑‒–—―−﹘﹣－', '-')
// Letters of other scripts that look like Latin ones (Unicode's confusables, those met in running text).
const alike = 'асеорхуіјѕ АВСЕНІКМОРТХУІЈЅ ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο'
const latin = 'aceopxyijs ABCEHIKMOPTXYIJS ABEZHIKMNOPTYXo'
for (let i = 0; i < alike.length; i++) if (alike[i] !== ' ') put(alike[i] ?? '', latin[i] ?? '')

const isMark = (code: number) => code >= 0x300 && code <= 0x36f
/**
 * So many combining marks belong to one character, as in Unicode's stream-safe text format (UAX 15); no language needs
 * more than a few. Putting marks in order takes time that grows with the square of their number.
 */
const MAX_MARKS = 30

/**
 * Normalises a stretch of raw text. `blocks` are raw offsets where blocks begin: there the space between words is a
 * line break, anywhere else a blank. Runs of white space become one; none stands at the start or the end.
 */
export function normalise(raw: string, blocks: readonly number[] = []): Normalised {
  const out = new Output(raw.length)
  let block = 0
  let gap = '' // the white space that waits for the next word
  for (let i = 0; i < raw.length; ) {
    while (block < blocks.length && (blocks[block] ?? 0) <= i) {
      if (out.length > 0) gap = '\n'
      block++
    }
    const run = plainRun(raw, i, blocks[block])
    if (run > 0) {
      if (gap) out.add(gap, i)
      gap = ''
      out.addRun(raw.slice(i, i + run), i)
      i += run
      continue
    }
    const width = unitAt(raw, i)
    const as = spelling(raw, i, width)
    if (as === SPACE) {
      if (!gap && out.length > 0) gap = ' '
    } else if (as !== DROP) {
      if (gap) out.add(gap, i)
      gap = ''
      out.add(as, i)
    }
    i += width
  }
  return out.done(raw.length)
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
  if (isMark(raw.charCodeAt(end))) end--
  // A blank at the end is what divides the next word from this one, and may yet be more than a blank.
  while (end > i && raw.charCodeAt(end - 1) === BLANK) end--
  return end - i
}

/** How many UTF-16 units at `i` belong together: a character with its combining marks. */
function unitAt(raw: string, i: number): number {
  const code = raw.charCodeAt(i)
  let width = code >= 0xd800 && code <= 0xdbff ? 2 : 1
  const most = Math.min(raw.length - i, width + MAX_MARKS)
  while (width < most && isMark(raw.charCodeAt(i + width))) width++
  return width
}

function spelling(raw: string, i: number, width: number): string | typeof SPACE | typeof DROP {
  const code = raw.charCodeAt(i)
  if (width === 1) {
    const known = table.get(code)
    if (known !== undefined) return known
  }
  // What a compatibility character is made of may have a plainer spelling itself.
  return [...raw.slice(i, i + width).normalize('NFKC')].map(plain).join('')
}

function plain(character: string): string {
  const known = table.get(character.codePointAt(0) ?? 0)
  return known === undefined ? character : known === SPACE ? ' ' : known === DROP ? '' : known
}

/** Text and map that grow together. */
class Output {
  private pieces: string[] = []
  private map: Uint32Array
  length = 0

  constructor(expected: number) {
    this.map = new Uint32Array(expected + 16)
  }

  /** Adds what one unit of the raw text is spelt as. */
  add(piece: string, from: number) {
    this.reserve(piece.length)
    this.map.fill(from, this.length, this.length + piece.length)
    this.length += piece.length
    this.pieces.push(piece)
  }

  /** Adds characters that stand so in the raw text. */
  addRun(run: string, from: number) {
    this.reserve(run.length)
    for (let k = 0; k < run.length; k++) this.map[this.length + k] = from + k
    this.length += run.length
    this.pieces.push(run)
  }

  private reserve(more: number) {
    if (this.length + more < this.map.length) return
    const larger = new Uint32Array(this.map.length * 2 + more)
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
  const from = n.map[start] ?? raw.length
  const last = n.map[Math.max(start, end - 1)] ?? raw.length
  return { start: from, end: Math.max(from, last + (last < raw.length ? unitAt(raw, last) : 0)) }
}
