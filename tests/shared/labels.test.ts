import '../ui/browser-stub'
import { describe, expect, it } from 'vitest'
import { datesLabel } from '../../src/shared/labels'

describe('the dates of a note', () => {
  it.each([
    [['2025-05-20'], '20 May 2025'],
    [['2026-02'], 'February 2026'],
    [['2025-01-17', '2025-01-24'], '17 January 2025 and 24 January 2025'],
    [['2025-05-22/2025-05-23'], '22 – 23 May 2025'],
    [['2025-04/2025-05-14'], 'April 2025 – 14 May 2025'],
    [['2025-05-14/..'], 'from 14 May 2025']
  ])('%j read as %s', (dates, label) => {
    expect(datesLabel(dates).replace(/\s*–\s*/, ' – ')).toBe(label)
  })
})
