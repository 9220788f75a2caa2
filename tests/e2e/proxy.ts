/** A proxy that records every request of a browser and forwards only those to this machine. */
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface RecordingProxy {
  port: number
  /** What was asked for so far: addresses, and of encrypted connections host and port. */
  asked: string[]
  close(): Promise<void>
}

/** Starts one on a free port. */
export async function startProxy(): Promise<RecordingProxy> {
  const asked: string[] = []
  const server = createServer((from, to) => {
    const url = URL.parse(from.url ?? '')
    asked.push(from.url ?? '')
    if (url?.hostname !== 'localhost') {
      to.writeHead(502).end()
      return
    }
    const onward = request(url, { method: from.method, headers: from.headers }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(to)
    })
    onward.on('error', () => to.writeHead(502).end())
    from.pipe(onward)
  })
  server.on('connect', ({ url }, socket) => {
    asked.push(url ?? '')
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      })
  }
}
