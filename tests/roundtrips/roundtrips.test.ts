/** What a comparison with the original alone gives back of copies made by machines, editors and changed facts. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { originalFolders, roundTripTotals, scoreRoundTrips } from '../../src/tools/evaluate/round-trips'

const dir = 'tests/roundtrips'

describe.each(originalFolders(dir))('%s', async (name) => {
  const scores = await scoreRoundTrips(join(dir, name))
  const { restoredShare, worst, idle, factsBack, facts, otherFindings, editedFindings, calledClean } =
    roundTripTotals(scores)

  it('gives back the words that machines lost', () => {
    expect(restoredShare).toBeGreaterThanOrEqual(0.94)
    expect(worst).toBeGreaterThanOrEqual(0.8)
    expect(idle).toBeLessThanOrEqual(0.04)
  })

  it('gives back changed facts and flags nothing else', () => {
    expect(factsBack / facts).toBeGreaterThanOrEqual(0.75)
    expect(otherFindings).toBeLessThanOrEqual(4)
  })

  it('lets an editor’s changes stand', () => {
    expect(editedFindings).toBeLessThanOrEqual(4)
  })

  it('calls no copy clean that is not', () => {
    expect(calledClean).toBe(0)
  })
})
