/** Made by src/tools/build/stories-plugin.ts from the stories of the build. */
declare module 'virtual:known-stories' {
  /** Of the fingerprints of all stories, for the gate; undefined where there are too many. */
  export const filter: string | undefined
  export const directory: import('./fingerprint-index').FingerprintIndex
}
