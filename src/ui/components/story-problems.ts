/** Why a story cannot be taken or kept, in the reader's language as far as a reader can do something about it. */
import { t } from '../../shared/i18n'
import { MAX_STORIES } from '../../shared/user-stories'
import { MAX_COPY_LENGTH, MAX_PACK_LENGTH, PackRefused } from '../../story/load/pack'
import { StoryError } from '../../story/validate/problems'

/** Further problems are usually repetitions. */
const SHOWN_PROBLEMS = 8

/** Returns the reasons, one a line. What is wrong within a story is told in English, the language of its fields. */
export function problemLines(error: StoryError): string[] {
  if (error instanceof PackRefused) {
    switch (error.refusal) {
      case 'too-long':
        return [t('libraryTooLong', [MAX_PACK_LENGTH / 1000])]
      case 'long-copy':
        return [t('libraryLongCopy', [MAX_COPY_LENGTH / 1000])]
      case 'other-form':
        return [t('libraryOtherForm')]
      case 'no-pack':
      case 'blank':
        return [t('libraryNoPack')]
    }
  }
  const lines = error.problems.map(({ field, message }) => (field === '' ? message : `${field}: ${message}`))
  return lines.slice(0, SHOWN_PROBLEMS)
}

/** Returns why a story could not be stored. */
export function storingProblems(error: unknown): string[] {
  if (error instanceof StoryError) return problemLines(error)
  return [error instanceof RangeError ? t('libraryFull', [MAX_STORIES]) : t('libraryNoRoom')]
}
