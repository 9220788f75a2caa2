/** The names of days and months. */
import { wordSet } from './forms'

export const DAYS_AND_MONTHS = wordSet(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december'
)
