/** Who may import from whom. `npm run check` runs it. */

/** Folders of `src` from the ground up, each with the folders that it may import from. */
const ALLOWED = {
  language: [],
  story: ['language'],
  match: ['story', 'language'],
  export: ['story', 'match'],
  shared: ['story', 'match', 'export', 'public'],
  gate: ['story', 'match', 'shared'],
  ui: ['story', 'match', 'export', 'shared'],
  content: ['story', 'match', 'export', 'shared', 'ui'],
  background: ['story', 'match', 'shared', 'gate'],
  tools: ['language', 'story', 'match', 'shared', 'gate', 'content']
}

const forbid = (name, comment, from, to, rest = {}) => ({ name, comment, severity: 'error', from, to, ...rest })

/** Only the files that `doors` matches may import what `to` matches. */
const onlyThrough = (name, doors, to) =>
  forbid(
    name,
    'one file alone knows this part of the platform',
    { path: '^(src|entrypoints)/', pathNot: doors },
    { path: to, dependencyTypesNot: ['type-only'] }
  )

export default {
  forbidden: [
    forbid(
      'no-cycle',
      'files that import each other cannot be understood one at a time',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
    ),
    forbid(
      'no-cycle-between-folders',
      'a folder stands on others or they on it',
      {},
      { circular: true },
      { scope: 'folder' }
    ),
    forbid('no-tests', 'what is built stands without the tests', { path: '^(src|entrypoints)/' }, { path: '^tests/' }),
    forbid(
      'no-node',
      'only tools run in Node',
      { path: '^(src|entrypoints)/', pathNot: '^src/tools/' },
      { dependencyTypes: ['core'] }
    ),
    forbid('nothing-unresolved', 'every import leads somewhere', {}, { couldNotResolve: true, pathNot: '^virtual:' }),
    ...Object.entries(ALLOWED).map(([folder, others]) =>
      forbid(
        `${folder}-looks-down`,
        'imports run one way',
        { path: `^src/${folder}/` },
        { path: '^(src|entrypoints)/', pathNot: `^src/(${[folder, ...others].join('|')})/` }
      )
    ),
    forbid(
      'entrypoints-wire',
      'an entrypoint starts one of these',
      { path: '^entrypoints/' },
      { path: '^src/(?!background|gate|content|ui)' }
    ),
    forbid('entrypoints-are-ends', 'nothing imports an entrypoint', {}, { path: '^entrypoints/' }),
    forbid(
      'no-packages-in-match',
      'the match needs no library',
      { path: '^src/(match|language)/' },
      { path: 'node_modules' }
    ),
    forbid(
      'story-packages',
      'stories need two libraries',
      { path: '^src/story/' },
      { path: 'node_modules', pathNot: 'node_modules/(yaml|valibot)/' }
    ),
    forbid(
      'parts-stand-alone',
      'the files of a folder use its parts, not the other way round',
      { path: '^src/(?:(content)/[^/]+|(match)/text)/' },
      { path: '^src/(?:$1|$2)/[^/]+$' }
    ),
    onlyThrough('storage', '^src/shared/(settings|user-stories|comparisons)\\.ts$', 'src/shared/stored-item'),
    onlyThrough('polyfill', '^src/shared/browser\\.ts$', 'wxt/.*/browser|webextension-polyfill')
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.output|\\.wxt' }
  }
}
