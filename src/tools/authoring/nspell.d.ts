/** What we use of nspell, which has no types of its own. */
declare module 'nspell' {
  interface Spelling {
    /** Whether a word is in the dictionary, as it is or inflected. */
    correct(word: string): boolean
  }
  export default function nspell(aff: Buffer, dic: Buffer): Spelling
}
