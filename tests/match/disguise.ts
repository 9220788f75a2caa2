/** Ways to disguise a text so that readers read on while searches for its words fail. */

const each = (of: RegExp, as: (character: string) => string) => (text: string) => text.replace(of, as)
const CYRILLIC: Record<string, string> = Object.fromEntries(
  [...'aceopxyijsk'].map((letter, i) => [letter, [...'асеорхуіјѕк'][i] ?? letter])
)
const GREEK: Record<string, string> = Object.fromEntries(
  [...'aovupiABEZHIKMNOPTXY'].map((letter, i) => [letter, [...'αονυριΑΒΕΖΗΙΚΜΝΟΡΤΧΥ'][i] ?? letter])
)
/** The letters of a mathematical alphabet, from that of its A. */
const mathematical = (first: number) =>
  each(/[A-Za-z]/g, (letter) => {
    const code = letter.charCodeAt(0)
    return String.fromCodePoint(first + (code < 97 ? code - 65 : code - 97 + 26))
  })

/** Each disguise as a function from text to text. */
export const DISGUISES: Record<string, (text: string) => string> = {
  'a zero-width space after every character': each(/./gsu, (c) => `${c}\u200b`),
  'soft hyphens in all words': each(/\p{L}(?=\p{L})/gu, (c) => `${c}\u00ad`),
  'a soft hyphen after every character': each(/./gsu, (c) => `${c}\u00ad`),
  'a stroke through every letter': each(/\p{L}/gu, (c) => `${c}\u0336`),
  'an accent on every letter': each(/\p{L}/gu, (c) => `${c}\u0301`),
  'all ligatures': each(/ffi|ff|fi|fl/g, (c) => ({ ffi: 'ﬃ', ff: 'ﬀ', fi: 'ﬁ', fl: 'ﬂ' })[c] ?? c),
  'the bold mathematical alphabet': mathematical(0x1d400),
  'the sans-serif mathematical alphabet': mathematical(0x1d5a0),
  'full-width letters': each(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  'no-break spaces': each(/ /g, () => '\u00a0'),
  'Cyrillic look-alikes': each(/[a-z]/g, (c) => CYRILLIC[c] ?? c),
  'Cyrillic look-alikes with d': each(/[a-z]/g, (c) => (c === 'd' ? 'ԁ' : (CYRILLIC[c] ?? c))),
  'Greek look-alikes': each(/[A-Za-z]/g, (c) => GREEK[c] ?? c),
  capitals: (text) => text.toUpperCase()
}
