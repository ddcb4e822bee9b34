/**
 * What is wrong with a text in Slack's mrkdwn: `&`, `<` and `>` stand for themselves only as `&amp;`, `&lt;` and
 * `&gt;`, and what is between angle brackets must be a link or a mention
 * (https://docs.slack.dev/messaging/formatting-message-text). A broadcast is wrong in whatever form: this program
 * never means one.
 */
export function mrkdwnProblems(text: string): string[] {
  const problems: string[] = []
  const outside = text.replace(/<([^<>]*)>/g, (_, inside: string) => {
    if (/^!/.test(inside)) problems.push(`pings: <${inside}>`)
    else if (!/^(@[UW]\w+|#C\w+|https?:\/\/[^|\s]+|mailto:[^|\s]+)(\|[^|]*)?$/.test(inside)) {
      problems.push(`is no link and no mention: <${inside}>`)
    }
    return ''
  })
  if (/[<>]/.test(outside)) problems.push('an angle bracket is not escaped')
  if (/&(?!(amp|lt|gt);)/.test(text)) problems.push('an ampersand is not escaped')
  return problems
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

/** A mrkdwn text as people read it, styles left as they are typed. */
export function asRead(text: string): string {
  return text
    .replace(/<(?:[^<>|]*\|)?([^<>|]*)>/g, '$1')
    .replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity)
}

/** What somebody types as Slack hands it to apps. */
export function asTyped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
