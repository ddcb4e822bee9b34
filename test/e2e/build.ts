import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { packageRoot } from '../../src/store/root.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the compiled program. */
    build: string
    /** Path of a database file that holds the sample, to be copied and never opened. */
    sample: string
  }
}

/** Compiles and packs the program as `npm run build` does, but beside what that makes, and loads the sample once. */
export default function setup(project: TestProject): () => void {
  mkdirSync(join(packageRoot, 'dist'), { recursive: true })
  const build = mkdtempSync(join(packageRoot, 'dist', 'test-'))
  const data = mkdtempSync(join(tmpdir(), 'tro-ly-sample-'))
  const remove = () => {
    for (const folder of [build, data]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  const run = (script: string, given: readonly string[], environment: NodeJS.ProcessEnv = {}) => {
    const env = { PATH: process.env.PATH, ...environment }
    execFileSync(process.execPath, [script, ...given], {
      cwd: data,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
  }
  try {
    const compiler = createRequire(import.meta.url).resolve('typescript/package.json')
    const settings = join(packageRoot, 'src', 'tsconfig.json')
    run(join(compiler, '..', 'bin', 'tsc'), ['-p', settings, '--outDir', build, '--noCheck'])
    run(join(packageRoot, 'src', 'pack.mjs'), [build])
    const sample = join(data, 'sample.db')
    run(join(build, 'main.js'), [], { DATABASE_URL: `file:${sample}` })
    // Some tests run it as somebody else.
    chmodSync(build, 0o755)
    project.provide('build', build)
    project.provide('sample', sample)
  } catch (error) {
    remove()
    throw error
  }
  return remove
}
