/** The thesaurus, which is large and needed only where a story is added or compared. */
import { readThesaurus, type Thesaurus } from '../../story/thesaurus'

let thesaurus: Promise<Thesaurus> | undefined

/** Loads the thesaurus, once. */
export function loadThesaurus(): Promise<Thesaurus> {
  thesaurus ??= import('../../story/thesaurus.txt?raw').then(({ default: text }) => readThesaurus(text))
  return thesaurus
}
