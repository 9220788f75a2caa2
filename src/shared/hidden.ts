/** Which corrections are not marked, and why: decided by the settings alone, the same for page and lists. Pure. */
import type { PassageFinding, Report } from '../match/report'
import type { Story } from '../story/story'
import type { Settings } from './settings'

/** Why a correction is not marked: no passage is, none of its severity or kind, or the reader has hidden it. */
export type Hiding = 'garbles' | 'severity' | 'kind' | 'dismissed'

/** The settings that hide corrections. */
type HidingSettings = Pick<Settings, 'garbles' | 'hiddenKinds' | 'hiddenSeverities' | 'dismissed'>

/**
 * Names a correction in the settings, for all pages with the story. What was found by comparison has no lasting id; its
 * words identify it.
 */
function dismissalOf(storyId: string | null, { id, found, quote, correction }: PassageFinding): string {
  return `${storyId}/${found === 'compared' ? `${quote} → ${correction}` : id}`
}

/** Returns a function that tells why a correction of a report is hidden; undefined if it is not. */
export function hidingIn(
  { story: storyId }: Pick<Report, 'story'>,
  settings: HidingSettings,
  story: Pick<Story, 'passages'> | undefined
): (finding: PassageFinding) => Hiding | undefined {
  const kinds = new Map(story?.passages.map(({ id, kind }) => [id, kind]))
  return (finding) => {
    const kind = kinds.get(finding.id)
    if (!settings.garbles) return 'garbles'
    if (settings.dismissed.includes(dismissalOf(storyId, finding))) return 'dismissed'
    if (settings.hiddenSeverities.includes(finding.severity)) return 'severity'
    return kind && settings.hiddenKinds.includes(kind) ? 'kind' : undefined
  }
}

/** Returns the change of the settings that shows a hidden correction again. */
export function revealing(
  hiding: Hiding,
  storyId: string | null,
  finding: PassageFinding,
  story: Pick<Story, 'passages'>
): (current: Settings) => Partial<Settings> {
  switch (hiding) {
    case 'garbles':
      return () => ({ garbles: true })
    case 'severity':
      return ({ hiddenSeverities }) => ({ hiddenSeverities: hiddenSeverities.filter((s) => s !== finding.severity) })
    case 'kind': {
      const kind = story.passages.find(({ id }) => id === finding.id)?.kind
      return ({ hiddenKinds }) => ({ hiddenKinds: hiddenKinds.filter((k) => k !== kind) })
    }
    case 'dismissed':
      return ({ dismissed }) => ({ dismissed: dismissed.filter((name) => name !== dismissalOf(storyId, finding)) })
  }
}

/** Returns the change of the settings that hides a correction. */
export const dismissing =
  (storyId: string | null, finding: PassageFinding) =>
  ({ dismissed }: Settings): Partial<Settings> => ({
    dismissed: [...new Set([...dismissed, dismissalOf(storyId, finding)])]
  })
