import { defineConfig } from 'wxt'
import { noMarkup } from './src/cli/no-markup-plugin'
import { stories, storyScripts } from './src/cli/stories-plugin'

/** The toolbar's icon until a page says otherwise. */
const QUIET = Object.fromEntries([16, 24, 32, 48].map((size) => [size, `icon/quiet-${size}.png`]))

export default defineConfig({
  srcDir: '.',
  entrypointsDir: 'entrypoints',
  publicDir: 'src/public',
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: { 'build:publicAssets': (_, files) => void files.push(...storyScripts()) },
  manifestVersion: 3,
  imports: false,
  vite: () => ({
    plugins: [stories(), noMarkup()],
    build: { target: 'es2022' },
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' }
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage'],
    // Access to pages comes from the annotator's `matches`.
    action: { default_title: '__MSG_extName__', default_icon: QUIET },
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
