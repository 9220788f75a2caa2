/** The rules of each sign. Sentences are written as `aSection` says; the difference is named if there are several. */
import { describe, expect, it } from 'vitest'
import { differencesOf } from '../../../src/match/compare/differences'
import { gapOf } from '../../../src/match/compare/gap'
import { type Sign, signOf } from '../../../src/match/compare/signs'
import type { Relation } from '../../../src/story/lexicon'
import { aSection, knowledge, writtenDifference } from './compared'

const SENSES: Record<string, Relation> = {
  'quay/pier': 'synonym',
  'quay/key': 'rare',
  'boat/cutter': 'rare'
}

function sign(written: string, of?: string): Sign | undefined {
  const section = aSection(written)
  const words = knowledge(SENSES)
  const differences = differencesOf(section)
  const difference = of
    ? differences.find((candidate) => writtenDifference(section, candidate) === of)
    : differences.find(({ relation }) => relation === undefined || relation === 'form')
  if (!difference) throw new Error(`no difference “${of}”`)
  return signOf(gapOf(difference, section, words), difference, section, words)
}

type Row = [rule: string, sign: Sign | undefined, written: string, of?: string]

describe('the sign of words that differ', () => {
  it.each<Row>([
    ['a word that is not English', 'nonword', 'the quay/ /ветер there'],
    ['two words joined by mistake', 'nonword', "the quay/ /boat /'rain there"],
    ['a doubled word', 'doubled', 'the old quay/ /old there'],
    ['a word doubled by the next', 'doubled', 'the quay/ /there there'],
    ['an ungrammatical pair', 'ill-formed', 'a quay/ /amount there'],
    ['an ungrammatical pair with the next word', 'ill-formed', 'early quay/ /a amount'],
    ['another form', 'form', 'the boats/boat there'],
    ['another spelling', 'notation', 'the harbour/harbor there'],
    ['another notation', 'notation', 'all forty/ /40 there'],
    ['a contraction', 'notation', "did not/ /n't go"],
    ['a contraction written in full', 'notation', 'it s/ /is late'],
    ['an unrelated word far from a doubled one', 'unrelated', 'all all men at the quay/ /rain there'],
    ['two pronouns for one', 'function-swap', 'all of his/ /them /they there'],
    ['one pronoun for two', 'function-swap', 'all of his/ her/ /them there'],
    ['another pronoun', 'pronoun-swap', 'all of his/ /them there'],
    ['another preposition', 'preposition-swap', 'boats at/ /in there'],
    ['a preposition for a pronoun', 'function-swap', 'boats at/ /his there'],
    ['two function words for one', 'function-swap', 'boats at/ /out /of there'],
    ['an article lost', 'article', 'boats the/ there'],
    ['an article added', 'article', 'boats /the green'],
    ['another function word lost', 'function-word', 'boats of/ there'],
    ['an article and another lost', 'function-word', 'boats of/ the/ there'],
    ['four words left out', 'left-out', 'boats with/ green/ old/ sails/ there'],
    ['three words lost', 'lost', 'boats green/ old/ sails/ there'],
    ['words added', 'added', 'boats /green /old there'],
    ['words for a name', 'name-to-word', 'boats of Klein/ /rain there'],
    ['two words for a name of two', 'name-to-word', 'boats of Klein/ Stark/ /green /rain there'],
    ['three words for a name', 'phrase', 'boats of Klein/ Stark/ /green /old /rain there'],
    ['a word for a name of three', 'one-for-more', 'boats of Klein/ Stark/ Lyon/ /rain there'],
    ['a name for a name', 'unrelated', 'boats of Klein/ /Stark there'],
    ['a name for a word', 'unrelated', 'boats of rain/ /Stark there'],
    ['a function word for a name', 'unrelated', 'boats of Klein/ /him there'],
    ['a synonym in a rare sense', 'rare-sense', 'the quay/ /key there'],
    ['a synonym', 'synonym', 'the quay/ /pier there'],
    ['a word of the same root', 'near', 'the economy/ /economic there'],
    ['an unrelated word', 'unrelated', 'the quay/ /rain there'],
    ['a rare sense among more words', 'rare-sense', 'the quay/ sails/ /green /key there'],
    ['a rare sense and a synonym', 'phrase', 'the boat/ quay/ /pier /cutter there'],
    ['one word for two', 'one-for-more', 'the green/ quay/ /rain there'],
    ['two words for one', 'one-for-more', 'the quay/ /green /rain there'],
    ['two words for two', 'phrase', 'the old/ quay/ /green /rain there']
  ])('%s is %s: %s', (_, expected, written, of) => {
    expect(sign(written, of)).toBe(expected)
  })
})

describe('the sign of words that moved', () => {
  it.each<Row>([
    ['one word', 'short-move', '<early/ boats left /<early there', 'early/'],
    ['the place where it moved to', 'short-move', '<early/ boats left /<early there', '/early'],
    [
      'three words',
      'long-move',
      '<early/ <that/ <morning/ boats left /<early /<that /<morning there',
      'early that morning/'
    ],
    ['to before “of”', 'of-compound', 'the <harbour/ strike /of /<harbour ended', '/of harbour'],
    ['from before a word that now has “of”', 'of-compound', 'the <harbour/ strike /of /<harbour ended', 'harbour/'],
    ['with “of” on both sides', 'short-move', 'end of <harbour/ strike of /<harbour ended', '/harbour'],
    ['out of a genitive', 'genitive', "<town/ 's/ strike /of /<town ended", '/of town'],
    ['out of a genitive, where it stood', 'genitive', "<town/ 's/ strike /of /<town ended", 'town s/'],
    [
      'out of a genitive, far from another',
      'genitive',
      "<early/ boats <town/ 's/ strike /of /<town ended /<early",
      '/of town'
    ],
    ['what belongs to a genitive', 'genitive', "town 's <strike/ ended with /<strike", '/strike'],
    ['what belongs to a genitive, where it stood', 'genitive', "town 's <strike/ ended with /<strike", 'strike/'],
    ['beside a word lost after a genitive', 'short-move', "town 's the/ <early/ boats left /<early", 'the early/'],
    ['far from “of”', 'short-move', 'of all old <harbour/ strike left there at /<harbour', '/harbour'],
    ['far from “of”, where it stood', 'short-move', 'of all old <harbour/ strike left there at /<harbour', 'harbour/'],
    [
      'to before “of”, far from another',
      'of-compound',
      'of all old green <harbour/ strike /of /<harbour',
      '/of harbour'
    ],
    ['the last word', 'short-move', 'boats /<early left there <early/', '/early'],
    ['the last word, where it stood', 'short-move', 'boats /<early left there <early/', 'early/'],
    ['one word, and another was lost', 'lost', 'boats left old/ /<early there <early/', 'old/early'],
    ['one word, and another was added', 'added', 'boats left <early/ /old there /<early', 'early/old'],
    [
      'three words, and another was lost',
      'long-move',
      'boats old/ /<early /<that /<morning left <early/ <that/ <morning/',
      'old/early that morning'
    ],
    [
      'three words to another that was added',
      'added',
      '<early/ <that/ <morning/ boats left /old /<early /<that /<morning',
      '/old early that morning'
    ],
    ['one word with another that was lost', 'lost', 'old/ <early/ boats left /<early', 'old early/'],
    ['one word with another that was added', 'added', '<early/ boats left /old /<early', '/old early']
  ])('%s is %s: %s', (_, expected, written, of) => {
    expect(sign(written, of)).toBe(expected)
  })
})
