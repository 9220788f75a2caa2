/** What any number of stories costs, in the page. */
import { directoryOf, hashesOf } from '../../src/match/directory'
import { filterOf } from '../../src/match/filter'
import type { Story } from '../../src/story/story'
import { floor, gate, matched, read } from './ours'
import { madeStory } from './stories'
import { fresh, interleave, type Limits, type Samples, single } from './timing'

export interface AtGate {
  samples: Samples
  /** Letters of the directory, which stands outside the gate's script. */
  letters: number
  /** Why it could not be done. */
  failed?: string
}

const made: Story[] = []

function storiesOf(count: number): Story[] {
  while (made.length < count) made.push(madeStory(made.length))
  return made.slice(0, count)
}

/** The gate with so many made stories, in this page. */
export async function manyAtGate(count: number, own: readonly Story[], limits: Limits): Promise<AtGate> {
  const directory = directoryOf([...own, ...storiesOf(count - own.length)])
  const letters = JSON.stringify(directory).length
  const filter = filterOf(hashesOf(directory))
  try {
    gate(document.body, filter)
  } catch (error) {
    return { letters, samples: {}, failed: String(error) }
  }
  const samples = await interleave([fresh('floor', floor), fresh('gate', (body) => gate(body, filter))], limits)
  return { letters, samples }
}

/** The match with one story and with so many, in this page. */
export async function manyMatched(count: number, own: readonly Story[], limits: Limits): Promise<{ samples: Samples }> {
  const stories = [...own, ...storiesOf(count - own.length)]
  const reading = read()
  const samples = await interleave(
    [single('one', () => matched(reading, own)), single('many', () => matched(reading, stories))],
    limits
  )
  return { samples }
}
