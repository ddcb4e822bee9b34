import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { Update } from 'grammy/types'

interface WebhookOptions {
  /** The path of the public address. */
  readonly path: string
  /** What Telegram says to prove that it is Telegram. */
  readonly secret: string
  readonly port: number
  readonly host: string
  /** Stores an update; while it fails the answer is 500, and the update comes again. */
  readonly receive: (updates: readonly Update[]) => Promise<void>
  readonly report: (error: unknown) => void
}

/** Far more than any update has. */
const largestBody = 1_000_000

/** Listens for updates, each answered 200 once it is stored. */
export function listen(options: WebhookOptions): Promise<Server> {
  const server = createServer((request, response) => {
    answer(request, options)
      .catch((error: unknown) => {
        options.report(error)
        return 500
      })
      .then((status) => response.writeHead(status).end())
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, () => resolve(server))
  })
}

async function answer(request: IncomingMessage, { path, secret, receive }: WebhookOptions): Promise<number> {
  // Not by `URL`, which throws at what some who knock at every door ask for.
  const [asked] = (request.url ?? '').split('?')
  if (request.method !== 'POST' || asked !== path) return 404
  const told = request.headers['x-telegram-bot-api-secret-token']
  if (typeof told !== 'string' || !sameSecret(told, secret)) return 401
  const body = await bodyOf(request)
  if (body === null) return 413
  const update = updateFrom(body)
  if (update === null) return 400
  await receive([update])
  return 200
}

/** Compared in a time that tells nothing of where they differ. */
function sameSecret(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    // Read to its end all the same: a connection that is closed before takes the answer with it.
    if (size <= largestBody) chunks.push(chunk)
  }
  return size > largestBody ? null : Buffer.concat(chunks).toString('utf8')
}

function updateFrom(body: string): Update | null {
  try {
    const update = JSON.parse(body) as Partial<Update> | null
    return typeof update?.update_id === 'number' ? (update as Update) : null
  } catch {
    return null
  }
}
