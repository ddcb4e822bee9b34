/** What goes over the wire, as the Bot API reference names it: only the fields that this server fills in. */

/** Any JSON object. */
export type Json = Readonly<Record<string, unknown>>

/** A user or a bot. */
export interface User {
  readonly id: number
  readonly is_bot: boolean
  readonly first_name: string
  readonly last_name?: string
  readonly username?: string
  readonly language_code?: string
}

/** A stretch of a text with a meaning of its own; offset and length in UTF-16 code units. */
export interface Entity {
  readonly type: string
  readonly offset: number
  readonly length: number
  readonly url?: string
  readonly user?: User
  readonly language?: string
  readonly custom_emoji_id?: string
}

/** A button of an inline keyboard. */
export interface Button {
  readonly text: string
  readonly callback_data?: string
  readonly url?: string
}

/** An inline keyboard's rows. */
export type Keyboard = readonly (readonly Button[])[]

/** Kinds of updates that this server sends. */
export type UpdateKind = 'message' | 'edited_message' | 'callback_query' | 'my_chat_member' | 'chat_member'

/** An update: its id, and one of the kinds. */
export type Update = { readonly update_id: number } & { readonly [Kind in UpdateKind]?: Json }

/** How a call was answered. */
export type Answer =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false
      readonly error_code: number
      readonly description: string
      readonly parameters?: Json
    }

/** A file that came with a call, by the name of its part. */
export interface Upload {
  readonly name: string
  readonly bytes: Buffer
}
