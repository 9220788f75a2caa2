/** Drafts the files of a new story for its editor. */
import { Document, isMap, isScalar, type Node } from 'yaml'
import { findNames } from '../../story/find-names'
import { CLEAN_COPY, CONTEXT, corrected, type Proposal } from './propose'

/** A proposal and its editor's decision; `false` until a person has accepted it. */
export type ReviewedProposal = Proposal & { accepted: boolean }

/** What a draft is made of. */
export interface Draft {
  id: string
  /** The paragraphs of copy.txt. */
  copy: readonly string[]
  proposals: readonly ReviewedProposal[]
  /** The day of the draft, such as 2026-11-24. */
  version: string
  /** The path of the JSON Schema of story files, relative to the story's folder. */
  schema: string
}

const HEAD = `A draft. What nobody can know but you is empty; \`npm run check:stories\` says line by line what is missing.
Entries with \`accepted: false\` are proposals: check each, then remove that line, or remove the entry.
A quote is exactly as it stands in copy.txt; where its paragraph has it twice, \`prefix\` or \`suffix\` tells which.`

const SECTIONS: Record<string, string> = {
  headline: 'The original.',
  copy: 'How the copy in copy.txt came about.',
  sources: 'What readers are shown as evidence: official documents and established outlets, or an argument.',
  original: 'The corrected text: copy.txt with every correction below put in, one entry for each paragraph.',
  passages: 'The garbled passages, in the order of the text.',
  entities: 'Names: who or what it is as of the story’s date, and a note.',
  notes: 'Background notes: id, title, dates, text, evidence.'
}

/** Returns the text of story.yaml. */
export function draftYaml({ id, copy, proposals, version, schema }: Draft): string {
  const original = corrected(copy, proposals)
  const sourceIds = new Set<string>(proposals.map(({ evidence }) => evidence))
  const main = sourceIds.has(CLEAN_COPY) ? CLEAN_COPY : CONTEXT
  const yaml = new Document({
    id,
    language: 'en',
    version,
    headline: null,
    publisher: null,
    published: null,
    copy: { method: null, explanation: null, evidence: [main] },
    sources: sources(new Set([...sourceIds, main])),
    original,
    passages: proposals.map((proposal, i) => passage(proposal, i, copy)),
    right: [],
    entities: entities(original),
    notes: [],
    slips: []
  })
  yaml.commentBefore = ` yaml-language-server: $schema=${schema}\n ${HEAD.replaceAll('\n', '\n ')}`
  comment(yaml.contents)
  return yaml.toString({ lineWidth: 120, nullStr: '' })
}

function comment(contents: Node | null): void {
  if (!isMap(contents)) return
  for (const { key } of contents.items) {
    const words = isScalar(key) && typeof key.value === 'string' ? SECTIONS[key.value] : undefined
    if (!isScalar(key) || words === undefined) continue
    key.spaceBefore = true
    key.commentBefore = ` ${words}`
  }
}

function sources(sourceIds: ReadonlySet<string>): Record<string, unknown> {
  const allSources = {
    [CLEAN_COPY]: { kind: 'report', publisher: null, title: null, date: null },
    [CONTEXT]: { kind: 'reasoning', title: 'Read from the context; no clean copy of this sentence was found' }
  }
  return Object.fromEntries(Object.entries(allSources).filter(([id]) => sourceIds.has(id)))
}

function passage({ accepted, ...proposal }: ReviewedProposal, index: number, copy: readonly string[]) {
  const { paragraph, quote, correction, kind, severity, explanation, evidence } = proposal
  return {
    id: `g${String(index + 1).padStart(2, '0')}`,
    ...(accepted ? {} : { accepted: false }),
    paragraph: paragraph + 1,
    quote,
    ...tellApart(proposal, copy[paragraph] ?? ''),
    correction: correction || null,
    kind,
    severity,
    confidence: evidence === CLEAN_COPY ? 'confirmed' : 'conjecture',
    why: explanation,
    evidence: [evidence]
  }
}

/** Returns the words before or after a quote that distinguish it from other occurrences in its paragraph. */
function tellApart({ start, end, quote }: Proposal, text: string): { prefix?: string; suffix?: string } {
  const times = (words: string) => text.split(words).length - 1
  if (times(quote) < 2) return {}
  for (const { index } of [...text.slice(0, start).matchAll(/\S+\s*$|\S+\s+/g)].reverse()) {
    if (times(text.slice(index, end)) === 1) return { prefix: text.slice(index, start) }
  }
  for (const match of text.slice(end).matchAll(/\s*\S+/g)) {
    const matchEnd = end + match.index + match[0].length
    if (times(text.slice(start, matchEnd)) === 1) return { suffix: text.slice(end, matchEnd) }
  }
  return {}
}

/** The names of an original, for an editor to describe. */
const entities = (original: readonly string[]) =>
  findNames(original).map(({ id, name, type, aliases, surname }) => ({
    id,
    accepted: false,
    name,
    type,
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(surname ? { surname } : {}),
    role: null,
    note: null,
    evidence: []
  }))
