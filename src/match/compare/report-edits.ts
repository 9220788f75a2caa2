/** Selects which differences of a comparison are reported. */
import type { JudgedSection } from './compare'
import { overlap } from './displaced'
import { type Edit, editsOf, type JudgedDifference } from './findings'
import { pageKind } from './page-kind'
import { MAX_LOST } from './proofs'
import type { Signal } from './signals'
import type { Sign } from './signs'

/** What the sign of a reworded difference is called on a machine-made page: words without a known relation are wrong. */
const SIGNALS: Partial<Record<Sign, Signal>> = {
  'name-to-word': 'name',
  'rare-sense': 'wrong-sense',
  nonword: 'nonword',
  unrelated: 'other-word',
  'one-for-more': 'other-word',
  phrase: 'other-word'
}

export interface ReportedEdits {
  isMachineMade: boolean
  edits: { section: JudgedSection['section']; edit: Edit }[]
}

/**
 * Returns the edits to mark: on a machine-made page everything reworded, on other pages departures alone.
 * @param isGarbled the page is known to be machine-made; otherwise the page's signs decide
 */
export function reportedEdits(sections: readonly JudgedSection[], isGarbled?: true): ReportedEdits {
  const isMachineMade = isGarbled ?? pageKind(sections).isMachineMade
  const signalIn = (differences: readonly JudgedDifference[]) =>
    isMachineMade
      ? (difference: JudgedDifference) =>
          machineSignal(difference) ?? (isBrokenPhrase(difference, differences) ? 'reworded' : undefined)
      : ({ judgement }: JudgedDifference) => (judgement.outcome === 'departure' ? judgement.signal : undefined)
  return {
    isMachineMade,
    edits: sections.flatMap(({ section, differences, displaced }) => {
      const edits = editsOf(section, differences, signalIn(differences), isMachineMade)
      const more = isMachineMade ? [] : displaced.filter((edit) => edits.every((other) => !overlap(edit, other)))
      return [...edits, ...more].map((edit) => ({ section, edit }))
    })
  }
}

/** Returns the edits of a fluent page that are neither proved to be harmless nor a departure. */
export const rewordedEdits = (sections: readonly JudgedSection[]): ReportedEdits['edits'] =>
  sections.flatMap(({ section, differences }) =>
    editsOf(
      section,
      differences,
      ({ judgement }) => (judgement.outcome === 'reworded' ? 'reworded' : undefined),
      false
    ).map((edit) => ({ section, edit }))
  )

/** Returns true if this word and one beside it have wrong endings: one may be a choice, two are broken grammar. */
function isBrokenPhrase(difference: JudgedDifference, differences: readonly JudgedDifference[]): boolean {
  const isWrongForm = ({ judgement: { sign } }: JudgedDifference) => sign === 'form'
  const touches = (a: JudgedDifference, b: JudgedDifference) =>
    a.page.end === b.page.first && a.original.end === b.original.first
  return (
    isWrongForm(difference) &&
    differences.some(
      (neighbour) => isWrongForm(neighbour) && (touches(neighbour, difference) || touches(difference, neighbour))
    )
  )
}

/** Returns why a difference is reported on a machine-made page; undefined if it is not. */
function machineSignal({ judgement, page, original }: JudgedDifference): Signal | undefined {
  if (judgement.outcome === 'departure') return judgement.isPossessive ? undefined : judgement.signal
  if (judgement.outcome === 'harmless')
    return judgement.proof === 'synonym' || judgement.isStiff ? 'reworded' : undefined
  if (page.end === page.first) return original.end - original.first <= MAX_LOST ? 'lost' : undefined
  if (original.end === original.first) return page.end - page.first <= MAX_LOST ? 'added' : undefined
  return (judgement.sign && SIGNALS[judgement.sign]) ?? 'reworded'
}
