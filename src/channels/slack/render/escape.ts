const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/**
 * The one escaper: text as mrkdwn shows it, in which nothing is a mention or a link. Blocks need none: they hold
 * their words as plain or rich text, which Slack does not read anything into.
 */
export function escapeMrkdwn(text: string): string {
  return text.replace(/[&<>]/g, (character) => references[character] ?? character)
}
