/** Text made small for storage, by the browser's own gzip. */

/** Returns text compressed, in base64. */
export async function deflate(text: string): Promise<string> {
  const bytes = await pipe(new Blob([text]), new CompressionStream('gzip'))
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

/**
 * Returns the text that was compressed.
 * @throws if it was not made by `deflate`
 */
export async function inflate(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))
  return new TextDecoder().decode(await pipe(new Blob([bytes]), new DecompressionStream('gzip')))
}

async function pipe(data: Blob, way: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  return new Uint8Array(await new Response(data.stream().pipeThrough(way)).arrayBuffer())
}
