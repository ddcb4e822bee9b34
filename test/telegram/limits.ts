import { violation } from './refusal.ts'
import type { Button, Json, Keyboard } from './wire.ts'

/** A command of the bot's list, as people see it. */
export interface BotCommand {
  readonly command: string
  readonly description: string
}

/** What a button does; it must do one thing. */
const actions = [
  'callback_data',
  'url',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
]

/** An inline keyboard without its empty rows: at most 100 buttons, 8 a row; throws Refusal. */
export function keyboardOf(markup: Json | undefined): Keyboard {
  const rows = ((markup?.inline_keyboard ?? []) as Keyboard).filter((row) => row.length > 0)
  if (rows.flat().length > 100 || rows.some((row) => row.length > 8))
    throw violation('reply markup is too long')
  for (const button of rows.flat()) checkButton(button)
  return rows
}

function checkButton(button: Button): void {
  const { text, callback_data, url } = button
  const invalid = (what: string) => violation(`can't parse inline keyboard button: ${what}`)
  if (text.trim() === '') throw invalid('Button text must be non-empty')
  const does = actions.filter((action) => action in button)
  if (does.length === 0) throw invalid('Text buttons are unallowed in the inline keyboard')
  if (does.length > 1) throw invalid(`A button does one thing, not ${does.join(' and ')}`)
  const bytes = Buffer.byteLength(callback_data ?? '')
  if (callback_data !== undefined && (bytes < 1 || bytes > 64)) throw violation('BUTTON_DATA_INVALID')
  if (url !== undefined && !(URL.canParse(url) && /^(https?|tg):/.test(url)))
    throw violation(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`)
}

/** The bot's commands: at most 100; names of 1–32 of `a-z0-9_`, descriptions of 1–256; throws Refusal. */
export function checkCommands(commands: readonly BotCommand[]): void {
  if (commands.length > 100) throw violation('BOT_COMMANDS_TOO_MUCH')
  for (const { command, description } of commands) {
    if (!/^[a-z0-9_]{1,32}$/.test(command)) throw violation(`BOT_COMMAND_INVALID: "${command}"`)
    if (description.trim() === '' || description.length > 256)
      throw violation(`BOT_COMMAND_DESCRIPTION_INVALID: "${command}"`)
  }
  if (new Set(commands.map(({ command }) => command)).size < commands.length)
    throw violation('BOT_COMMAND_DUPLICATE')
}

/** A language as `vi`; empty for every other. */
export function checkLanguage(code: string | undefined): void {
  if (code !== undefined && !/^([a-z]{2})?$/.test(code)) throw violation(`LANGUAGE_CODE_INVALID: "${code}"`)
}

/** A text in answer to a pressed button: at most 200. */
export function checkCallbackText(text: string | undefined): void {
  if (text !== undefined && text.length > 200) throw violation('MESSAGE_TOO_LONG')
}

/** Where updates go: https on the ports that Telegram knows, or plain http on this machine where it is allowed. */
export function checkWebhook(url: string, secret: string | undefined, allowLoopback: boolean): void {
  if (secret !== undefined && !/^[A-Za-z0-9_-]{1,256}$/.test(secret))
    throw violation(
      secret.length > 256 ? 'secret token is too long' : 'secret token contains unallowed characters',
    )
  const bad = (what: string) => violation(`bad webhook: ${what}`)
  if (!URL.canParse(url)) throw bad('invalid URL')
  const { protocol, hostname, port } = new URL(url)
  const loopback = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
  if (loopback && allowLoopback && /^https?:$/.test(protocol)) return
  if (protocol !== 'https:') throw bad('An HTTPS URL must be provided for webhook')
  if (!['', '443', '80', '88', '8443'].includes(port))
    throw bad('Webhook can be set up only on ports 80, 88, 443 or 8443')
}

const png = Buffer.from('89504e470d0a1a0a', 'hex')

/** A photo's size in pixels: at most 10 MB, 10000 in width and height together, 20 times as long as wide. */
export function photoSize(bytes: Buffer): { readonly width: number; readonly height: number } {
  if (bytes.length === 0) throw violation('file must be non-empty')
  if (bytes.length > 10 * 1024 * 1024) throw violation('file is too big for a photo; the maximum is 10 MB')
  // A PNG begins with its header, IHDR, which begins with its size.
  if (!bytes.subarray(0, 8).equals(png) || bytes.toString('latin1', 12, 16) !== 'IHDR' || bytes.length < 33)
    throw violation('IMAGE_PROCESS_FAILED')
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  if (short === 0 || width + height > 10_000 || long > 20 * short) throw violation('PHOTO_INVALID_DIMENSIONS')
  return { width, height }
}

/** A document: at most 50 MB. */
export function checkDocument(bytes: Buffer): void {
  if (bytes.length === 0) throw violation('file must be non-empty')
  if (bytes.length > 50 * 1024 * 1024) throw violation('file is too big; the maximum is 50 MB')
}
