/** The words shown to readers for the fixed terms of stories and reports, and for dates. */

import type { Signal } from '../match/compare/signals'
import type { HarmlessReason } from '../match/harmless'
import type { PassageFinding } from '../match/report'
import type { Story } from '../story/story'
import type { Confidence, EntityType, Kind, Severity } from '../story/terms'
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

/** Returns the label of a kind of passage, such as "Wrong name". */
export const kindLabel = (kind: Kind): string => t(kinds[kind])

/** How bad a garble is, in one word. */
export const severityLabel = (severity: Severity): string => t(`severity_${severity}`)

/** What that word means, as a short sentence. */
export const severityMeaning = (severity: Severity): string => t(`severityMeans_${severity}`)

const readings: Record<Confidence, MessageKey> = {
  confirmed: 'cardShouldRead',
  likely: 'cardShouldProbablyRead',
  conjecture: 'cardPerhapsMeant'
}

/** The label of a reading, as "Should read": no surer than we are. */
export const readingKey = ({ found, confidence }: Pick<PassageFinding, 'found' | 'confidence'>): MessageKey =>
  found === 'compared' ? 'cardOriginalHas' : readings[confidence]

/** Returns how sure we are of a correction, in a word or two. */
export const confidenceLabel = (confidence: Confidence): string => t(`confidence_${confidence}`)

/** Explains that word in a short sentence. */
export const confidenceMeaning = (confidence: Confidence): string => t(`confidenceMeans_${confidence}`)

const signals: Record<Signal, MessageKey> = {
  number: 'signal_number',
  nation: 'signal_nation',
  name: 'signal_name',
  person: 'signal_person',
  negation: 'signal_negation',
  opposite: 'signal_opposite',
  role: 'signal_role',
  class: 'signal_class',
  swap: 'signal_swap',
  'wrong-sense': 'signal_wrong_sense',
  nonword: 'signal_nonword',
  'other-word': 'signal_other_word',
  lost: 'signal_lost',
  added: 'signal_added',
  reworded: 'signal_reworded'
}

/** Why words depart from the original, as "Another number". */
export const signalLabel = (signal: Signal): string => t(signals[signal])

const harmlessReasons: Record<HarmlessReason, MessageKey> = {
  form: 'harmless_form',
  notation: 'harmless_notation',
  synonym: 'harmless_synonym',
  moved: 'compareMoved',
  'small-words': 'harmless_small_words',
  'left-out': 'signal_lost',
  added: 'signal_added'
}

/** Why a difference changes nothing, as "Other form or spelling". */
export const harmlessLabel = (reason: HarmlessReason): string => t(harmlessReasons[reason])

/** Returns what a name stands for: "Person", "Place" … */
export const typeLabel = (type: EntityType): string => t(`type_${type}`)

/** Where an original is from, as "Original: CNBC, 23 May 2025", as far as it is known; empty where nothing is. */
export const originalLabel = ({ publisher, published }: Pick<Story, 'publisher' | 'published'>): string =>
  originalLine(publisher, published && dateLabel(published))

/** The same from an outlet and a date in words. */
export function originalLine(publisher: string, date: string): string {
  if (publisher && date) return t('popupOriginal', [publisher, date])
  const detail = publisher || date
  return detail ? t('compareOriginalFrom', [detail]) : ''
}

/** The language and direction of our messages, which may be neither the page's nor the browser's. */
export const uiLanguage = () => ({ lang: t('uiLanguage'), dir: t('uiDirection') === 'rtl' ? 'rtl' : 'ltr' }) as const

/** Sets the language and direction of an extension page. */
export function tellLanguage(): void {
  Object.assign(document.documentElement, uiLanguage())
}

/** Formats a date such as 2025, 2025-05 or 2025-05-23 for the reader. Returns anything else unchanged. */
export function dateLabel(iso: string): string {
  const date = new Date(iso)
  return Number.isNaN(date.getTime()) ? iso : formatOf(iso).format(date)
}

/** Formats by the parts that a date has. To make one takes longer than to draw an entry of a list. */
const formats = new Map<number, Intl.DateTimeFormat>()

function formatOf(iso: string): Intl.DateTimeFormat {
  const parts = iso.split('-').length
  const format =
    formats.get(parts) ??
    new Intl.DateTimeFormat(readerLocale(), {
      year: 'numeric',
      ...(parts > 1 && { month: 'long' }),
      ...(parts > 2 && { day: 'numeric' }),
      timeZone: 'UTC'
    })
  formats.set(parts, format)
  return format
}

/** Formats the dates and periods of a note, such as 2025-05-12, 2025-05-22/2025-05-23 or 2025-05-14/.., as one text. */
export const datesLabel = (dates: readonly string[]): string =>
  new Intl.ListFormat(readerLocale()).format(dates.map(periodLabel))

function periodLabel(period: string): string {
  const [start = '', end] = period.split('/')
  if (end === undefined) return dateLabel(start)
  if (end === '..') return t('datesFrom', [dateLabel(start)])
  // A range has one precision for both ends.
  if (start.length !== end.length) return `${dateLabel(start)} – ${dateLabel(end)}`
  return formatOf(start).formatRange(new Date(start), new Date(end))
}

/** Says in which language reasons and notes are, if it is not the reader's; empty otherwise. */
export function languageNote(language: string): string {
  const { lang } = uiLanguage()
  if (new Intl.Locale(lang).language === new Intl.Locale(language).language) return ''
  return t('popupLanguageNote', [new Intl.DisplayNames([lang], { type: 'language' }).of(language) ?? language])
}

/** Returns the browser's regional locale if it is in the language of our messages; undefined if its tag is invalid. */
function readerLocale(): string | undefined {
  const uiLocale = t('uiLanguage')
  try {
    const browserLocale = new Intl.Locale(browser.i18n.getUILanguage())
    return browserLocale.language === new Intl.Locale(uiLocale).language ? browserLocale.toString() : uiLocale
  } catch {
    return undefined
  }
}
