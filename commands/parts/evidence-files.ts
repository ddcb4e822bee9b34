import type { CommandContext, Reader } from '../../src/chat/command.ts'
import { type Block, type Button, heading, type Reply, text } from '../../src/chat/reply.ts'
import type { Part } from '../../src/deadlines/assignment.ts'
import type { EvidenceFile } from '../../src/deadlines/evidence-file.ts'
import type { PastStep } from '../../src/deadlines/register.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { nameOf } from './editing-found.ts'
import { idFrom } from './id.ts'
import { mayForPart } from './work-scope.ts'

/** Letters of a file's name that are shown. */
const longestName = 120

/** "📎 QĐ 123.pdf (1,2 MB)". The name is whatever its sender called it. */
export function fileLabel({ kind, name, size }: EvidenceFile, context: Reader): string {
  const called = name ?? context.t.update.unnamedFile[kind]
  const cut = called.length > longestName ? `${called.slice(0, longestName - 1)}…` : called
  return size === null ? `📎 ${cut}` : `📎 ${cut} (${sizeText(size, context)})`
}

function sizeText(bytes: number, { t, language }: Reader): string {
  const { bytes: few, kilobytes, megabytes } = t.update.fileSize
  if (bytes < 1000) return `${writeNumber(bytes, language)} ${few}`
  const [unit, name] = bytes < 1_000_000 ? [1000, kilobytes] : [1_000_000, megabytes]
  return `${writeNumber(Number((bytes / unit).toFixed(1)), language)} ${name}`
}

/** What a unit showed, in one line: what it wrote, and the names of its files; null where it showed nothing. */
export function evidenceText(
  { evidence, files }: Pick<Part, 'evidence' | 'files'>,
  context: Reader,
): string | null {
  const shown = [...(evidence === null ? [] : [evidence]), ...files.map((file) => fileLabel(file, context))]
  return shown.length === 0 ? null : shown.join('; ')
}

/** Files as the chat shows them. `sender` is the name of who sent them; null where it is not known. */
export function fileBlocks(files: readonly EvidenceFile[], sender: string | null, context: Reader): Block[] {
  const { t } = context
  const name = sender ?? t.update.somebody
  return files.map((file) => {
    const from = t.update.fileFrom({ name, chat: chatName(file, context) })
    // An address is open to those alone with whom the file was shared.
    const shared = file.link === null ? from : t.update.fileShared({ from })
    return { kind: 'file', file, label: fileLabel(file, context), from: shared }
  })
}

function chatName({ channel }: EvidenceFile, { t }: Reader): string {
  const names: Readonly<Record<string, string>> = t.people.channels
  return names[channel] ?? channel
}

/** Shows the files of a report, below the message with the button, which stays. */
export function filesButton({ id, files }: Part, { t }: Reader): Button[] {
  if (files.length === 0) return []
  const press = { command: 'deadlines', slots: { part: String(id), view: 'files' }, apart: true } as const
  return [{ label: t.update.files, press }]
}

/** The files of a unit's report, for whoever may read its work. */
export async function filesOf(number: string, context: CommandContext): Promise<Reply> {
  const { assignments, t } = context
  const id = idFrom(number)
  const found = id === null ? null : await assignments.partWork(id)
  if (found === null || !mayForPart(found.part, 'read', context))
    return { blocks: [text(t.assignments.gone)] }
  const { assignment, part } = found
  if (part.files.length === 0) return { blocks: [text(t.update.filesNone)] }
  const history = await assignments.history(part.id)
  const title = t.update.filesTitle({ title: assignment.title, unit: nameOf(part.unit, context) })
  const blocks = part.files.flatMap((file) => fileBlocks([file], senderOf(file, history), context))
  return { blocks: [heading(title), ...blocks] }
}

/** Who sent a file, as the history of its part tells it. */
function senderOf({ channel, id }: EvidenceFile, history: readonly PastStep[]): string | null {
  const isIt = (file: EvidenceFile) => file.channel === channel && file.id === id
  return history.find(({ files }) => files.some(isIt))?.name ?? null
}
