/** Locates a quote: converts a paragraph number and words to offsets, or explains why it cannot. */

import type { Place } from '../schema'
import { closestSpan } from './nearest'
import { show } from './problems'

/** UTF-16 offsets into the copy paragraph. */
export interface Span {
  start: number
  end: number
}

/** Why a quote cannot be located: the key to change, and how. */
export interface Fault {
  key: 'paragraph' | 'quote' | 'prefix' | 'suffix'
  message: string
}

/** Returns the paragraphs of `copy.txt`: its non-blank lines, without line breaks. */
export function paragraphs(copyText: string): string[] {
  return copyText.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '')
}

/**
 * Locates a quote between its prefix and suffix; it must occur there exactly once.
 * @param copy the paragraphs of the text
 * @param name the name of that text in messages
 */
export function locate(place: Place, copy: readonly string[], name = 'copy.txt'): Span | Fault {
  const { paragraph, quote, prefix = '', suffix = '' } = place
  const text = copy[paragraph - 1]
  if (text === undefined) {
    const elsewhere = paragraphWith(quote, copy)
    const remedy = elsewhere === undefined ? '' : `: the quote stands in paragraph ${elsewhere}`
    return {
      key: 'paragraph',
      message: `${paragraph} is too high, ${name} has ${copy.length} paragraphs${remedy}`
    }
  }
  const starts = occurrences(quote, text)
  const fitting = starts.filter(
    (start) => text.slice(0, start).endsWith(prefix) && text.startsWith(suffix, start + quote.length)
  )
  const [start] = fitting
  if (start !== undefined && fitting.length === 1) return { start, end: start + quote.length }
  if (starts.length === 0) return { key: 'quote', message: notThere(place, text, copy, name) }
  if (fitting.length === 0) return contextFault(place, text, starts)
  const remedy = prefix + suffix === '' ? 'give prefix or suffix' : 'make prefix or suffix longer'
  const examples = fitting.slice(0, 3).map((position) => show(contextOf(text, position, quote.length)))
  const trouble = `${show(quote)} stands ${fitting.length} times in paragraph ${paragraph}`
  return { key: 'quote', message: `${trouble}: ${remedy}, to tell ${examples.join(' from ')}` }
}

/** Returns all occurrences, including overlapping ones: they too leave open which one is meant. */
function occurrences(quote: string, text: string): number[] {
  const starts: number[] = []
  for (
    let position = text.indexOf(quote);
    position !== -1 && quote !== '';
    position = text.indexOf(quote, position + 1)
  )
    starts.push(position)
  return starts
}

function paragraphWith(quote: string, copy: readonly string[]): number | undefined {
  const index = copy.findIndex((text) => text.includes(quote))
  return index === -1 ? undefined : index + 1
}

function notThere({ quote, paragraph }: Place, text: string, copy: readonly string[], name: string): string {
  const fault = `${show(quote)} is not in paragraph ${paragraph} of ${name}`
  const elsewhere = paragraphWith(quote, copy)
  if (elsewhere !== undefined) return `${fault} but in paragraph ${elsewhere}: change the paragraph`
  const nearest = closestSpan(quote, text)
  if (nearest !== undefined) return `${fault}; nearest is ${show(nearest.text)}`
  for (const [index, otherText] of copy.entries()) {
    const closest = closestSpan(quote, otherText)
    if (closest !== undefined) return `${fault}; nearest is ${show(closest.text)} in paragraph ${index + 1}`
  }
  return `${fault}, nor anything like it: copy the words from ${name}`
}

/** Explains that the quote occurs, but not with its prefix or suffix, and what is there instead. */
function contextFault({ quote, paragraph, prefix = '', suffix = '' }: Place, text: string, starts: number[]): Fault {
  const textsBefore = starts.map((start) => text.slice(0, start))
  const right = starts.map((start) => text.slice(start + quote.length))
  const wrongPrefix = !textsBefore.some((words) => words.endsWith(prefix))
  const neighbours = wrongPrefix
    ? textsBefore.map((words) => lastWords(words, prefix))
    : right.map((words) => firstWords(words, suffix))
  const context = show(wrongPrefix ? prefix : suffix)
  const fault = `${context} does not stand ${wrongPrefix ? 'before' : 'after'} ${show(quote)} in paragraph ${paragraph}`
  return {
    key: wrongPrefix ? 'prefix' : 'suffix',
    message: `${fault}; there stands ${neighbours.slice(0, 3).map(show).join(' or ')}`
  }
}

/** Returns the quote with a few words on each side. */
function contextOf(text: string, start: number, length: number): string {
  const end = start + length
  return lastWords(text.slice(0, start)) + text.slice(start, end) + firstWords(text.slice(end))
}

/** Returns whole words from the end of a text: about 20 characters, or as many as `model` has. */
function lastWords(text: string, model = ''): string {
  const cutStart = text.length - Math.max(20, model.length)
  return cutStart <= 0 ? text : text.slice(cutStart - 1).replace(/^\S*\s/, '')
}

/** Returns whole words from the start of a text, like `lastWords`. */
function firstWords(text: string, model = ''): string {
  const cutEnd = Math.max(20, model.length)
  return cutEnd >= text.length ? text : text.slice(0, cutEnd + 1).replace(/\s\S*$/, '')
}
