import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The nearest folder at or above `from` that holds a package.json. */
function climb(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from
  const above = dirname(from)
  if (above === from) throw new Error('The folder with package.json was not found above the program.')
  return climb(above)
}

/** The folder with package.json: two steps up from the sources, three from what is compiled to dist/. */
export const packageRoot: string = climb(import.meta.dirname)
