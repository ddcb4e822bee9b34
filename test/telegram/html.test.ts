import { asyncProperty, assert as check, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fresh, refused } from './fresh.ts'
import { parseHtml } from './html.ts'
import { HtmlError } from './html-tag.ts'

/** As the Bot API reference has it: all `<`, `>` and `&` that are not part of a tag or a reference. */
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const anyText = string({ unit: 'binary', maxLength: 60 })
const read = (html: string) => {
  const { text, entities } = parseHtml(html)
  return [text, entities]
}

describe('HTML', () => {
  it.each([
    ['<b>Sở</b> <strong>Y</strong>', 'Sở Y', ['bold', 0, 2], ['bold', 3, 1]],
    ['<i>a</i><em>b</em>', 'ab', ['italic', 0, 1], ['italic', 1, 1]],
    ['<u>a</u><ins>b</ins>', 'ab', ['underline', 0, 1], ['underline', 1, 1]],
    [
      '<s>a</s><strike>b</strike><del>c</del>',
      'abc',
      ['strikethrough', 0, 1],
      ['strikethrough', 1, 1],
      ['strikethrough', 2, 1],
    ],
    [
      '<span class="tg-spoiler">a</span><tg-spoiler>b</tg-spoiler>',
      'ab',
      ['spoiler', 0, 1],
      ['spoiler', 1, 1],
    ],
    ['<code>a</code><pre>b</pre>', 'ab', ['code', 0, 1], ['pre', 1, 1]],
    ['<blockquote>a</blockquote>', 'a', ['blockquote', 0, 1]],
    ['<blockquote expandable>a</blockquote>', 'a', ['expandable_blockquote', 0, 1]],
    ['<B>a</b>', 'a', ['bold', 0, 1]],
    ['🏛<b>ổn</b>', '🏛ổn', ['bold', 2, 2]],
    ['<b>a<i>b</i></b>', 'ab', ['bold', 0, 2], ['italic', 1, 1]],
    ['<b></b>a', 'a'],
    ['<i>a</>', 'a', ['italic', 0, 1]],
  ])('reads %s', (html, text, ...entities) => {
    expect(read(html)).toEqual([text, entities.map(([type, offset, length]) => ({ type, offset, length }))])
  })

  it('knows the language of code, links and emoji', () => {
    const at = { offset: 0, length: 1 }
    expect(read('<pre><code class="language-sql">a</code></pre>')).toEqual([
      'a',
      [{ type: 'pre', language: 'sql', ...at }],
    ])
    expect(read('<a href="https://dx.gov.vn/?a=1&amp;b=2">a</a>')).toEqual([
      'a',
      [{ type: 'text_link', url: 'https://dx.gov.vn/?a=1&b=2', ...at }],
    ])
    expect(read('<tg-emoji emoji-id="53">a</tg-emoji>')).toEqual([
      'a',
      [{ type: 'custom_emoji', custom_emoji_id: '53', ...at }],
    ])
    const an = { id: 7, is_bot: false, first_name: 'An' }
    const mention = parseHtml('<a href="tg://user?id=7">a</a>', (id) => (id === 7 ? an : undefined))
    expect(mention.entities).toEqual([{ type: 'text_mention', user: an, ...at }])
  })

  it('knows four named references and the numbers, with or without a semicolon', () => {
    expect(parseHtml('&lt;&gt;&amp;&quot; &lt &nbsp;&laquo; &#7879;&#x1ED3; &#0; & &;').text).toBe(
      '<>&" < &nbsp;&laquo; ệồ &#0; & &;',
    )
  })

  it.each([
    ['a<br>', 'Unsupported start tag "br" at byte offset 1'],
    ['Sở<p>', 'Unsupported start tag "p" at byte offset 4'],
    ['5 < 6 > 4', 'Unsupported start tag "" at byte offset 2'],
    ['5 <6', 'Unclosed start tag at byte offset 2'],
    ['<b>a', `Can't find end tag corresponding to start tag "b"`],
    ['<b>a<i>b</i>', `Can't find end tag corresponding to start tag "b"`],
    ['a</b>', 'Unexpected end tag at byte offset 1'],
    ['<b>a</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ['<b>a<i>b</b></i>', 'Unmatched end tag at byte offset 8, expected "</i>", found "</b>"'],
    ['<i>a</i   ', 'Unclosed end tag at byte offset 4'],
    ['<span>a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<i =a>b</i>', 'Empty attribute name in the tag "i" at byte offset 0'],
    ['<i a  =  ', 'Unclosed start tag "i" at byte offset 0'],
    ['<i    aba  =  190azAz-.,', 'Unexpected end of name token at byte offset 14'],
    ['<a href="x>', 'Unclosed start tag at byte offset 0'],
    ['<b/>', 'Unsupported start tag "b/" at byte offset 0'],
    [
      '&#xDFDF;',
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    ],
  ])('refuses %s', (html, message) => {
    expect(() => parseHtml(html)).toThrow(new HtmlError(message))
  })

  it('gives any text back that was escaped, within any tag', () => {
    check(
      property(anyText, anyText, (text, other) => {
        const { text: plain, entities } = parseHtml(`<b>${escaped(text)}</b>${escaped(other)}`)
        expect(plain).toBe(text + other)
        const bold = { type: 'bold', offset: 0, length: text.length }
        expect(entities).toEqual(text === '' ? [] : [bold])
      }),
    )
  })

  it('gives any address back that was escaped within an attribute', () => {
    check(
      property(string({ maxLength: 30 }), (text) => {
        const url = `https://dx.gov.vn/?q=${encodeURIComponent(text)}&r=1`
        const { entities } = parseHtml(`<a href="${escaped(url)}">a</a>`)
        expect(entities[0]?.url).toBe(new URL(url).href)
      }),
    )
  })

  it('reads anything, or says why not', () => {
    const piece = string({ unit: 'grapheme', maxLength: 40 })
    check(
      property(piece, (html) => {
        try {
          parseHtml(html)
        } catch (error) {
          expect(error).toMatchObject({ name: 'HtmlError' })
        }
      }),
    )
  })
})

describe('a message in HTML', () => {
  it('reaches people as plain text with entities', async () => {
    const { api, client } = await fresh()
    const an = api.person({ first_name: 'An', started: true })
    const html = '\n <b>Sở Y tế</b>: 5 &lt; 6 \n'
    const sent = await client.sendMessage(an.id, html, { parse_mode: 'HTML' })
    const entities = [{ type: 'bold', offset: 0, length: 7 }]
    expect(sent).toMatchObject({ text: 'Sở Y tế: 5 < 6', entities })
    expect(api.sentTo(an)).toMatchObject([{ text: 'Sở Y tế: 5 < 6', entities, html }])
    expect(api.violations).toEqual([])
  })

  it('is refused with the words of Telegram, which is a violation', async () => {
    const { api, client } = await fresh()
    const an = api.person({ first_name: 'An', started: true })
    const description = `Bad Request: can't parse entities: Can't find end tag corresponding to start tag "b"`
    await expect(client.sendMessage(an.id, '<b>a', { parse_mode: 'HTML' })).rejects.toMatchObject(
      refused(400, description),
    )
    expect(api.violations).toEqual([{ call: 1, method: 'sendMessage', problem: description }])
    expect(api.sentTo(an)).toEqual([])
  })

  it('is told where Telegram would silently leave a format out', async () => {
    const { api, client } = await fresh()
    const an = api.person({ first_name: 'An', started: true })
    const html = '<code><b>a</b></code> <a href="nowhere">b</a>'
    await client.sendMessage(an.id, html, { parse_mode: 'HTML' })
    expect(api.violations.map(({ problem }) => problem)).toEqual([
      '<a href="nowhere"> is no link',
      "bold can't be within code, or around it",
    ])
  })

  it('shows any text that was escaped, but for the space around it and control characters', async () => {
    const { api, client } = await fresh()
    const an = api.person({ first_name: 'An', started: true })
    const visible = string({ unit: 'grapheme', maxLength: 60 }).map((text) => `(${text})`)
    await check(
      asyncProperty(visible, async (text) => {
        await client.sendMessage(an.id, escaped(text), { parse_mode: 'HTML' })
        expect(api.sentTo(an).at(-1)?.text).toBe(text)
      }),
      { numRuns: 50 },
    )
    expect(api.violations).toEqual([])
  })
})
