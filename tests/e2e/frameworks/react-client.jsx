import { createRoot, hydrateRoot } from 'react-dom/client'
import { App } from './react.jsx'

const root = document.querySelector('main-app')
const app = <App paragraphs={window.paragraphs} />
if (root.firstElementChild) hydrateRoot(root, app)
else createRoot(root).render(app)
