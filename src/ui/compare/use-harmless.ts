/** The harmless differences of a comparison, found when the reader first asks for them. */
import { useEffect, useState } from 'preact/hooks'
import { findHarmless, type HarmlessDifference } from '../../match/harmless'
import { withPauses } from '../../shared/time-slice'
import type { Comparison } from './engine'

/** Returns the differences while they are wanted; undefined until they are found. */
export function useHarmless(
  { copy, story, report }: Comparison,
  isWanted: boolean
): readonly HarmlessDifference[] | undefined {
  const [differences, setDifferences] = useState<readonly HarmlessDifference[]>()
  useEffect(() => {
    if (!isWanted || differences) return undefined
    const work = new AbortController()
    void withPauses((pause) => findHarmless(copy.page, story, report, pause), work.signal).then(
      (outcome) => outcome && setDifferences(outcome.result)
    )
    return () => work.abort()
  }, [copy, story, report, isWanted, differences])
  return isWanted ? differences : undefined
}
