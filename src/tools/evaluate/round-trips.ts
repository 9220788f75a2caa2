/**
 * How well a comparison gives back what a copy lost of its original. A folder holds `original.txt`, a paragraph a line,
 * and copies of it whose lines are the original's: round trips and spins (`*.txt`), an editor's light edits
 * (`edited*.txt`), and copies with changed facts (`facts*.txt`, with what was changed in `facts*.json`).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { match } from '../../match/match'
import type { PassageFinding, Verdict } from '../../match/report'
import { storyOfOriginal } from '../../story/original'
import type { Story } from '../../story/story'
import { completed } from '../build/read-stories'

export interface RoundTripScore {
  kind: 'round-trip' | 'edited' | 'facts'
  copy: string
  verdict: Verdict
  findings: number
  /** Content words of the original that the copy's paragraphs lack, and those that a correction there gives back. */
  lost: number
  back: number
  /** Findings that change nothing: their words stand in the original's paragraph, their correction's in the copy's. */
  idle: number
  /** Changed facts, those whose right words a correction gives back, and findings on other words. */
  facts: number
  factsBack: number
  others: number
}

interface ChangedFact {
  /** Of the copy, counted from 1. */
  line: number
  wrong: string
  right: string
}

const SMALL = new Set(
  (
    'a an the of in on at to for from by with and or but that which who whom this these those is are was were be been being ' +
    'it its he she they them his her their as while not no if whether after before during between into over under about than ' +
    'then also had has have do does did will would can could may might more most other each both some any all such only own ' +
    'same so too very s t d ll re ve m i you we our your my me us'
  ).split(' ')
)
const ENDINGS = ['ings', 'ing', 'edly', 'ed', 'ies', 'es', 's', 'ly']

/** A rough stem, so that another form of a word is not counted as lost. */
function stem(word: string): string {
  const bare = word
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s$|'$/, '')
  const ending = ENDINGS.find((end) => bare.endsWith(end) && bare.length - end.length >= 3)
  return ending === undefined ? bare : bare.slice(0, -ending.length) + (ending === 'ies' ? 'y' : '')
}

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? []
const allWords = (text: string) => new Set(wordsIn(text).map(stem))
const contentWords = (text: string) =>
  new Set(
    wordsIn(text)
      .filter((word) => word.length > 1 && !SMALL.has(word.toLowerCase()))
      .map(stem)
  )
const without = (words: ReadonlySet<string>, others: ReadonlySet<string>) =>
  new Set([...words].filter((word) => !others.has(word)))
const isWithin = (words: ReadonlySet<string>, others: ReadonlySet<string>) =>
  [...words].every((word) => others.has(word))

const lines = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** The folders of a folder that hold an original. */
export const originalFolders = (dir: string): string[] =>
  readdirSync(dir)
    .filter((name) => existsSync(join(dir, name, 'original.txt')))
    .sort()

/** Scores all copies of a folder with their original alone. */
export function scoreRoundTrips(folder: string): RoundTripScore[] {
  const original = lines(join(folder, 'original.txt'))
  const story = completed(storyOfOriginal('original', original))
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt') && file !== 'original.txt')
    .sort()
    .map((file) => scoreCopy(join(folder, file), original, story))
}

function scoreCopy(file: string, original: readonly string[], story: Story): RoundTripScore {
  const copy = lines(file)
  const blocks = copy.map((_, i) => copy.slice(0, i).join('\n').length + (i > 0 ? 1 : 0))
  const { verdict, passages } = match({ text: copy.join('\n'), blocks }, [story])
  const name = file.replace(/^.*[\\/]/, '').replace(/\.txt$/, '')
  const kind = name.startsWith('edited') ? 'edited' : name.startsWith('facts') ? 'facts' : 'round-trip'
  const score = { kind, copy: name, verdict, findings: passages.length, ...NOTHING } as const
  if (kind === 'facts') {
    const changed: ChangedFact[] = JSON.parse(readFileSync(file.replace(/txt$/, 'json'), 'utf8'))
    return { ...score, ...scoreFacts(changed, copy, blocks, passages) }
  }
  return kind === 'edited' ? score : { ...score, ...scoreLoss(original, copy, blocks, passages) }
}

const NOTHING = { lost: 0, back: 0, idle: 0, facts: 0, factsBack: 0, others: 0 }

function scoreLoss(
  original: readonly string[],
  copy: readonly string[],
  blocks: readonly number[],
  passages: readonly PassageFinding[]
) {
  const score = { lost: 0, back: 0, idle: 0 }
  original.forEach((meant, i) => {
    const printed = copy[i] ?? ''
    const from = blocks[i] ?? 0
    const here = passages.filter(({ start }) => start >= from && start < from + printed.length)
    const lost = without(contentWords(meant), contentWords(printed))
    const given = new Set(here.flatMap(({ correction }) => [...contentWords(correction)]))
    score.lost += lost.size
    score.back += [...lost].filter((word) => given.has(word)).length
    score.idle += here.filter(
      ({ quote, correction }) =>
        isWithin(contentWords(quote), contentWords(meant)) && isWithin(contentWords(correction), contentWords(printed))
    ).length
  })
  return score
}

function scoreFacts(
  changed: readonly ChangedFact[],
  copy: readonly string[],
  blocks: readonly number[],
  passages: readonly PassageFinding[]
) {
  const touched = new Set<PassageFinding>()
  const factsBack = changed.filter(({ line, wrong, right }) => {
    const start = (blocks[line - 1] ?? 0) + (copy[line - 1] ?? '').indexOf(wrong)
    const found = passages.filter((p) => p.start < start + wrong.length && start < p.end)
    for (const passage of found) touched.add(passage)
    const content = without(contentWords(right), contentWords(wrong))
    const wanted = content.size > 0 ? content : without(allWords(right), allWords(wrong))
    return found.length > 0 && isWithin(wanted, new Set(found.flatMap(({ correction }) => [...allWords(correction)])))
  }).length
  return { facts: changed.length, factsBack, others: passages.length - touched.size }
}

/** One line of a score, for a terminal. */
export function roundTripLine(story: string, score: RoundTripScore): string {
  const { kind, copy, verdict, findings, lost, back, idle, facts, factsBack, others } = score
  const figures = {
    edited: `findings ${findings}`,
    facts: `changed facts given back ${factsBack}/${facts}, other findings ${others}`,
    'round-trip': `lost words given back ${back}/${lost} = ${(back / Math.max(1, lost)).toFixed(2)}, findings ${findings}, idle ${idle}`
  }
  return `${`${story}/${copy}`.padEnd(36)} ${verdict.padEnd(13)} ${figures[kind]}`
}

/** The figures of many copies together. */
export function roundTripTotals(scores: readonly RoundTripScore[]) {
  const sum = (pick: (score: RoundTripScore) => number) => scores.reduce((n, score) => n + pick(score), 0)
  const trips = scores.filter(({ kind }) => kind === 'round-trip')
  return {
    back:
      sum(({ back }) => back) /
      Math.max(
        1,
        sum(({ lost }) => lost)
      ),
    worst: Math.min(1, ...trips.map(({ back, lost }) => back / Math.max(1, lost))),
    idle:
      sum(({ idle }) => idle) /
      Math.max(
        1,
        trips.reduce((n, { findings }) => n + findings, 0)
      ),
    factsBack: sum(({ factsBack }) => factsBack),
    facts: sum(({ facts }) => facts),
    others: sum(({ others }) => others),
    edited: scores.filter(({ kind }) => kind === 'edited').reduce((n, { findings }) => n + findings, 0),
    calledClean: scores.filter(({ kind, verdict }) => kind !== 'edited' && verdict === 'clean-copy').length
  }
}
