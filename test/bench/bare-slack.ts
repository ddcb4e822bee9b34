/** What the program is compared with: the least that Bolt can do, which acknowledges everything at once and stores nothing. */
import bolt from '@slack/bolt'

const { App } = bolt
const app = new App({
  token: process.env.SLACK_BOT_TOKEN ?? '',
  appToken: process.env.SLACK_APP_TOKEN ?? '',
  socketMode: true,
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL ?? '' },
})
const text = 'Tỷ lệ thanh toán trực tuyến của Sở Y tế: 47,87 %'
const button = { type: 'button', text: { type: 'plain_text', text: 'Xếp hạng' }, action_id: 'rank' } as const
app.message(async ({ say }) => {
  await say({ text, blocks: [{ type: 'actions', elements: [button] }] })
})
app.command('/rate', async ({ ack }) => ack())
app.action('rank', async ({ ack }) => ack())
await app.start()
console.log('Slack: ')
