import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MessageKey } from '../../src/shared/i18n'

const asked = vi.hoisted(() => {
  const message = vi.fn<(key: string, given?: string[]) => string>()
  Object.assign(globalThis, { browser: { runtime: { id: 'clean-copy' }, i18n: { getMessage: message } } })
  return { message }
})

const MESSAGES: Record<string, string> = { plain: 'Names', filled: '“$1” is $2, $1.', dollars: 'It costs $1' }
const substitute = (text: string, given: string[]) => text.replace(/\$(\d)/g, (_, n) => given[Number(n) - 1] ?? '')
const t = (key: string, substitutions?: (string | number)[]) => words.t(key as MessageKey, substitutions)
let words: typeof import('../../src/shared/i18n')

beforeEach(async () => {
  vi.resetModules()
  asked.message.mockReset().mockImplementation((key, given = []) => substitute(MESSAGES[key] ?? '', given))
  words = await import('../../src/shared/i18n')
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('a message', () => {
  it('inserts substitutions verbatim at their positions', () => {
    expect(t('filled', ['a', 2])).toBe('“a” is 2, a.')
    expect(t('dollars', ['$1 \ue001 $&'])).toBe('It costs $1 \ue001 $&')
    expect(t('plain')).toBe('Names')
  })

  it('leaves out missing substitutions', () => {
    expect(t('filled', ['a'])).toBe('“a” is , a.')
  })

  it('is requested from the browser once, whatever the substitutions', () => {
    expect([t('filled', ['a', 1]), t('filled', ['b', 2]), t('plain'), t('plain')]).toEqual([
      '“a” is 1, a.',
      '“b” is 2, b.',
      'Names',
      'Names'
    ])
    expect(asked.message).toHaveBeenCalledTimes(2)
  })
})
