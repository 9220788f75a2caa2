import { describe, expect, it } from 'vitest'
import { mailAddress, wrongReportText } from '../../src/export/wrong-report'
import { aPassage, aStory } from '../builders'

const report = {
  story: aStory(),
  finding: aPassage('David Lost', 0, { id: 'g38', correction: 'David & Perdue' }),
  version: '1.2.3',
  comment: '  It is right.\n'
}

describe('a report of a wrong correction', () => {
  it('has the words, the story, the versions and the comment, and no address unless it is given', () => {
    expect(wrongReportText(report).split('\n')).toEqual([
      'As printed: David Lost',
      'Correction: David & Perdue',
      'Comment: It is right.',
      'Story: a-story, 2026-01-02',
      'Finding: g38, exact, confirmed',
      'Clean Copy: 1.2.3'
    ])
    expect(wrongReportText({ ...report, address: 'https://a.example/' })).toContain('Page: https://a.example/')
  })

  it('is one mail, whatever its words', () => {
    const mail = new URL(mailAddress(report))
    expect(mail.searchParams.get('subject')).toBe('Clean Copy: “David Lost”')
    expect(mail.searchParams.get('body')).toBe(wrongReportText(report))
  })
})
