/** What `stories()` of src/cli/stories-plugin.ts provides at build time. */
declare module 'virtual:fingerprints' {
  const fingerprints: import('../match/fingerprints').Fingerprints
  export default fingerprints
}
