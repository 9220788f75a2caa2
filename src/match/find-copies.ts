/** Finds the copies of stories in a page: one in most, several where a page goes on without end or reprints one twice. */

import type { Story } from '../story/story'
import { startsOfCopies } from './align/copies'
import { align, candidates, type Pair } from './align/sentence-alignment'
import { indexOf, type StoryIndex } from './align/story-index'
import { cut, type Region, rareWordsIn, regionOf } from './candidate-region'
import { type Normalised, normalise } from './text/normalise'
import type { PageText } from './text/page-text'
import type { Pause } from './text/pause'
import { type Sentence, sentencesOf } from './text/words'
import { type Judgement, judge } from './verdict'

/** More copies than this in one page are not told apart. */
const MAX_COPIES = 8
/** A part of a long page with fewer rare words has no copy of its own. */
const FEW_RARE_WORDS = 4

/** A story found in a region of a page, which is read as a page of its own. */
export interface Copy {
  region: Region
  page: PageText
  read: Normalised
  sentences: Sentence[]
  index: StoryIndex
  pairs: Pair[]
  judgement: Judgement
}

/** Finds the copies of the story that a page carries most of, in the page's order. */
export async function copiesOfBestStory(page: PageText, stories: readonly Story[], pause: Pause): Promise<Copy[]> {
  let best: Copy[] = []
  for (const story of stories) {
    const copies = await copiesOf(page, await indexOf(story, pause), pause)
    if (coverageOf(copies) > coverageOf(best)) best = copies
  }
  return best
}

const coverageOf = (copies: readonly Copy[]) => Math.max(0, ...copies.map(({ judgement }) => judgement.coverage))

/** The copies of a story in a page, in order; in a long page also those far from each other. */
async function copiesOf(fullPage: PageText, index: StoryIndex, pause: Pause): Promise<Copy[]> {
  const copies: Copy[] = []
  const parts: Region[] = [{ start: 0, end: fullPage.text.length }]
  for (let part = parts.shift(); part && copies.length < MAX_COPIES; part = parts.shift()) {
    await pause()
    const { start, end } = part
    const candidate = await regionOf(
      start === 0 && end === fullPage.text.length ? fullPage : cut(fullPage, part),
      index,
      pause
    )
    if (!candidate) continue
    const region = { start: start + candidate.start, end: start + candidate.end }
    const regionCopies = await copiesIn(fullPage, region, index, pause)
    copies.push(...regionCopies)
    // Who quotes a story does not print it again.
    if (!regionCopies.some(({ judgement }) => judgement.verdict === 'copy')) continue
    const rest = [
      { start, end: region.start },
      { start: region.end, end }
    ]
    parts.push(...rest.filter((remainder) => mayCarry(fullPage, remainder, index)))
  }
  return copies.sort((a, b) => a.region.start - b.region.start).slice(0, MAX_COPIES)
}

const mayCarry = ({ text }: PageText, { start, end }: Region, { story }: StoryIndex) =>
  end > start && rareWordsIn(text.slice(start, end), story).length >= FEW_RARE_WORDS

/** The copies in a region, divided where one ends and the next begins. */
async function copiesIn(fullPage: PageText, region: Region, index: StoryIndex, pause: Pause): Promise<Copy[]> {
  const text = await readRegion(fullPage, region, index, pause)
  const { read, sentences, likely } = text
  const starts = startsOfCopies(likely, sentences, index, MAX_COPIES)
  if (starts.length === 0) return copyIn(text, index)
  const edges = [
    0,
    ...starts.map((sentence) => read.map[sentences[sentence]?.start ?? 0] ?? 0),
    region.end - region.start
  ]
  const copies: Copy[] = []
  for (let i = 0; i + 1 < edges.length; i++) {
    const part = { start: region.start + (edges[i] ?? 0), end: region.start + (edges[i + 1] ?? 0) }
    copies.push(...copyIn(await readRegion(fullPage, part, index, pause), index))
    await pause()
  }
  return copies.length > 0 ? copies : copyIn(text, index)
}

/** A region that is read as a page of its own. */
interface RegionText {
  region: Region
  page: PageText
  read: Normalised
  sentences: Sentence[]
  likely: Pair[]
}

async function readRegion(fullPage: PageText, region: Region, index: StoryIndex, pause: Pause): Promise<RegionText> {
  const page = cut(fullPage, region)
  const read = normalise(page.text, page.blocks)
  await pause()
  const sentences = sentencesOf(read.text)
  await pause()
  return { region, page, read, sentences, likely: candidates(sentences, index) }
}

/** The copy that a region is, if it is one. */
function copyIn({ likely, ...text }: RegionText, index: StoryIndex): Copy[] {
  const pairs = align(text.sentences, index, likely)
  const judgement = judge(text.read.text, pairs, text.sentences, index)
  return judgement.verdict === 'none' ? [] : [{ ...text, index, pairs, judgement }]
}
