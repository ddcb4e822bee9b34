import type { ChartSpec } from '../charts/spec.ts'
import type { PlainSlots } from './conversation.ts'
import type { Press } from './message.ts'

/** Colour of a verdict; a channel shows it as a mark beside the words, never instead of them. */
export type Tone = 'good' | 'near' | 'bad' | 'none'

/** One line of a card: a label and what it says. */
export interface Fact {
  readonly label: string
  readonly value: string
  readonly tone?: Tone
}

/** A column of a table; numbers are set flush right. */
export interface Column {
  readonly heading: string
  readonly align: 'left' | 'right'
}

/**
 * The kinds of block that an answer is made of. Text is plain and in the reader's language: a channel
 * escapes it, so that `<b>` and `@all` come out as typed.
 */
export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly tone?: Tone }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly string[])[]
    }
  | { readonly kind: 'chart'; readonly chart: ChartSpec }
  /** A remark under the answer: sample data, where the dates come from. */
  | { readonly kind: 'note'; readonly text: string }

/** A choice under an answer. Pressing it runs `press` as if it had been typed. */
export interface Button {
  readonly label: string
  readonly press: Press
}

/** What the next text of the chat is for: it fills `slot` of this command, whose other slots are these. */
export interface Expectation {
  readonly command: string
  readonly slots: Readonly<Record<string, unknown>>
  readonly slot: string
}

/** An answer: a small document that each channel renders in its own form. */
export interface Reply {
  readonly blocks: readonly Block[]
  readonly buttons?: readonly Button[]
  /** Set where the answer asks for something to be written. */
  readonly expects?: Expectation
  /** What a follow-up goes on from, where the slots of the question do not say it: "việc nào quá hạn", "còn Dĩ An?". */
  readonly goesOn?: PlainSlots
}

export const heading = (text: string, tone?: Tone): Block =>
  tone === undefined ? { kind: 'heading', text } : { kind: 'heading', text, tone }
export const text = (value: string): Block => ({ kind: 'text', text: value })
export const note = (value: string): Block => ({ kind: 'note', text: value })
export const facts = (...lines: readonly (Fact | undefined | false)[]): Block => ({
  kind: 'facts',
  facts: lines.filter((line): line is Fact => typeof line === 'object'),
})
export const table = (columns: readonly Column[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  columns,
  rows,
})
export const chart = (spec: ChartSpec): Block => ({ kind: 'chart', chart: spec })
