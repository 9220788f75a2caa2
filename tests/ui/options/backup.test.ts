/** Settings files: a valid one is restored completely, an invalid one not at all, and the message names the field. */
import '../browser-stub'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULTS, parseSettings } from '../../../src/shared/settings'
import { backupOf, readBackup } from '../../../src/ui/options/backup'

const read = (data: unknown) => readBackup(JSON.stringify(data))
const refused = (data: unknown) => {
  const backup = read(data)
  return 'refused' in backup ? backup.refused : backup
}

describe('a settings file', () => {
  it('restores everything that was saved', () => {
    const settings = {
      ...DEFAULTS,
      on: false,
      where: 'only' as const,
      sitesOn: ['*.example.org'],
      sitesOff: ['a.example', '[::1]'],
      hiddenKinds: ['grammar' as const],
      hiddenSeverities: ['stiff' as const],
      look: 'quiet' as const
    }
    expect(readBackup(backupOf(settings))).toEqual({ settings })
  })

  it('restores any valid settings', () => {
    const value = fc.oneof(
      fc.boolean(),
      fc.constantFrom('click', 'quiet', 'overlay', ['a.org'], ['grammar'], ['stiff'])
    )
    const stored = fc.record(Object.fromEntries(Object.keys(DEFAULTS).map((key) => [key, value])))
    fc.assert(
      fc.property(stored.map(parseSettings), (settings) => {
        expect(readBackup(backupOf(settings))).toEqual({ settings })
      })
    )
  })

  it('may contain only some settings', () => {
    expect(read({ version: 2, badge: false })).toEqual({ settings: { version: 2, badge: false } })
  })

  it.each<[string, object, string]>([
    ['a choice', { look: 'pink' }, '“look” is "pink" in the file. Allowed: "underline", "highlight", "quiet".'],
    ['a switch', { on: 'yes' }, '“on” is "yes" in the file. Allowed: true, false.'],
    ['a list', { sitesOff: 'example.org' }, '“sitesOff” is "example.org" in the file. Allowed: […].'],
    ['a site', { sitesOn: ['a.org', 'two words'] }, '“sitesOn” contains "two words", which is not a site such as'],
    ['a kind', { hiddenKinds: ['grammar', 'style'] }, '“hiddenKinds” is "style" in the file. Allowed: "wrong-name"'],
    ['a name', { colour: 'red' }, 'There is no setting “colour”.'],
    ['an old shape', { version: 1 }, '“version” is 1 in the file. Allowed: 2.']
  ])('with %s that is wrong is refused, and the reason names the field', (_, wrong, reason) => {
    expect(refused({ ...DEFAULTS, ...wrong })).toContain(reason)
  })

  it('from a later version is refused as such, whatever it contains', () => {
    expect(refused({ version: 3, where: 'nowhere' })).toBe(
      'It was made by a later version of Clean Copy. Update Clean Copy first.'
    )
  })

  it.each(
    [
      [
        '',
        'broken {',
        'null',
        '[]',
        '"text"',
        '{}',
        '{"on":true}',
        '{"version":"2"}',
        `{"version":2,"x":"${'x'.repeat(1e6)}"}`
      ]
    ].flat()
  )('is nothing but a settings file: %.20s', (text) => {
    expect(readBackup(text)).toEqual({ refused: 'It is not a Clean Copy settings file.' })
  })

  it('never throws, and accepts a file completely or not at all', () => {
    const field = fc.constantFrom(...Object.keys(DEFAULTS), '__proto__', 'constructor', 'else')
    fc.assert(
      fc.property(fc.dictionary(field, fc.jsonValue()), fc.constantFrom(1, 2, 3, undefined), (fields, version) => {
        const backup = read({ ...fields, version })
        if ('refused' in backup) expect(backup.refused).not.toBe('')
        else expect(parseSettings(backup.settings)).toEqual({ ...DEFAULTS, ...backup.settings })
      })
    )
  })
})
