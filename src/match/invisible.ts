/** The invisible characters that pages put inside words: soft hyphen, zero-width space and joiners, word joiner. */
const CHARACTERS = ['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060']

/** Any of them, as a part of a regular expression. */
export const INVISIBLE = `(?:${CHARACTERS.join('|')})`

const each = new RegExp(INVISIBLE, 'g')

export const isInvisible = (character: string): boolean => CHARACTERS.includes(character)
export const withoutInvisible = (text: string): string => text.replace(each, '')
