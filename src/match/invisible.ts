/** The invisible characters that pages put inside words: soft hyphen, zero-width space and joiners, word joiner. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060]/g

/** Whether a UTF-16 unit is one of them. */
export const isInvisible = (unit: number): boolean =>
  unit >= 0xad && (unit === 0xad || (unit >= 0x200b && unit <= 0x200d) || unit === 0x2060)

export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '')
