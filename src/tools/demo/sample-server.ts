/** A local web server for generated pages. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An answer: the HTML of a page, with additional headers if needed. */
export interface Served {
  html: string
  headers?: Record<string, string>
}

/** A running web server. */
export interface SampleServer {
  /** Its origin, without a trailing slash. */
  origin: string
  close(): Promise<void>
}

/** What is served for an address, now or later; null is a 404. */
export type PageServer = (url: URL) => Served | null | Promise<Served | null>

/** Serves pages on a free port. */
export async function servePages(page: PageServer): Promise<SampleServer> {
  const server = createServer(async (request, response) => {
    const content = await page(new URL(request.url ?? '/', 'http://localhost'))
    response.writeHead(content ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...content?.headers })
    response.end(content?.html ?? 'Not found')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}
