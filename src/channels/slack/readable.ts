const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

/**
 * A text of Slack as it was typed: mentions, channels and links in the words that people see, without the
 * assistant's own name, and with nothing escaped
 * (https://docs.slack.dev/messaging/formatting-message-text#retrieving-messages). Pure.
 *
 * @param self the assistant's user, whose mention is left out; null where none can be
 */
export function readable(text: string, self: string | null): string {
  return text
    .replace(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_, target: string, label: string | undefined) => {
      if (self !== null && target === `@${self}`) return ' '
      const sign = /^[@#]/.exec(target)?.[0] ?? ''
      if (sign !== '') return label === undefined ? target : `${sign}${label.replace(/^[@#]/, '')}`
      return label ?? target.replace(/^!/, '@').replace(/^mailto:/, '')
    })
    .replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity)
    .trim()
}
