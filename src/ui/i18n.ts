/** The product's words, from `_locales`, in the browser's language. */
import { createI18n } from '@wxt-dev/i18n'
import type messages from '../public/_locales/en/messages.json'

export type MessageKey = keyof typeof messages

const i18n = createI18n()

/** Messages without substitutions. To ask Chromium takes a tenth of a millisecond, and a page's marks ask hundreds of times. */
const known = new Map<MessageKey, string>()

/** A message with its substitutions ($1, $2 …) put in. */
export function t(key: MessageKey, substitutions: (string | number)[] = []): string {
  if (substitutions.length > 0) return i18n.t(key, substitutions)
  const message = known.get(key) ?? i18n.t(key)
  known.set(key, message)
  return message
}

/** A message of the form "one | many" for a count; the count is $1. */
export function tn(key: MessageKey, count: number, substitutions: (string | number)[] = []): string {
  return i18n.t(key, count, [count, ...substitutions])
}
