/** A chat can't be served: which, and why, for the operator. */
export class ChannelError extends Error {
  override readonly name = 'ChannelError'
  readonly channel: string
  readonly code: 'wrong-token' | 'wrong-app-token' | 'port'

  constructor(channel: string, code: ChannelError['code'], cause?: unknown) {
    super(`${channel}: ${code}`, { cause })
    this.channel = channel
    this.code = code
  }
}
