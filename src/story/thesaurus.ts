/** Words by their meanings: WordNet's synsets, with how common each word and each sense is. */

/** How common a sense is among those of its word: the first, the second, another common one, a rare one. */
export type Band = 'A' | 'B' | 'C' | 'D'

/** A word that can stand for a synset. */
interface Member {
  term: string
  band: Band
}

export interface Synset {
  pos: 'n' | 'v' | 'a' | 'r'
  members: Member[]
  /** Numbers of synsets: more general ones, more special ones, opposites, and adjectives of similar meaning. */
  hypernyms: number[]
  hyponyms: number[]
  antonyms: number[]
  similar: number[]
}

/** A synset as one of its words has it. */
interface Sense {
  synset: Synset
  band: Band
}

export interface Thesaurus {
  /** The senses of a word or a term of two words, the common ones first. */
  sensesOf(term: string): readonly Sense[]
  /** How rare a term is: SCOWL's level, from 10 (common) to 70; undefined where it is unknown. */
  levelOf(term: string): number | undefined
  synset(number: number): Synset | undefined
}

const numbers = (list: string | undefined): number[] => (list ? list.split(' ').map((n) => Number.parseInt(n, 36)) : [])

/** Reads what src/tools/build/build-thesaurus.ts writes. */
export function readThesaurus(text: string): Thesaurus {
  const [words = '', rows = ''] = text.split('\n\n')
  const terms: string[] = []
  const levels = new Map<string, number>()
  for (const line of words.split('\n')) {
    const term = line.replace(/\d+$/, '')
    terms.push(term)
    levels.set(term, Number(line.slice(term.length)) * 5)
  }
  const senses = new Map<string, Sense[]>()
  const synsets = rows.split('\n').map((row): Synset => {
    const [, pos, members = '', hypernyms, antonyms, similar] =
      /^(.)([^>!&]*)(?:>([^!&]*))?(?:!([^&]*))?(?:&(.*))?$/.exec(row) ?? []
    return {
      pos: pos as Synset['pos'],
      members: [...members.matchAll(/([0-9a-z]+)([A-D])/g)].map(([, n = '', band]) => ({
        term: terms[Number.parseInt(n, 36)] ?? '',
        band: band as Band
      })),
      hypernyms: numbers(hypernyms),
      hyponyms: [],
      antonyms: numbers(antonyms),
      similar: numbers(similar)
    }
  })
  for (const [number, synset] of synsets.entries()) {
    for (const hypernym of synset.hypernyms) synsets[hypernym]?.hyponyms.push(number)
    for (const { term, band } of synset.members) {
      const list = senses.get(term)
      if (list) list.push({ synset, band })
      else senses.set(term, [{ synset, band }])
    }
  }
  for (const list of senses.values()) list.sort((a, b) => (a.band < b.band ? -1 : a.band > b.band ? 1 : 0))
  return {
    sensesOf: (term) => senses.get(term) ?? [],
    levelOf: (term) => levels.get(term),
    synset: (number) => synsets[number]
  }
}
