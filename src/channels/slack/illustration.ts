import type { webApi } from '@slack/bolt'
import type { Charts } from '../../charts/charts.ts'
import type { ClaimedDelivery } from '../../outbox/delivery.ts'
import type { Content, SlackCall } from './calls.ts'
import type { ChannelLog } from './dependencies.ts'
import { retryAfterOf, slackErrorOf } from './failure.ts'
import { ChartError, createPictures, type Pictures } from './pictures.ts'

/** Puts the pictures of charts into what shows them. */
interface Illustration {
  /** Uploads the charts of a call that are not there yet; null where all are. */
  prepare(call: SlackCall | undefined): Promise<void> | null
  /** The call with its charts; without those that can't be drawn, or that Slack did not take too often. */
  of(call: SlackCall, delivery: Pick<ClaimedDelivery, 'key'>): Promise<SlackCall>
  /** Whether it is the pictures for which Slack refused the call: then they are uploaded anew. */
  isRefused(error: unknown, call: SlackCall, delivery: Pick<ClaimedDelivery, 'key'>): boolean
  /** The delivery is made, or given up. */
  forget(delivery: Pick<ClaimedDelivery, 'key'>): void
}

/** Pictures that Slack refuses so often are left out. */
const mostRefusals = 5

/** Draws and uploads the pictures of a message before it leaves; one that can't be had is left out. */
export function createIllustration(client: webApi.WebClient, charts: Charts, log: ChannelLog): Illustration {
  const pictures = createPictures(client, charts)
  /** How often Slack did not take pictures, by deliveries: being asked to wait, or having no network, is none of it. */
  const refusals = new Map<string, number>()
  const refuse = (key: string) => void refusals.set(key, (refusals.get(key) ?? 0) + 1)

  const picture = async (chart: Parameters<Pictures['of']>[0], key: string) => {
    try {
      return await pictures.of(chart)
    } catch (error) {
      if (!(error instanceof ChartError)) {
        if (slackErrorOf(error) !== null && retryAfterOf(error) === 0) refuse(key)
        throw error
      }
      log(error, 'A chart could not be drawn.')
      return null
    }
  }

  return {
    prepare(call) {
      const missing = chartsOf(call).filter((chart) => !pictures.has(chart))
      return missing.length === 0 ? null : Promise.all(missing.map(pictures.of)).then(() => undefined)
    },
    async of(call, { key }) {
      const left = [...chartsOf(call)]
      if (left.length === 0 || !('blocks' in call)) return call
      const blocks: Content['blocks'][number][] = []
      for (const block of call.blocks) {
        const chart = block.type === 'image' ? left.shift() : undefined
        if (chart === undefined) blocks.push(block)
        else if ((refusals.get(key) ?? 0) < mostRefusals) {
          const id = await picture(chart, key)
          if (id !== null) blocks.push({ ...block, slack_file: { id } })
        }
      }
      return { ...call, blocks }
    },
    isRefused(error, call, { key }) {
      const shown = chartsOf(call)
      // A file that was just uploaded may not be ready; one that was uploaded long ago may be gone.
      const is = shown.length > 0 && slackErrorOf(error) === 'invalid_blocks'
      if (!is || (refusals.get(key) ?? 0) >= mostRefusals) return false
      refuse(key)
      shown.forEach(pictures.forget)
      return true
    },
    forget: ({ key }) => void refusals.delete(key),
  }
}

const chartsOf = (call: SlackCall | undefined) =>
  call !== undefined && 'charts' in call ? (call.charts ?? []) : []
