import { type Command, type CommandContext, command } from '../src/chat/command.ts'
import { facts, heading, note, type Reply, table, text } from '../src/chat/reply.ts'
import { commandNamed, nearestCommands } from '../src/chat/slash.ts'
import { optional } from '../src/chat/slots.ts'
import { hasRight } from '../src/directory/rights.ts'

/** All commands with an example each, or one in detail. */
export const help = command({
  name: 'help',
  also: ['trogiup', 'start'],
  needs: 'read',
  personal: true,
  slots: { command: optional('command') },
  about: { vi: 'Các lệnh và cách dùng', en: 'The commands and how to use them' },
  examples: {
    vi: ['/trogiup', '/trogiup tyle', 'trợ lý làm được gì?'],
    en: ['/help', '/help rate', 'what can you do?'],
  },
  async run({ command: name }, context) {
    if (name === null) return overview(context)
    const named = commandNamed(name, context.commands)
    if (named !== undefined) return detail(named, context)
    const near = nearestCommands(name, context.commands)
    return { blocks: [text(context.t.session.noSuchCommand({ name })), listOf(near, context)] }
  },
})

function overview(context: CommandContext): Reply {
  const { t, language } = context
  const [, example = ''] = help.examples[language]
  const mine = context.commands.filter((one) => hasRight(context.person, one.needs))
  return {
    blocks: [
      heading(t.session.helpTitle),
      text(t.session.helpIntro),
      listOf(mine, context),
      note(t.session.helpMore({ example })),
    ],
  }
}

function listOf(commands: readonly Command[], { t, language }: CommandContext): Reply['blocks'][number] {
  return table(
    [
      { heading: t.session.helpCommand, align: 'left' },
      { heading: t.session.helpAbout, align: 'left' },
      { heading: t.session.helpExample, align: 'left' },
    ],
    commands.map((one) => [slashNames(one), one.about[language], one.examples[language][0]]),
  )
}

function detail(one: Command, { t, language }: CommandContext): Reply {
  return {
    blocks: [
      heading(`/${one.name}`),
      facts(
        { label: t.session.helpAbout, value: one.about[language] },
        { label: t.session.helpNames, value: slashNames(one) },
      ),
      text(`${t.session.helpExamples}:`),
      ...one.examples[language].map(text),
    ],
  }
}

function slashNames(one: Command): string {
  return [one.name, one.also[0]].map((name) => `/${name}`).join(', ')
}
