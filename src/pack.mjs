// Packs the compiled program into a few files, which Node loads in half the time of the thousand that it is made of:
// `node src/pack.mjs FOLDER` makes FOLDER/main.js, and what it shares with the others, of FOLDER/src/main.js.
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { rolldown } from 'rolldown'

const programs = ['main', 'understand', 'rehearse', 'slack-manifest']

/** What stays where it is installed: what is no JavaScript, with what looks for it. */
const outside = [
  /^(libsql|@resvg\/resvg-js)$/,
  /^@prisma\/(adapter-pg$|client\/runtime\/query_compiler|schema-engine-wasm\/)/,
]

/**
 * Prisma's adapter is given connections of our own (store/connection.ts): the client that it would make, most of which
 * is for servers, is left out.
 */
const unused = '@libsql/client'

const folder = resolve(process.argv[2] ?? 'dist')
const inputs = Object.fromEntries(programs.map((name) => [name, join(folder, 'src', `${name}.js`)]))
const isProgram = (id) => Object.values(inputs).includes(id)

const bundle = await rolldown({
  input: inputs,
  platform: 'node',
  external: outside,
  resolve: { alias: { [unused]: false } },
  checks: { ineffectiveDynamicImport: false },
})
rmSync(join(folder, 'shared'), { recursive: true, force: true })
await bundle.write({
  dir: folder,
  chunkFileNames: 'shared/[name]-[hash].js',
  sourcemap: true,
  codeSplitting: {
    // All that a program needs at once, without the programs themselves: they are still running when what comes later
    // is loaded, which could wait for them forever.
    groups: [{ name: 'program', tags: ['$initial'], test: (id) => !isProgram(id) }],
  },
})
await bundle.close()
