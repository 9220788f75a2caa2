import { describe, expect, it } from 'vitest'
import { judged } from './compared'

const signsOf = async (original: string, page: string, senses = {}) =>
  (await judged(original, page, senses)).map(({ sign }) => sign)

describe('the sign of a difference', () => {
  it.each([
    [
      'of-compound',
      'She works at the Compass bank in the north of the city.',
      'She works at the bank of Compass in the north of the city.'
    ],
    [
      'genitive',
      "He waited until the end of the harbour strike. China's ministry was silent.",
      'He waited until the end of the harbour strike. The ministry of China was silent.'
    ],
    [
      'long-move',
      'On Monday afternoon the clinic reopened its doors to patients.',
      'The clinic reopened its doors to patients on Monday afternoon.'
    ],
    [
      'pronoun-swap',
      'The company said its drivers had gone home for the night.',
      'The company said his drivers had gone home for the night.'
    ],
    [
      'preposition-swap',
      'The queue of lorries at the gate was a mile long.',
      'The queue of lorries in the gate was a mile long.'
    ],
    [
      'notation',
      'The neighbours did not hear a sound from the cellar.',
      "The neighbours didn't hear a sound from the cellar."
    ],
    ['unrelated', 'The governor lost the trust of the whole board.', 'The governor lost the chair of the whole board.'],
    [
      'one-for-more',
      'The rescuers carried the boy to a waiting helicopter.',
      'The rescuers carried the boy to a waiting flying machine.'
    ]
  ])('%s: %s', async (sign, original, page) => {
    expect(await signsOf(original, page)).toContain(sign)
  })

  it('rare-sense: a synonym by a rare sense alone', async () => {
    const senses = { 'target/point': 'rare' } as const
    expect(
      await signsOf('Prices rose past the target of the bank.', 'Prices rose past the point of the bank.', senses)
    ).toContain('rare-sense')
  })
})
