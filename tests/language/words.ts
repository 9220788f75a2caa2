/** A plain tokenizer for tests: numbers whole, signs by themselves, "n't" and "s" cut off, hyphens divide. */
const TOKEN =
  /\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}:\d\d|\d+(?:[.,]\d+)*[\p{L}]*|(?:\p{L}\.){2,}|n['’]t\b|(?:(?!n['’]t\b)\p{L})+|[$%€£½]/gu

export const words = (text: string): { text: string; fold: string }[] =>
  [...text.matchAll(TOKEN)].map(([word]) => ({
    text: word,
    fold: /\d/.test(word) ? word.toLowerCase() : word.toLowerCase().replaceAll('.', '').replace('’', "'")
  }))
