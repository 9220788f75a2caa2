/** Made by src/cli/stories-plugin.ts from the stories of the build. */
declare module 'virtual:known-stories' {
  /** Of the fingerprints of all stories, for the gate; undefined where there are too many. */
  export const filter: string | undefined
  export const directory: import('../match/directory').Directory
}
