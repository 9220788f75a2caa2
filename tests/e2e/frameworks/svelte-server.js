import { render as renderArticle } from 'svelte/server'
import Article from './Article.svelte'

export const render = (paragraphs) => renderArticle(Article, { props: { paragraphs } }).body
