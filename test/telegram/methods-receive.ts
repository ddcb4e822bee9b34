import type { Handlers, Handling } from './backend.ts'
import { checkWebhook } from './limits.ts'
import { updateKinds } from './parameters.ts'
import { conflict, violation } from './refusal.ts'
import { seconds } from './wire-message.ts'

/** Methods by which the bot receives updates. */
export const receiving: Handlers = {
  getUpdates: ({ given, backend, gone }) => {
    const { offset, limit = 100, timeout = 0, allowed_updates } = given
    if (backend.webhook.target !== null)
      throw conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      )
    if (limit < 1 || limit > 100) throw violation('limit must be 1 to 100')
    if (timeout < 0) throw violation('timeout must not be negative')
    checkKinds(allowed_updates)
    return backend.updates.poll({ offset, limit, timeout, allowed_updates, gone })
  },
  setWebhook: (handling) => {
    const { url = '', secret_token, max_connections = 40, allowed_updates } = handling.given
    const { updates, webhook, loopbackWebhooks } = handling.backend
    if (url === '') return deleteWebhook(handling)
    checkWebhook(url, secret_token, loopbackWebhooks)
    if (max_connections < 1 || max_connections > 100) throw violation('max_connections must be 1 to 100')
    checkKinds(allowed_updates)
    updates.interrupt('terminated by setWebhook request')
    dropPending(handling)
    updates.allow(allowed_updates)
    webhook.set({ url, secret_token, max_connections })
    return true
  },
  deleteWebhook,
  getWebhookInfo: ({ backend: { webhook, updates } }) => {
    const { target, lastError } = webhook
    return {
      url: target?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: updates.pending.length,
      ...(target && { max_connections: target.max_connections }),
      ...(lastError && { last_error_date: seconds(lastError.at), last_error_message: lastError.message }),
      ...(updates.allowed && { allowed_updates: updates.allowed }),
    }
  },
}

function deleteWebhook(handling: Handling): true {
  dropPending(handling)
  handling.backend.webhook.set(null)
  return true
}

function dropPending({ given, backend }: Handling): void {
  if (given.drop_pending_updates) backend.updates.clear()
}

function checkKinds(kinds: readonly string[] | undefined): void {
  const strange = kinds?.find((kind) => !updateKinds.includes(kind))
  if (strange !== undefined) throw violation(`allowed_updates: there is no update "${strange}"`)
}
