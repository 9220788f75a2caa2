/** The words a reader sees for the fixed terms of a story and a report, and for dates. */

import type { Found, PassageFinding, Weight } from '../match/report'
import type { Confidence, EntityType, Kind } from '../story/schema'
import { browser } from './browser'
import { type MessageKey, t } from './i18n'

const kinds: Record<Kind, MessageKey> = {
  'wrong-name': 'kind_wrong_name',
  'wrong-person': 'kind_wrong_person',
  'wrong-title': 'kind_wrong_title',
  'wrong-term': 'kind_wrong_term',
  'wrong-meaning': 'kind_wrong_meaning',
  'false-friend': 'kind_false_friend',
  'lost-words': 'kind_lost_words',
  grammar: 'kind_grammar',
  nonword: 'kind_nonword',
  'stiff-wording': 'kind_stiff_wording'
}

/** What sort of garble a passage is, as "Wrong name". */
export const kindLabel = (kind: Kind): string => t(kinds[kind])

/** How bad a garble is, in one word; or that we are not certain of one. */
export const severityLabel = (weight: Weight): string => t(`severity_${weight}`)

/** What that word means, as a short sentence. */
export const severityMeaning = (weight: Weight): string => t(`severityMeans_${weight}`)

const readings: Record<Confidence, MessageKey> = {
  confirmed: 'cardShouldRead',
  likely: 'cardShouldProbablyRead',
  conjecture: 'cardPerhapsMeant'
}

/** The label of a reading, as "Should read": no surer than we are. */
export const readingKey = ({
  found: matchKind,
  confidence
}: Pick<PassageFinding, 'found' | 'confidence'>): MessageKey =>
  matchKind === 'unrecognised' ? 'cardStorySays' : readings[confidence]

/** How sure we are of a reading, in a word or two. */
export const confidenceLabel = (confidence: Confidence): string => t(`confidence_${confidence}`)

/** What that word means, as a short sentence. */
export const confidenceMeaning = (confidence: Confidence): string => t(`confidenceMeans_${confidence}`)

/** How a passage was found in the page, as "Reads differently here". */
export const foundLabel = (matchKind: Found): string => t(`found_${matchKind}`)

/** What a name names: "Person", "Place" … */
export const typeLabel = (type: EntityType): string => t(`type_${type}`)

/** The language and direction of our own words: not the page's, and not the browser's where we lack its language. */
export const uiLanguage = () => ({ lang: t('uiLanguage'), dir: t('uiDirection') === 'rtl' ? 'rtl' : 'ltr' }) as const

/** Says of this page of the extension which language it is in and which way that is written. */
export function tellLanguage(): void {
  Object.assign(document.documentElement, uiLanguage())
}

/** A date such as 2025, 2025-05 or 2025-05-23 as the reader writes it. What is no date comes back as it was. */
export function dateLabel(iso: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  const [, month, day] = iso.split('-')
  return new Intl.DateTimeFormat(readerLocale(), {
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC'
  }).format(date)
}

/** The reader's own country's way where the browser speaks our language too. A broken tag must not cost the date. */
function readerLocale(): string | undefined {
  const uiLocale = t('uiLanguage')
  try {
    const browserLocale = new Intl.Locale(browser.i18n.getUILanguage())
    return browserLocale.language === new Intl.Locale(uiLocale).language ? browserLocale.toString() : uiLocale
  } catch {
    return undefined
  }
}
