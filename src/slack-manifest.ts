import { commands } from '../commands/index.ts'
import { manifestOf } from './channels/slack/manifest.ts'

/** Prints the manifest of the Slack app: for Socket Mode, or for the public address that is given. */
function main(publicUrl: string | undefined): number {
  if (publicUrl !== undefined && !/^https:\/\/./.test(publicUrl)) {
    process.stderr.write('npm run --silent slack-manifest [-- https://…]\n')
    return 1
  }
  process.stdout.write(`${JSON.stringify(manifestOf(commands, publicUrl ?? null), null, 2)}\n`)
  return 0
}

process.exitCode = main(process.argv[2])
