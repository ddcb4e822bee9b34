import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

/** A bot as a process of its own. */
export interface BotProcess {
  /** Megabytes that it holds. */
  resident(): number
  stop(): Promise<void>
}

/** Starts a bot and waits until it serves. */
export async function startBot(
  parameters: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<BotProcess> {
  const child = spawn(process.execPath, parameters, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await serving(child)
  return {
    resident: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1000
    },
    async stop() {
      const ended = once(child, 'close')
      child.kill('SIGTERM')
      await ended
    },
  }
}

function serving(child: ChildProcess): Promise<void> {
  let said = ''
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      said += chunk
      if (said.includes('Telegram: @')) resolve()
    })
    child.once('close', (code) => reject(new Error(`the bot ended with ${code}`)))
  })
}
