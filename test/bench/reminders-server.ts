/** A server that takes every message at once, as a process of its own, and says how many and when. */
import { createServer } from 'node:http'

const arrivals: number[] = []
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    if (request.url === '/arrivals') {
      response.end(JSON.stringify(arrivals.splice(0)))
      return
    }
    arrivals.push(Date.now())
    response.setHeader('content-type', 'application/json')
    response.end(
      `{"ok":true,"result":{"message_id":${arrivals.length},"date":0,"chat":{"id":1,"type":"private"}}}`,
    )
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`)
})
