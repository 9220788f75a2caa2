/** The build of mark.js for browsers that know classes, half a kilobyte smaller. Its own types name only the other. */
declare module 'mark.js/dist/mark.es6.js' {
  export { default } from 'mark.js'
}
