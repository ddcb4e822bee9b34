import table from './methods.json' with { type: 'json' }

/** A parameter's or field's type: a name, or a list whose items are of one of several types. */
type Type = string | { readonly listOf: readonly Type[] }

interface Field {
  readonly name: string
  readonly required: boolean
  readonly types: readonly Type[]
}

/** Something that is not as the reference says: where, and what. */
export interface Problem {
  readonly path: string
  readonly problem: string
}

const unions: Readonly<Record<string, string>> = table.unions
const objects: Readonly<Record<string, string>> = table.types
const methods: Readonly<Record<string, string>> = table.methods

/** The methods that this server knows. */
export const methodNames: readonly string[] = Object.keys(methods)
/** Every kind of update that may be asked for. */
export const updateKinds: readonly string[] = table.updates.split(' ')

/** Of the reference, but not of this server. */
const notHere = [
  'business_connection_id',
  'direct_messages_topic_id',
  'inline_message_id',
  'rich_message',
  'suggested_post_parameters',
  'certificate',
]

/** `[A]|[B]` is one list, whose items may be mixed. */
function typesOf(text: string): readonly Type[] {
  const types = text.split('|')
  const listed = types.filter((type) => type.startsWith('[')).map((type) => type.slice(1, -1))
  const plain = types
    .filter((type) => !type.startsWith('['))
    .flatMap((type) => unions[type]?.split('|') ?? [type])
  return listed.length === 0 ? plain : [...plain, { listOf: listed.flatMap(typesOf) }]
}
/** `chat_id*:Integer|String text*:String` as fields. */
const fieldsOf = (text: string): readonly Field[] =>
  text
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', types = ''] = part.split(':')
      const required = name.endsWith('*')
      return { name: required ? name.slice(0, -1) : name, required, types: typesOf(types) }
    })
const known = new Map(
  [...Object.entries(methods), ...Object.entries(objects)].map(([name, text]) => [name, fieldsOf(text)]),
)

/** What is wrong with a method's parameters; nothing if all is well. The method is one of `methodNames`. */
export function problemsOf(method: string, values: Readonly<Record<string, unknown>>): readonly Problem[] {
  const strange = notHere
    .filter((name) => name in values)
    .map((path) => ({ path, problem: 'is not known to this server' }))
  return [...strange, ...problemsOfFields(values, known.get(method) ?? [], '')]
}

/**
 * A parameter that came as text, in a form or a query, as the value it stands for: text as it is where text is
 * wanted, else JSON. What can't be read stays text, and is then of the wrong type.
 */
export function readValue(method: string, name: string, text: string): unknown {
  const types = known.get(method)?.find((field) => field.name === name)?.types ?? ['String']
  if (types.includes('String')) return types.includes('Integer') && /^-?\d+$/.test(text) ? Number(text) : text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function problemsOfFields(value: object, fields: readonly Field[], path: string): readonly Problem[] {
  const given = value as Readonly<Record<string, unknown>>
  const at = (name: string) => (path === '' ? name : `${path}.${name}`)
  const unknown = Object.keys(given).filter((name) => !fields.some((field) => field.name === name))
  return [
    ...unknown.map((name) => ({ path: at(name), problem: 'is no parameter of this method' })),
    ...fields.flatMap(({ name, required, types }) => {
      if (given[name] !== undefined) return problemsOfAny(given[name], types, at(name))
      return required ? [{ path: at(name), problem: 'is required' }] : []
    }),
  ]
}

/** What is wrong with a value that may be of several types: what is wrong with it as the likeliest of them. */
function problemsOfAny(value: unknown, types: readonly Type[], path: string): readonly Problem[] {
  const tried = likely(value, types).map((type) => problemsOfOne(value, type, path))
  if (tried.length === 0) return [{ path: `${path}.type`, problem: 'is no such type' }]
  return tried.reduce((best, other) => (other.length < best.length ? other : best))
}

function problemsOfOne(value: unknown, type: Type, path: string): readonly Problem[] {
  if (typeof type !== 'string') {
    if (!Array.isArray(value)) return [{ path, problem: 'must be a list' }]
    return value.flatMap((one, index) => problemsOfAny(one, type.listOf, `${path}[${index}]`))
  }
  if (type in scalars) return scalars[type]?.(value) ? [] : [{ path, problem: `must be of type ${type}` }]
  if (!isObject(value)) return [{ path, problem: `must be of type ${type}` }]
  const fields = known.get(type)
  return fields === undefined ? [] : problemsOfFields(value, fields, path)
}

const scalars: Readonly<Record<string, (value: unknown) => boolean>> = {
  Integer: (value) => Number.isSafeInteger(value),
  Float: (value) => Number.isFinite(value),
  Boolean: (value) => typeof value === 'boolean',
  String: (value) => typeof value === 'string' && !/\p{Surrogate}/u.test(value),
  InputFile: (value) => isObject(value) && 'bytes' in value,
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Of types that say their `type` only those that are called so: `photo` is InputMediaPhoto. */
function likely(value: unknown, types: readonly Type[]): readonly Type[] {
  const tagged = types.filter((type) => tagOf(type) !== undefined)
  if (tagged.length === 0 || !isObject(value) || !('type' in value)) return types
  return tagged.filter((type) => tagOf(type) === value.type)
}

/** BotCommandScopeAllGroupChats → `all_group_chats`. */
function tagOf(type: Type): string | undefined {
  const [, name] = /^(?:InputMedia|BotCommandScope)(\w+)$/.exec(typeof type === 'string' ? type : '') ?? []
  return name?.replace(/(?<!^)[A-Z]/g, '_$&').toLowerCase()
}
