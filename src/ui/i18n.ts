/** The product's words, from `_locales`, in the browser's language. */
import { createI18n } from '@wxt-dev/i18n'
import type messages from '../public/_locales/en/messages.json'

export type MessageKey = keyof typeof messages

const i18n = createI18n()

/** A message with its substitutions ($1, $2 …) put in. */
export function t(key: MessageKey, substitutions: (string | number)[] = []): string {
  return i18n.t(key, substitutions)
}

/** A message of the form "one | many" for a count; the count is $1. */
export function tn(key: MessageKey, count: number, substitutions: (string | number)[] = []): string {
  return i18n.t(key, count, [count, ...substitutions])
}
