import { startPanel } from '../../src/ui/sidepanel/start'

const root = document.getElementById('panel')
if (root) startPanel(root)
