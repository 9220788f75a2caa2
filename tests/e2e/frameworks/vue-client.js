import { createApp } from './vue.js'

createApp(window.paragraphs).mount('main-app')
