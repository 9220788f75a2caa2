import { defineConfig } from 'wxt'
import { bareScripts } from './src/tools/build/bare-scripts-plugin'
import { licences, notices } from './src/tools/build/licences'
import { noMarkup } from './src/tools/build/no-markup-plugin'
import { repack } from './src/tools/build/repack'
import { stories, storyScripts } from './src/tools/build/stories-plugin'

/** The toolbar's icon until a page says otherwise. */
const QUIET = Object.fromEntries([16, 24, 32, 48].map((size) => [size, `icon/quiet-${size}.png`]))

/** What the source archive holds: all that a build and the checks need. */
const SOURCES = [
  '{docs,entrypoints,seeds,src,tests}/**',
  '*.{json,md,ts}',
  'LICENSE',
  '.{biome.json,dependency-cruiser.mjs,gitattributes,gitignore,knip.json,npmrc}',
  '.github/**/*.{md,yml}'
]

/** Keys that no browser has for itself. On a Mac, Alt writes letters. */
const keys = (key: string, mac: string) => ({ default: key, mac })

export default defineConfig({
  srcDir: '.',
  entrypointsDir: 'entrypoints',
  publicDir: 'src/public',
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: {
    'build:publicAssets': (_, files) => void files.push(...storyScripts(), notices()),
    'zip:extension:done': (_, file) => repack(file),
    'zip:sources:done': (_, file) => repack(file)
  },
  zip: {
    // WXT's list of what to include only adds to what is not excluded; so all is excluded first.
    excludeSources: ['**'],
    includeSources: SOURCES
  },
  manifestVersion: 3,
  imports: false,
  vite: ({ browser }) => ({
    plugins: [stories(), bareScripts(), noMarkup(), licences()],
    // Firefox gets its code as readers of code can read it; the reviewers of its store ask for that. For Chrome, Terser
    // makes it 4 % smaller than esbuild does.
    // The helper that loads modules early would be the one `fetch` in the package.
    build: {
      target: 'es2022',
      modulePreload: { polyfill: false },
      minify: browser === 'firefox' ? false : 'terser'
    },
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' }
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage'].filter(
      // Firefox knows a sidebar by its key alone.
      (name) => name !== 'sidePanel' || browser !== 'firefox'
    ),
    host_permissions: ['http://*/*', 'https://*/*'],
    action: { default_title: '__MSG_extName__', default_icon: QUIET },
    commands: {
      _execute_action: { suggested_key: keys('Alt+Shift+O', 'MacCtrl+Shift+O') },
      next: { description: '__MSG_commandNext__', suggested_key: keys('Alt+Period', 'MacCtrl+Period') },
      previous: { description: '__MSG_commandPrevious__', suggested_key: keys('Alt+Comma', 'MacCtrl+Comma') },
      panel: { description: '__MSG_commandPanel__', suggested_key: keys('Alt+Shift+S', 'MacCtrl+Shift+S') },
      // Chrome suggests keys for four commands at most. The popup, which has a key, leads to both of these.
      toggle: { description: '__MSG_commandToggle__' },
      compare: { description: '__MSG_compareOpen__' }
    },
    content_security_policy: {
      extension_pages: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'"
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'clean-copy@clean-copy.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] }
        },
        // The first Firefox for Android that knows the key above.
        gecko_android: { strict_min_version: '142.0' }
      }
    })
  })
})
