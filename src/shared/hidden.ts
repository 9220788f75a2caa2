/** Which corrections are not marked, and why: decided by the settings alone, the same for page and lists. Pure. */
import type { PassageFinding, Report } from '../match/report'
import type { Settings } from './settings'

/** Why a correction is not marked: no passage is, none of its severity or kind, or the reader has hidden it. */
export type Hiding = 'garbles' | 'severity' | 'kind' | 'dismissed'

/** The settings that hide corrections. */
type HidingSettings = Pick<Settings, 'garbles' | 'hiddenKinds' | 'hiddenSeverities' | 'dismissed'>

/**
 * Names a correction in the settings, for all pages with the story. What was found by comparison has no lasting id; its
 * words identify it.
 */
export function dismissalOf(storyId: string | null, { id, found, quote, correction }: PassageFinding): string {
  return `${storyId}/${found === 'compared' ? `${quote} → ${correction}` : id}`
}

/** Returns a function that tells why a correction of a report is hidden; undefined if it is not. */
export const hidingIn =
  ({ story }: Pick<Report, 'story'>, settings: HidingSettings) =>
  (finding: PassageFinding): Hiding | undefined => {
    if (!settings.garbles) return 'garbles'
    if (settings.dismissed.includes(dismissalOf(story, finding))) return 'dismissed'
    if (settings.hiddenSeverities.includes(finding.severity)) return 'severity'
    return finding.kind && settings.hiddenKinds.includes(finding.kind) ? 'kind' : undefined
  }

/**
 * Returns a report without the corrections that the reader has hidden: what is marked, counted and exported. The switch
 * of all marks hides none of them.
 */
export function withoutHidden(report: Report, settings: Omit<HidingSettings, 'garbles'>): Report {
  const hidingOf = hidingIn(report, { ...settings, garbles: true })
  return { ...report, passages: report.passages.filter((finding) => !hidingOf(finding)) }
}

/** Returns the change of the settings that shows a hidden correction again. */
export function revealing(
  hiding: Hiding,
  storyId: string | null,
  finding: PassageFinding
): (current: Settings) => Partial<Settings> {
  switch (hiding) {
    case 'garbles':
      return () => ({ garbles: true })
    case 'severity':
      return ({ hiddenSeverities }) => ({ hiddenSeverities: hiddenSeverities.filter((s) => s !== finding.severity) })
    case 'kind':
      return ({ hiddenKinds }) => ({ hiddenKinds: hiddenKinds.filter((k) => k !== finding.kind) })
    case 'dismissed':
      return dismissingNamed(dismissalOf(storyId, finding), false)
  }
}

/** Returns the change of the settings that hides a correction. */
export const dismissing = (storyId: string | null, finding: PassageFinding) =>
  dismissingNamed(dismissalOf(storyId, finding), true)

/**
 * Returns the change of the settings that hides a correction, or shows it again.
 * @param name the correction's, by `dismissalOf`
 */
export const dismissingNamed =
  (name: string, isDismissed: boolean) =>
  ({ dismissed }: Settings): Partial<Settings> => {
    const others = dismissed.filter((other) => other !== name)
    return { dismissed: isDismissed ? [...others, name] : others }
  }

/** Returns the change of the settings that shows all corrections of a report again. */
export const revealingAll =
  ({ story, passages }: Pick<Report, 'story' | 'passages'>) =>
  ({ hiddenKinds, hiddenSeverities, dismissed }: Settings): Partial<Settings> => ({
    hiddenKinds: hiddenKinds.filter((kind) => passages.every((finding) => finding.kind !== kind)),
    hiddenSeverities: hiddenSeverities.filter((severity) => passages.every((finding) => finding.severity !== severity)),
    dismissed: dismissed.filter((name) => passages.every((finding) => dismissalOf(story, finding) !== name))
  })
