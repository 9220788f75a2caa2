/** What an editor would call a difference that the comparison finds. */
import type { Kind } from '../story/terms'
import type { Signal } from './compare/signals'

const KINDS: Readonly<Record<Signal, Kind>> = {
  number: 'wrong-meaning',
  nation: 'wrong-name',
  name: 'wrong-name',
  person: 'wrong-person',
  negation: 'wrong-meaning',
  opposite: 'wrong-meaning',
  role: 'wrong-title',
  class: 'wrong-meaning',
  swap: 'wrong-meaning',
  'wrong-sense': 'wrong-meaning',
  nonword: 'nonword',
  'other-word': 'wrong-meaning',
  lost: 'lost-words',
  added: 'stiff-wording',
  reworded: 'stiff-wording'
}

/** The kind of a finding, by the gravest of its signals. */
export const kindOf = (signals: readonly Signal[] | undefined): Kind => KINDS[signals?.[0] ?? 'reworded']
