/** Finds words that do not exist, by a dictionary and the rules by which English derives words. */

/** Returns true if a dictionary contains a word, as written. */
export type Dictionary = (word: string) => boolean

/** British spellings and their American forms, which most dictionaries have. */
const AMERICAN: readonly [RegExp, string][] = [
  [/our/, 'or'],
  [/is(e|ed|es|er|ers|ing|ation|ations|able)$/, 'iz$1'],
  [/ys(e|ed|es|ing)$/, 'yz$1'],
  [/ll(ed|ing|er|ers|or|ors)$/, 'l$1'],
  [/(l|r)l(ment|ments|ful)$/, '$1$2'],
  [/l(ment|ments|ful|s|)$/, 'll$1'],
  [/([bt])re(s|d|)$/, '$1er$2'],
  [/ence(s|)$/, 'ense$1'],
  [/ogue(s|)$/, 'og$1'],
  [/mme(s|)$/, 'm$1'],
  [/ae|oe/, 'e'],
  [/que(s|)$/, 'ck$1'],
  [/tyre/, 'tire'],
  [/grey/, 'gray'],
  [/plough/, 'plow']
]
const PREFIX =
  /^(?:anti|auto|bi|co|counter|cyber|de|dis|eco|ex|fore|hyper|inter|mega|micro|mid|mis|multi|non|out|over|post|pre|pro|re|semi|sub|super|trans|ultra|un|under)-?(?=\p{L}{4})/u
const SUFFIX = /(?:s|less|like|ness|wide|ward|wards|based|led|made|free|goers?)$/u

/** Returns true if a word exists or is derived from existing ones: by a hyphen, a prefix, a British spelling. */
export function isSpelt(word: string, has: Dictionary): boolean {
  const plain = word.replaceAll('’', "'").replace(/'s?$/, '')
  // Numbers, addresses and words of other languages are not judged.
  if (plain.length < 3 || /[\d.&]|[^\p{ASCII}]/u.test(plain)) return true
  const isKnown = (part: string): boolean =>
    has(part) || AMERICAN.some(([british, american]) => british.test(part) && has(part.replace(british, american)))
  const isDerived = (part: string): boolean =>
    part.length < 3 ||
    isKnown(part) ||
    [PREFIX, SUFFIX].some((affix) => affix.test(part) && isKnown(part.replace(affix, '')))
  return isDerived(plain) || isCompound(plain, isKnown) || (plain.includes('-') && plain.split('-').every(isDerived))
}

/** Returns true for two words in one, such as railcar; short ones would allow anything. */
function isCompound(word: string, isKnown: Dictionary): boolean {
  for (let i = 3; i <= word.length - 3; i++) {
    if (word.length >= 7 && isKnown(word.slice(0, i)) && isKnown(word.slice(i))) return true
  }
  return false
}
