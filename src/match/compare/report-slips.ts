/** What of a comparison is reported. */
import type { JudgedSection } from './compare'
import { type JudgedDifference, type Slip, slipsOf } from './findings'
import { pageKind } from './page-kind'
import type { Signal } from './signals'

export interface Compared {
  isMachineMade: boolean
  slips: { section: JudgedSection['section']; slip: Slip }[]
}

/** Words left out in a row that are a thing lost rather than a part left out. */
const MAX_LOST = 8

/**
 * The slips that a page is to be marked with: on a machine's page whatever was reworded, else departures alone.
 * @param isGarbled the page is known to be a machine's work; where it is not known, its signs tell
 */
export function reported(sections: readonly JudgedSection[], isGarbled?: true): Compared {
  const isMachineMade = isGarbled ?? pageKind(sections).isMachineMade
  const signalOf = isMachineMade
    ? machineSignal
    : ({ judgement }: JudgedDifference) => (judgement.outcome === 'departure' ? judgement.signal : undefined)
  return {
    isMachineMade,
    slips: sections.flatMap(({ section, differences }) =>
      slipsOf(section, differences, signalOf, isMachineMade).map((slip) => ({ section, slip }))
    )
  }
}

/** Why a difference is reported on a page that a machine made. */
function machineSignal({ judgement, page, original }: JudgedDifference): Signal | undefined {
  if (judgement.outcome === 'departure') return judgement.isPossessive ? undefined : judgement.signal
  if (judgement.outcome === 'harmless')
    return judgement.proof === 'synonym' || judgement.isStiff ? 'reworded' : undefined
  if (page.end === page.first) return original.end - original.first <= MAX_LOST ? 'lost' : undefined
  if (original.end === original.first) return page.end - page.first <= MAX_LOST ? 'added' : undefined
  return judgement.sign === 'rare-sense' ? 'wrong-sense' : judgement.sign === 'nonword' ? 'nonword' : 'reworded'
}
