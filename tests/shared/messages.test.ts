/** Calls to the background, which the browser may end while it is asked. */
import { beforeEach, describe, expect, it, vi } from 'vitest'

const sendMessage = vi.fn<() => Promise<unknown>>()
const runtime: { id?: string; sendMessage: typeof sendMessage } = { id: 'clean-copy', sendMessage }
Object.assign(globalThis, { browser: { runtime } })
const { callBackground, HandlerFailed } = await import('../../src/shared/messages')

beforeEach(() => {
  sendMessage.mockReset()
  runtime.id = 'clean-copy'
})

describe('a call to the background', () => {
  it('is repeated when it was refused', async () => {
    sendMessage.mockRejectedValueOnce(new Error('ended')).mockResolvedValueOnce({ ok: false })
    expect(await callBackground('owned', [])).toBe(false)
  })

  it('is repeated when another extension page received it and did not answer', async () => {
    sendMessage.mockResolvedValueOnce(undefined).mockResolvedValueOnce({ ok: false })
    expect(await callBackground('owned', [])).toBe(false)
  })

  it('is made at most twice', async () => {
    sendMessage.mockResolvedValue(undefined)
    await expect(callBackground('owned', [])).rejects.toThrow('owned: no answer')
    expect(sendMessage).toHaveBeenCalledTimes(2)
  })

  it('is not repeated when the handler failed', async () => {
    sendMessage.mockResolvedValue({ failed: 'no such tab' })
    await expect(callBackground('owned', [])).rejects.toThrow(HandlerFailed)
    expect(sendMessage).toHaveBeenCalledTimes(1)
  })

  it('is not repeated after the extension is gone', async () => {
    delete runtime.id
    sendMessage.mockRejectedValue(new Error('gone'))
    await expect(callBackground('owned', [])).rejects.toThrow('gone')
    expect(sendMessage).toHaveBeenCalledTimes(1)
  })
})
