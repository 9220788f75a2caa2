/** The part of nspell that we use; it has no types of its own. */
declare module 'nspell' {
  interface Spelling {
    /** Returns true if the dictionary contains a word, as it is or inflected. */
    correct(word: string): boolean
  }
  export default function nspell(aff: Buffer, dic: Buffer): Spelling
}
