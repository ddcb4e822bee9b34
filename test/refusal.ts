import { ConfigError, configFrom } from '../src/config.ts'

/** What a wrong environment is refused with. */
export function refusal(environment: Record<string, string>): ConfigError {
  try {
    configFrom(environment)
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
  throw new Error('nothing was refused')
}
