import type { CommandContext } from '../../src/chat/command.ts'
import { type Button, note, type Reply, silence, text } from '../../src/chat/reply.ts'
import type { Part } from '../../src/deadlines/assignment.ts'
import { type EvidenceFile, withFiles } from '../../src/deadlines/evidence-file.ts'
import { isWithUnit } from '../../src/deadlines/progress.ts'
import type { PartWork } from '../../src/deadlines/register.ts'
import { evidenceText } from './evidence-files.ts'
import { take } from './work-step.ts'
import { mostOffered, ownWorks } from './work-which.ts'

/**
 * Files that nobody asked for: those that were sent at once with a file of a report go there, too; for others the
 * speaker is asked of which of their work they are the result.
 *
 * @param goesOn whether they were sent at once with others, of which that was asked before: it is asked once for all
 */
export async function whichForFiles(
  words: string | null,
  files: readonly EvidenceFile[],
  goesOn: boolean,
  context: CommandContext,
): Promise<Reply> {
  const { t } = context
  const works = await ownWorks(context)
  const album = works.find(({ part }) => isOneAlbum(part, files))
  if (album !== undefined) return take({ kind: 'attach', files }, album, context)
  if (goesOn) return silence
  const open = works.filter(({ part }) => isWithUnit(part))
  const reported = works.filter(({ part }) => part.state === 'reported')
  if (open.length + reported.length === 0) return { blocks: [text(t.update.fileNoWork)] }
  const said = words?.trim() || null
  const button = (label: string, act: 'report' | 'attach', { part }: PartWork): Button => ({
    label,
    press: {
      command: 'update',
      slots: { part: String(part.id), act, files, ...(said !== null && { words: said }) },
    },
  })
  return {
    blocks: [
      text(t.update.closeWhich({ evidence: evidenceText({ evidence: said, files }, context) ?? '' })),
      ...(files.some(({ album }) => album !== null) ? [note(t.update.filesTogether)] : []),
    ],
    buttons: [
      ...open.map((work) => button(work.assignment.title, 'report', work)),
      ...reported.map((work) => button(t.update.addTo(work.assignment), 'attach', work)),
    ].slice(0, mostOffered),
  }
}

/** Whether files that were to go with a part, or to be added to its report, find it in another state without them. */
export function isElsewhere(act: string | null, files: readonly EvidenceFile[], part: Part): boolean {
  const isNew = withFiles(part.files, files).length > part.files.length
  return isNew && (act === 'attach' ? part.state !== 'reported' : act === 'report' && !isWithUnit(part))
}

/** Whether a report has files that were sent at once with these. */
function isOneAlbum({ state, files: shown }: Part, files: readonly EvidenceFile[]): boolean {
  const isWith = ({ channel, album }: EvidenceFile) =>
    album !== null && shown.some((one) => one.channel === channel && one.album === album)
  return state === 'reported' && files.every(isWith)
}
