import type { Command } from '../src/chat/command.ts'
import { define } from './define.ts'
import { help } from './help.ts'
import { indicators } from './indicators.ts'
import { language } from './language.ts'
import { plannedCommands } from './planned.ts'
import { rank } from './rank.ts'
import { rate } from './rate.ts'
import { scorecard } from './scorecard.ts'
import { target } from './target.ts'
import { units } from './units.ts'
import { whoami } from './whoami.ts'

/** All the commands, in the order in which /help lists them. */
export const commands: readonly Command[] = [
  rate,
  rank,
  scorecard,
  target,
  define,
  indicators,
  units,
  language,
  whoami,
  help,
  ...plannedCommands,
]
