/** The article in Vue 3, on both sides. */
import { createSSRApp, h, onMounted, reactive } from 'vue'
import { START, textsOf } from './article'

export const createApp = (paragraphs) =>
  createSSRApp({
    setup() {
      const state = reactive({ ...START })
      onMounted(() => {
        window.change = (change) => Object.assign(state, change)
      })
      const article = () => {
        const texts = textsOf(paragraphs, state)
        return texts.length > 0
          ? h(
              'article',
              texts.map(({ key, parts }) => h('p', { key }, parts))
            )
          : null
      }
      return () => h('main', [h('h1', 'A phone call between deputies'), article()])
    }
  })
