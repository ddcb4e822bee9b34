import type { Json, Message } from './wire.ts'

interface Element {
  readonly type: string
  readonly action_id?: string
  readonly value?: string
  readonly text?: { readonly text: string }
  readonly options?: readonly Option[]
}

interface Option {
  readonly text: { readonly text: string }
  readonly value: string
}

/** The buttons and choices that a message offers, by their labels. */
export function labelsOf(message: Pick<Message, 'blocks'>): string[] {
  return elementsOf(message).flatMap(({ element }) =>
    element.options === undefined ? [element.text?.text ?? ''] : element.options.map(({ text }) => text.text),
  )
}

function elementsOf({ blocks }: Pick<Message, 'blocks'>): { block: string; element: Element }[] {
  return blocks.flatMap((block, index) =>
    block.type === 'actions'
      ? (block.elements as Element[]).map((element) => ({ block: String(block.block_id ?? index), element }))
      : [],
  )
}

/** What an interaction says of the element that was used. */
export function actionOf(
  block: string,
  element: Element,
  chosen: Option | null,
  given: { readonly id?: string; readonly value?: string },
  now: number,
): Json {
  const value = given.value ?? element.value
  const choice =
    chosen === null
      ? { value, text: element.text }
      : { selected_option: { ...chosen, value: given.value ?? chosen.value } }
  const action_ts = `${Math.floor(now / 1000)}.${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}`
  return {
    type: element.type,
    block_id: block,
    action_id: given.id ?? element.action_id,
    ...choice,
    action_ts,
  }
}

/** What of a message has this label. */
export function offered(message: Pick<Message, 'blocks'>, label: string) {
  for (const { block, element } of elementsOf(message)) {
    const chosen = element.options?.find(({ text }) => text.text === label) ?? null
    if (chosen !== null || element.text?.text === label) return { block, element, chosen }
  }
  throw new Error(`there is no "${label}" among ${labelsOf(message).join(', ')}`)
}
