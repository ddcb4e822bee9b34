import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { printable } from '../../charts/printable.ts'

/** How many typed lines are remembered. */
export const historySize = 500

/** The lines typed in earlier sessions, newest first; none where there is no file yet. */
export async function readHistory(file: string): Promise<string[]> {
  try {
    const text = await readFile(file, 'utf8')
    return text.split('\n').map(printable).filter(Boolean).slice(0, historySize)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Keeps the lines, newest first, for the next session. They may be confidential, so only the owner reads them. */
export async function writeHistory(file: string, lines: readonly string[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `${lines.slice(0, historySize).join('\n')}\n`, { mode: 0o600 })
  // The mode above is for a new file; one that was there keeps its own.
  await chmod(file, 0o600)
}
