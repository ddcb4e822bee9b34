import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

/** A server on this machine in place of a chat's own. `failed` is told of what goes wrong in the server itself. */
export function serverOf(
  serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  failed: (error: Error) => void,
): Server {
  const server = createServer((request, response) => {
    serve(request, response).catch((error: Error) => {
      // A client that hangs up while it sends is no failure of the server.
      if (!request.destroyed || request.complete) failed(error)
      response.destroy()
    })
  })
  // An idle connection that is closed just when the client takes it up again would look like a fault.
  server.keepAliveTimeout = 0
  return server
}

/** All that a client sends. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
