import type { ChartSpec } from '../charts/spec.ts'
import type { EvidenceFile } from '../deadlines/evidence-file.ts'
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
  /** A file, which the chat that keeps it shows; any other says where it lies. */
  | { readonly kind: 'file'; readonly file: EvidenceFile; readonly label: string; readonly from: string }
  /** A remark under the answer: sample data, where the dates come from. */
  | { readonly kind: 'note'; readonly text: string }

/** A choice under an answer. Pressing it runs `press` as if it had been typed. */
export interface Button {
  readonly label: string
  readonly press: Press
  /** Set where a form is opened by it: a chat that has forms has to begin one before the answer is known. */
  readonly opensForm?: true
}

/** What is asked for in a form: words, or one or more of several choices. */
export interface FormField {
  /** By which what was filled in is handed back. */
  readonly key: string
  readonly label: string
  /** Beneath the field. */
  readonly hint?: string
  /** In the field, as long as it is empty. */
  readonly example?: string
  /** What stands in it: what is known already, or what was written and could not be taken. */
  readonly value?: string
  /** Why what was written could not be taken. */
  readonly fault?: string
  /** Set where one of these is chosen; at most `mostChoices`. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
  /** Set where any number of them is: its value, and what is handed back, has a line for each. */
  readonly takesSeveral?: true
  /** Set where it must not be left empty. */
  readonly isRequired?: true
}

/**
 * The same that an answer asks for in turn, all at once: a chat that has forms shows it, the others go on with the
 * blocks and buttons of the answer. Whatever it asks is kept by the command, never by the chat.
 */
export interface Form {
  readonly title: string
  /** What stands above the fields. */
  readonly blocks: readonly Block[]
  /** At most `mostFields`: a form of more has pages, one after another. */
  readonly fields: readonly FormField[]
  /**
   * Hands the form in: the press gets the slot `filled`, with the words or the choice of each field by its key. Absent
   * where there is nothing to hand in, or something has to be put right before.
   */
  readonly submit?: Button
  /** Set where it is about the form before it, to which its reader may go back. */
  readonly isOver?: true
  /** Opens it from a message. */
  readonly open: Button
}

/** Choices of a field that every chat with forms can show. */
export const mostChoices = 100

/** Fields that are filled in without losing one's place, on a phone. */
export const mostFields = 20

/** What the next text of the chat is for: it fills `slot` of this command, whose other slots are these. */
export interface Expectation {
  readonly command: string
  readonly slots: Readonly<Record<string, unknown>>
  readonly slot: string
  /** Set where files answer it, too: the slot that they fill. */
  readonly files?: string
  /** Whether the command itself hears that somebody calls it off ("huỷ"), and asks before it lets anything go. */
  readonly hearsCancel?: true
  /**
   * Set where only words of one kind answer it, such as counts, a unit or a day: a sentence that plainly wants something
   * else is then carried out, and the question stays open. Where any words may answer, as for a reason, it is taken.
   */
  readonly hearsAsides?: true
}

/** An answer: a small document that each channel renders in its own form. */
export interface Reply {
  readonly blocks: readonly Block[]
  readonly buttons?: readonly Button[]
  /** The same as a form, where there is one. */
  readonly form?: Form
  /** Set where the answer asks for something to be written. */
  readonly expects?: Expectation
  /** What a follow-up goes on from, where the slots of the question do not say it: "việc nào quá hạn", "còn Dĩ An?". */
  readonly goesOn?: PlainSlots
  /** Set where nothing is said: the answer before this one stands for both. */
  readonly silent?: true
}

/** The answer to what is answered together with something else. */
export const silence: Reply = { blocks: [], silent: true }

/** What a part of an answer is about; its tone is that of the verdict. */
export const heading = (text: string, tone?: Tone): Block =>
  tone === undefined ? { kind: 'heading', text } : { kind: 'heading', text, tone }

/** A paragraph. */
export const text = (value: string): Block => ({ kind: 'text', text: value })

/** A remark. */
export const note = (value: string): Block => ({ kind: 'note', text: value })

/** Lines of label and value; what is left out may stand between them as undefined or false. */
export const facts = (...lines: readonly (Fact | undefined | false)[]): Block => ({
  kind: 'facts',
  facts: lines.filter((line): line is Fact => typeof line === 'object'),
})

/** A table, a row of texts a line. */
export const table = (columns: readonly Column[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  columns,
  rows,
})

/** A picture drawn from data. */
export const chart = (spec: ChartSpec): Block => ({ kind: 'chart', chart: spec })
