/** The language of what an editor wrote. */
import { languageNote } from '../../shared/labels'
import type { Story } from '../../story/story'

/** Says in which language reasons and notes are. Renders nothing if it is the reader's. */
export function LanguageNote({ story }: { story: Pick<Story, 'language'> }) {
  const note = languageNote(story.language)
  return note ? <p class="soft language-note">{note}</p> : null
}
