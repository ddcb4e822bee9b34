/** What the program is compared with: the least that grammY can do, which answers every message with one text. */
import { Bot } from 'grammy'

const bot = new Bot(process.env.TELEGRAM_BOT_TOKEN ?? '', {
  client: { apiRoot: process.env.TELEGRAM_API_ROOT ?? '' },
})
bot.on('message', (context) => context.reply('Tỷ lệ thanh toán trực tuyến của Sở Y tế: 47,87 %'))
await bot.start({ onStart: () => console.log('Telegram: @') })
