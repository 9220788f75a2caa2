import { startPanel } from '../../src/ui/panel/start'

const root = document.getElementById('panel')
if (root) startPanel(root)
