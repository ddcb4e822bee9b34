import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { packageRoot } from '../src/store/root.ts'

/** One import: by which file, of which file (a path from the root) or package, and whether of types alone. */
export interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

/** The sources of the program, as paths from the root with `/`; what Prisma generates is left out. */
export function sourceFiles(): string[] {
  const within = (folder: string): string[] =>
    readdirSync(join(packageRoot, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = posix.join(folder, entry.name)
      if (entry.isDirectory()) return path === 'src/store/generated' ? [] : within(path)
      return path.endsWith('.ts') && !path.endsWith('.d.ts') ? [path] : []
    })
  return [...within('src'), ...within('commands')].sort()
}

const statement = /^(?:import|export)\s+(type\s+)?(?:[\w*{][^'"`;]*?\sfrom\s+)?'([^'\n]+)'/gm
const dynamic = /\b(?:import|require(?:\.resolve)?)\(\s*'([^'\n]+)'\s*\)/g

/** All the imports of a source: statements, `export … from`, and `import('…')`. Written for formatted code. */
export function importsIn(path: string, code: string): Import[] {
  const target = (name: string) => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name)
  return [
    ...[...code.matchAll(statement)].map(([, type, name = '']) => ({
      from: path,
      to: target(name),
      typeOnly: type !== undefined,
    })),
    ...[...code.matchAll(dynamic)].map(([, name = '']) => ({
      from: path,
      to: target(name),
      typeOnly: false,
    })),
  ]
}

/** All the imports of the program. */
export function allImports(): Import[] {
  return sourceFiles().flatMap((path) => importsIn(path, readFileSync(join(packageRoot, path), 'utf8')))
}

/** The files of the first cycle that is found, or null where there is none. */
export function cycleIn(imports: readonly Import[]): string[] | null {
  const next = new Map<string, string[]>()
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const visit = (file: string, way: readonly string[]): string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
    if (done.has(file)) return null
    for (const other of next.get(file) ?? []) {
      const cycle = visit(other, [...way, file])
      if (cycle !== null) return cycle
    }
    done.add(file)
    return null
  }
  for (const file of next.keys()) {
    const cycle = visit(file, [])
    if (cycle !== null) return cycle
  }
  return null
}
