/** A quantity of a text, and what reading one needs. */
import type { Unit } from './units'

/** The words of a text, as printed and in lower case. */
export type Words = readonly { text: string; fold: string }[]

export interface Quantity {
  /** 2.2 for 2.2 %, 15.5 for half past three in the afternoon, the first year for decades (1990). */
  value: number
  kind: 'number' | 'ordinal' | 'percent' | 'money' | 'time' | 'year'
  /** Its unit, if one is named. */
  unit?: Unit
  /** The text says that it is approximate: "about 2,300", "nearly 5 million". */
  rounded: boolean
  /** Only an order of magnitude: "hundreds". */
  vague: boolean
  /** "one", "a year", "the two": hardly more than an article, so its absence elsewhere tells nothing. */
  loose: boolean
  /** A decade: "the 1990s", "the nineties". */
  decade: boolean
  /** The other reading of a number with letters joined to it: 3m is three million or three metres. */
  or?: { value: number; unit: Unit }
  /** Indexes of its first token, and of the one after its last. */
  first: number
  end: number
}

/** What is true of an exact number. */
export const PLAIN = { rounded: false, vague: false, loose: false, decade: false }

/** Returns the word at an index in lower case; empty outside the text. */
export const foldAt = (tokens: Words, i: number): string => tokens[i]?.fold ?? ''

/** What a quantity in digits begins with. */
export const DIGIT = /^['’]?\d/
