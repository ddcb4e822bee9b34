import type { OpenView } from './view-kit.ts'
import type { Json } from './wire.ts'

interface Input {
  readonly type: string
  readonly block_id: string
  readonly optional?: boolean
  readonly element: Element
}

interface Element {
  readonly type: string
  readonly action_id: string
  readonly initial_value?: string
  readonly initial_option?: Option
  readonly initial_options?: readonly Option[]
  readonly options?: readonly Option[]
}

interface Option {
  readonly text: { readonly text: string }
  readonly value: string
}

/** The fields of a view by their blocks. */
export function inputsOf({ content }: Pick<OpenView, 'content'>): ReadonlyMap<string, Element> {
  return new Map(inputs(content).map((one) => [one.block_id, one.element]))
}

const inputs = ({ blocks }: Json) => (blocks as Input[]).filter(({ type }) => type === 'input')

/** What is said to be wrong at the fields of a view: as the answer to it, or above each where that came late. */
export function faultsIn({ content, errors }: OpenView): Json {
  const blocks = content.blocks as (Input & { readonly elements?: readonly { readonly text?: string }[] })[]
  const above = blocks.flatMap(({ type, block_id: key }, at) => {
    const told = blocks[at - 1]?.elements?.[0]?.text ?? ''
    return type === 'input' && told.startsWith('✗ ') ? [[key, told.slice(2)] as const] : []
  })
  return { ...Object.fromEntries(above), ...errors }
}

/** The state of a view as somebody filled it in: choices by their labels, several of them a line each. */
export function stateOf({ content }: OpenView, filled: Readonly<Record<string, string>>): Json {
  if (content.submit === undefined) throw new Error('there is nothing to submit')
  const all = inputs(content)
  const strange = Object.keys(filled).filter((key) => !all.some((one) => one.block_id === key))
  if (strange.length > 0) throw new Error(`there is no field ${strange.join(', ')}`)
  return Object.fromEntries(
    all.map(({ block_id: key, optional, element }) => {
      const state = filledValue(element, filled[key])
      // Slack itself does not let a form go then.
      const isEmpty = Object.values(state).every((one) => one === null || (one as unknown[]).length === 0)
      if (isEmpty && optional !== true) throw new Error(`${key} is required`)
      return [key, { [element.action_id]: { type: element.type, ...state } }]
    }),
  )
}

function filledValue({ type, options = [], ...initial }: Element, given: string | undefined): Json {
  const labelled = (label: string): Option => {
    const found = options.find(({ text }) => text.text === label)
    if (found === undefined) throw new Error(`there is no choice "${label}"`)
    return found
  }
  if (type === 'static_select')
    return { selected_option: given === undefined ? (initial.initial_option ?? null) : labelled(given) }
  if (type === 'multi_static_select')
    return { selected_options: given?.split('\n').map(labelled) ?? initial.initial_options ?? [] }
  return { value: (given ?? initial.initial_value ?? '') || null }
}
