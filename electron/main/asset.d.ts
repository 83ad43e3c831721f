/** A file that the build lays beside the bundle; what is imported is its path. */
declare module '*?asset' {
  const path: string
  export default path
}
