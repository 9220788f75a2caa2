export interface ArticleState {
  edited: boolean
  extra: boolean
  shown: boolean
  count: number
}
export const EDITED: number
export const COUNTED: number
export const START: ArticleState
export function textsOf(paragraphs: string[], state: ArticleState): { key: number | string; parts: string[] }[]
