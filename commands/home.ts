import { command } from '../src/chat/command.ts'
import type { Button, Reply } from '../src/chat/reply.ts'
import { briefReply } from './parts/brief-reply.ts'
import { viewsOf } from './parts/brief-view.ts'
import { toEnter } from './parts/home-entering.ts'
import { settingsBlocks } from './parts/home-settings.ts'

/**
 * All that somebody's roles need in one place: the figures that are theirs to enter, the brief, and their settings,
 * each with the command behind it. A chat that has a page for it shows it there.
 */
export const home = command({
  name: 'home',
  also: ['trangchinh'],
  needs: 'read',
  personal: true,
  about: {
    vi: 'Trang chính của tôi: số liệu cần nhập, điểm tin, thời hạn, cài đặt',
    en: 'My page: figures to enter, the brief, deadlines, settings',
  },
  slots: {},
  examples: { vi: ['/trangchinh'], en: ['/home'] },
  async run(_, context): Promise<Reply> {
    const { t } = context
    const [mine, brief, settings] = await Promise.all([
      toEnter(context),
      briefReply(viewsOf(context), context),
      settingsBlocks(context),
    ])
    const leading = (label: string, name: string): Button => ({ label, press: { command: name, slots: {} } })
    return {
      blocks: [...mine.blocks, ...brief.blocks, ...settings],
      buttons: [
        ...mine.buttons,
        ...(brief.buttons ?? []),
        leading(t.home.buttons.reminders, 'reminders'),
        leading(t.home.buttons.language, 'language'),
        leading(t.home.buttons.help, 'help'),
      ],
    }
  },
})
