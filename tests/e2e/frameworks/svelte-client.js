import { hydrate } from 'svelte'
import Article from './Article.svelte'

hydrate(Article, { target: document.querySelector('main-app'), props: { paragraphs: window.paragraphs } })
