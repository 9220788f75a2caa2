/**
 * What no reader sees and a page may put between any two letters: Unicode's default-ignorable characters (soft hyphen,
 * zero-width space and joiners, marks of direction, byte order mark, variation selectors, tags …), and halves of surrogate
 * pairs that lack the other half.
 */
export const INVISIBLE = /[\p{DI}\p{Cs}]/gu

export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '')

/** Whether a UTF-16 unit, by itself, is one of them. So is either half of a pair: some pairs are invisible. */
export const isInvisible = (unit: number): boolean => !withoutInvisible(String.fromCharCode(unit))
