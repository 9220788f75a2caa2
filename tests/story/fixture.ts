/** A small story made up for tests, and ways to break it. */
import { compileStory, type Problem, StoryError } from '../../src/story/load/compile'

export const FILE = 'seeds/skarv-light/story.yaml'

export const COPY = `
The guardian of the headlight, Anna Lund, lit the lamp for the first time since the storm on Tuesday.

The headlight of Skarv had been dark for eleven nights, said the port captain, and the boats rested at the port.

“The lamp is old, but the lamp is good,” Lund said.
`

const STORY = `# A story about a lighthouse.
id: skarv-light
language: en
version: 2025-06-02
headline: Skarv lighthouse shines again
publisher: Skarv Gazette
published: 2025-06-01
copy:
  method: French round trip
  explanation: The words were put into French and back.
  evidence: [by-words]
sources:
  gazette:
    kind: report
    publisher: Skarv Gazette
    title: Skarv lighthouse shines again
    date: 2025-06-01
    url: https://gazette.example/light
  harbour-log:
    kind: document
    publisher: Skarv Harbour
    title: Log of the harbour
    date: "2025"
  by-words:
    kind: reasoning
    title: The French phare is a headlight and a lighthouse.
original:
  - The keeper of the lighthouse, Anna Lund, lit the lamp for the first time since the storm on Tuesday.
  - The lighthouse of Skarv had been dark for eleven nights, said the port captain, and the boats stayed in harbour.
  - “The lamp is old, but the light is good,” Lund said.
passages:
  - id: g01
    paragraph: 1
    quote: guardian of the headlight
    correction: keeper of the lighthouse
    accept: [lighthouse keeper]
    kind: wrong-term
    severity: misleads
    confidence: confirmed
    why: French gardien de phare.
    evidence: [gazette, by-words]
  - id: g02
    paragraph: 2
    quote: headlight
    correction: lighthouse
    kind: wrong-term
    severity: confuses
    confidence: likely
    why: French phare.
    evidence: [by-words]
  - id: g03
    paragraph: 2
    quote: rested at the port
    correction: stayed in harbour
    kind: false-friend
    severity: stiff
    confidence: likely
    why: French rester is to stay.
    evidence: [harbour-log]
  - id: g04
    paragraph: 3
    quote: lamp
    prefix: "but the "
    correction: light
    kind: wrong-meaning
    severity: stiff
    confidence: conjecture
    why: The lamp was named just before.
    spoken: Anna Lund
    evidence: [by-words]
routes:
  - id: french
    name: a round trip through French
    tells:
      - printed: headlight
        meant: lighthouse
        why: French phare is both.
      - printed: projector
        meant: lighthouse
      - printed: guardian
        meant: keeper
right:
  - paragraph: 1
    quote: lit the lamp
    why: The lamp was lit.
  - paragraph: 2
    quote: eleven nights
    why: The log counts eleven.
entities:
  - id: lund
    name: Anna Lund
    type: person
    surname: Lund
    mentions:
      - paragraph: 3
        quote: Lund
    role: keeper of the lighthouse
    note: She has kept the light since 2019.
    evidence: [gazette]
  - id: skarv-lighthouse
    name: Skarv lighthouse
    type: place
    garbled: [headlight of Skarv]
    role: lighthouse
    note: Built in 1874.
    evidence: [gazette]
  - id: harbour-master
    name: the harbour master
    type: person
    mentions:
      - paragraph: 2
        quote: port captain
    role: master of Skarv harbour
    note: The office keeps the log.
    evidence: [harbour-log]
notes:
  - id: storm
    title: The storm
    dates: 20 May 2025
    text: The storm broke the lens.
    evidence: [harbour-log]
slips:
  - id: tuesday
    paragraph: 1
    quote: Tuesday
    title: The day
    text: The log says Wednesday.
    evidence: [harbour-log]
`

/** The story with each [old, new] put in; `old` must stand in it exactly once, so that no test breaks something else. */
export function storyYaml(...changes: [old: string, now: string][]): string {
  return changes.reduce((yaml, [old, now]) => {
    if (yaml.split(old).length !== 2) throw new Error(`the fixture has not exactly one ${JSON.stringify(old)}`)
    return yaml.replace(old, () => now)
  }, STORY)
}

/** The line, counted from 1, on which `text` begins; it must stand exactly once. */
export function lineOf(yaml: string, text: string): number {
  if (yaml.split(text).length !== 2) throw new Error(`not exactly one ${JSON.stringify(text)}`)
  return yaml.slice(0, yaml.indexOf(text)).split('\n').length
}

/** The problems that the compiler finds in a story; none if it compiles. */
export function problemsOf(yaml: string, copy = COPY): readonly Problem[] {
  return stop(() => compileStory(yaml, copy, FILE))?.problems ?? []
}

/** The StoryError that `run` throws, if any; other errors are thrown on. */
export function stop(run: () => unknown): StoryError | undefined {
  try {
    run()
  } catch (error) {
    if (error instanceof StoryError) return error
    throw error
  }
  return undefined
}
