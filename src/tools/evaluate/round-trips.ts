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
  lostCount: number
  restoredCount: number
  /** Findings that change nothing: their words stand in the original's paragraph, their correction's in the copy's. */
  idle: number
  /** Changed facts, those whose right words a correction gives back, and findings on other words. */
  facts: number
  factsBack: number
  otherFindings: number
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
  const suffix = ENDINGS.find((end) => bare.endsWith(end) && bare.length - end.length >= 3)
  return suffix === undefined ? bare : bare.slice(0, -suffix.length) + (suffix === 'ies' ? 'y' : '')
}

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? []
const allWords = (text: string) => new Set(wordsIn(text).map(stem))
const contentWords = (text: string) =>
  new Set(
    wordsIn(text)
      .filter((word) => word.length > 1 && !SMALL.has(word.toLowerCase()))
      .map(stem)
  )
const difference = (words: ReadonlySet<string>, otherWords: ReadonlySet<string>) =>
  new Set([...words].filter((word) => !otherWords.has(word)))
const isWithin = (words: ReadonlySet<string>, otherWords: ReadonlySet<string>) =>
  [...words].every((word) => otherWords.has(word))

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
export async function scoreRoundTrips(folder: string): Promise<RoundTripScore[]> {
  const original = lines(join(folder, 'original.txt'))
  const story = completed(storyOfOriginal('original', original))
  const copies = readdirSync(folder)
    .filter((file) => file.endsWith('.txt') && file !== 'original.txt')
    .sort()
  return Promise.all(copies.map((file) => scoreCopy(join(folder, file), original, story)))
}

async function scoreCopy(file: string, original: readonly string[], story: Story): Promise<RoundTripScore> {
  const copy = lines(file)
  const blocks = copy.map((_, i) => copy.slice(0, i).join('\n').length + (i > 0 ? 1 : 0))
  const { verdict, passages } = await match({ text: copy.join('\n'), blocks }, [story])
  const name = file.replace(/^.*[\\/]/, '').replace(/\.txt$/, '')
  const kind = name.startsWith('edited') ? 'edited' : name.startsWith('facts') ? 'facts' : 'round-trip'
  const score = { kind, copy: name, verdict, findings: passages.length, ...NOTHING } as const
  if (kind === 'facts') {
    const changedFacts: ChangedFact[] = JSON.parse(readFileSync(file.replace(/txt$/, 'json'), 'utf8'))
    return { ...score, ...scoreFacts(changedFacts, copy, blocks, passages) }
  }
  return kind === 'edited' ? score : { ...score, ...scoreLoss(original, copy, blocks, passages) }
}

const NOTHING = { lostCount: 0, restoredCount: 0, idle: 0, facts: 0, factsBack: 0, otherFindings: 0 }

function scoreLoss(
  original: readonly string[],
  copy: readonly string[],
  blocks: readonly number[],
  passages: readonly PassageFinding[]
) {
  const score = { lostCount: 0, restoredCount: 0, idle: 0 }
  original.forEach((originalText, i) => {
    const copyText = copy[i] ?? ''
    const lineStart = blocks[i] ?? 0
    const localFindings = passages.filter(({ start }) => start >= lineStart && start < lineStart + copyText.length)
    const lostWords = difference(contentWords(originalText), contentWords(copyText))
    const restoredWords = new Set(localFindings.flatMap(({ correction }) => [...contentWords(correction)]))
    score.lostCount += lostWords.size
    score.restoredCount += [...lostWords].filter((word) => restoredWords.has(word)).length
    score.idle += localFindings.filter(
      ({ quote, correction }) =>
        isWithin(contentWords(quote), contentWords(originalText)) &&
        isWithin(contentWords(correction), contentWords(copyText))
    ).length
  })
  return score
}

function scoreFacts(
  changedFacts: readonly ChangedFact[],
  copy: readonly string[],
  blocks: readonly number[],
  passages: readonly PassageFinding[]
) {
  const hits = new Set<PassageFinding>()
  const factsBack = changedFacts.filter(({ line, wrong, right }) => {
    const start = (blocks[line - 1] ?? 0) + (copy[line - 1] ?? '').indexOf(wrong)
    const overlaps = passages.filter((p) => p.start < start + wrong.length && start < p.end)
    for (const passage of overlaps) hits.add(passage)
    const content = difference(contentWords(right), contentWords(wrong))
    const expectedWords = content.size > 0 ? content : difference(allWords(right), allWords(wrong))
    return (
      overlaps.length > 0 &&
      isWithin(expectedWords, new Set(overlaps.flatMap(({ correction }) => [...allWords(correction)])))
    )
  }).length
  return { facts: changedFacts.length, factsBack, otherFindings: passages.length - hits.size }
}

/** One line of a score, for a terminal. */
export function roundTripLine(story: string, score: RoundTripScore): string {
  const { kind, copy, verdict, findings, lostCount, restoredCount, idle, facts, factsBack, otherFindings } = score
  const figures = {
    edited: `findings ${findings}`,
    facts: `changed facts given back ${factsBack}/${facts}, other findings ${otherFindings}`,
    'round-trip': `lost words given back ${restoredCount}/${lostCount} = ${(restoredCount / Math.max(1, lostCount)).toFixed(2)}, findings ${findings}, idle ${idle}`
  }
  return `${`${story}/${copy}`.padEnd(36)} ${verdict.padEnd(13)} ${figures[kind]}`
}

/** The figures of many copies together. */
export function roundTripTotals(scores: readonly RoundTripScore[]) {
  const sum = (pick: (score: RoundTripScore) => number) => scores.reduce((n, score) => n + pick(score), 0)
  const trips = scores.filter(({ kind }) => kind === 'round-trip')
  return {
    restoredShare:
      sum(({ restoredCount }) => restoredCount) /
      Math.max(
        1,
        sum(({ lostCount }) => lostCount)
      ),
    worst: Math.min(1, ...trips.map(({ restoredCount, lostCount }) => restoredCount / Math.max(1, lostCount))),
    idle:
      sum(({ idle }) => idle) /
      Math.max(
        1,
        trips.reduce((n, { findings }) => n + findings, 0)
      ),
    factsBack: sum(({ factsBack }) => factsBack),
    facts: sum(({ facts }) => facts),
    otherFindings: sum(({ otherFindings }) => otherFindings),
    editedFindings: scores.filter(({ kind }) => kind === 'edited').reduce((n, { findings }) => n + findings, 0),
    calledClean: scores.filter(({ kind, verdict }) => kind !== 'edited' && verdict === 'clean-copy').length
  }
}
