import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packageRoot } from '../../src/store/root.ts'

const folder = join(packageRoot, 'node_modules', '.cache', 'test-store')

/** Compiles the store for a process of its own, since Node 20 runs no TypeScript. */
export function compileStore(): void {
  mkdirSync(folder, { recursive: true })
  const settings = {
    extends: '../../../src/tsconfig.json',
    compilerOptions: { outDir: '.', rootDir: packageRoot, noCheck: true },
    include: [],
    files: [join(packageRoot, 'src', 'store', 'open.ts')],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings))
  const compiler = createRequire(import.meta.url).resolve('typescript/package.json')
  execFileSync(process.execPath, [join(compiler, '..', 'bin', 'tsc'), '-p', folder])
}

/** Starts a process that runs this code with `openStore` at hand; what it prints can be waited for. */
export function startProcess(code: string): ChildProcess & { says(text: string): Promise<void> } {
  const store = pathToFileURL(join(folder, 'src', 'store', 'open.js')).href
  const source = `import { openStore } from ${JSON.stringify(store)}\n${code}`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk
  })
  const says = async (text: string) => {
    while (!said.includes(text)) {
      if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode} and said ${said}`)
      await Promise.race([once(child.stdout, 'data'), once(child, 'close')])
    }
  }
  return Object.assign(child, { says })
}
