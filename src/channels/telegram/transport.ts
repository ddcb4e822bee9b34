import type { Api, InputFile } from 'grammy'
import type { Message } from 'grammy/types'
import type { Charts } from '../../charts/charts.ts'
import { messagesIn } from '../../i18n/messages.ts'
import {
  type ClaimedDelivery,
  type Outcome,
  priorities,
  rightAway,
  type Transport,
} from '../../outbox/delivery.ts'
import { isNewMessage, type TelegramCall, telegramCall } from './calls.ts'
import { isFileUnknown, messageOf, outcomeOf } from './failure.ts'
import { createPictures, type Picture } from './pictures.ts'
import { escapeHtml } from './render/html.ts'
import { marked } from './render/mark.ts'
import { request } from './request.ts'

interface TransportOptions {
  /** Made with `clientOptions`, so that a failure to connect is known for what it is. */
  readonly api: Api
  readonly charts: Charts
  /** Told of charts that can't be drawn. */
  readonly log: (error: unknown, message: string) => void
  /** Milliseconds after which a request is given up. */
  readonly patience?: number
}

/** A little longer than Telegram itself takes over a request that it can't carry out. */
const defaultPatience = 30_000

/** Makes each call with one request, and tells what became of it. */
export function createTransport({
  api,
  charts,
  log,
  patience = defaultPatience,
}: TransportOptions): Transport {
  const pictures = createPictures(charts)
  const pictureOf = (call: TelegramCall) => ('chart' in call ? pictures(call.chart) : null)

  const make = async (
    call: TelegramCall,
    picture: Picture | null,
    file: InputFile | string,
  ): Promise<Outcome> => {
    try {
      const result = await request(api.raw, call, file, AbortSignal.timeout(patience))
      keepFile(result, picture)
      return { kind: 'sent', message: result === true ? messageOf(call) : String(result.message_id) }
    } catch (error) {
      if (picture !== null && isFileUnknown(error)) {
        picture.forget()
        return { kind: 'not-sent', detail: 'the picture must be uploaded again' }
      }
      // The words under a file go without it where Telegram no longer has it.
      if (call.kind === 'sendFile' && isFileUnknown(error)) return make(withoutFile(call), null, '')
      return outcomeOf(error, call)
    }
  }

  const fileOf = async (picture: Picture): Promise<InputFile | string | null> => {
    try {
      return await picture.take()
    } catch (error) {
      log(error, 'A chart could not be drawn.')
      return null
    }
  }

  return {
    prepare({ body }) {
      const { data: call } = telegramCall.safeParse(body)
      const picture = call === undefined ? null : pictureOf(call)
      return picture === null || picture.isReady ? null : picture.take().then(() => undefined)
    },
    isRepeatable({ key, body, attempts }) {
      const { data: call } = telegramCall.safeParse(body)
      if (call === undefined) return false
      if (!isNewMessage(call)) return attempts < mostTrials.change
      return isInsteadOfAnother(key) && attempts < mostTrials.insteadOfAnother
    },
    insteadOf,
    async send({ body, mayRepeat }: ClaimedDelivery): Promise<Outcome> {
      const read = telegramCall.safeParse(body)
      if (!read.success) return refusedHere('this is no call to Telegram')
      const call = mayRepeat ? marked(read.data) : read.data
      const picture = pictureOf(call)
      const file = picture === null ? '' : await fileOf(picture)
      if (file !== null) return make(call, picture, file)
      // The words of an answer go without its picture.
      if (call.kind !== 'sendChart' || call.html === '') return refusedHere('the chart could not be drawn')
      return make({ ...call, kind: 'sendText' }, null, '')
    },
  }
}

/** What does no harm however often it is done is tried this often before it counts as any other call. */
const mostTrials = { change: 5, insteadOfAnother: 20 } as const

const givenUp = 'given-up:'
const isInsteadOfAnother = (key: string) => key.startsWith(givenUp)

/** In the place where a message may be missing, one short sentence; nothing in place of that sentence. */
const insteadOf: NonNullable<Transport['insteadOf']> = ({ key, lane, body }) => {
  const { data: call } = telegramCall.safeParse(body)
  if (call === undefined || !isNewMessage(call) || isInsteadOfAnother(key)) return null
  const { chat, thread, replyTo, language } = call
  const notice: TelegramCall = {
    kind: 'sendText',
    chat,
    ...(thread !== undefined && { thread }),
    ...(replyTo !== undefined && { replyTo }),
    html: escapeHtml(messagesIn(language).chats.givenUp),
    language,
  }
  const when = { priority: priorities.answer, notBefore: rightAway }
  return { key: `${givenUp}${key}`, channel: 'telegram', lane, body: notice, ...when }
}

/** What is told of a file that is gone. */
function withoutFile({
  file: _,
  as: __,
  ...call
}: Extract<TelegramCall, { kind: 'sendFile' }>): TelegramCall {
  const gone = `<i>${escapeHtml(messagesIn(call.language).chats.fileGone)}</i>`
  return { ...call, kind: 'sendText', html: [call.html, gone].filter((part) => part !== '').join('\n') }
}

const refusedHere = (detail: string): Outcome => ({ kind: 'final', problem: 'refused', detail })

/** A picture that was uploaded is named by its id from now on: that of its largest size. */
function keepFile(result: Message | true, picture: Picture | null): void {
  const file = result === true ? undefined : result.photo?.at(-1)?.file_id
  if (file !== undefined) picture?.keep(file)
}
