/** Reading server-sent events out of a byte stream. */

export interface StreamEvent {
  id: string
  event: string
  data: string
}

/** One event from its block of lines; null for comments and retry hints. */
export function eventOf(block: string): StreamEvent | null {
  const event: StreamEvent = { id: '', event: 'message', data: '' }
  for (const text of block.split('\n')) {
    const [, name, value] = /^(\w+): ?(.*)$/.exec(text) ?? []
    if (name === 'id' || name === 'event') event[name] = value ?? ''
    if (name === 'data') event.data += event.data ? `\n${value ?? ''}` : (value ?? '')
  }
  return event.data ? event : null
}

/** Every event as it comes in, however the bytes are cut; `onBytes` is told of anything at all. */
export async function* eventsIn(body: ReadableStream<Uint8Array>, onBytes: () => void): AsyncGenerator<StreamEvent> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let pending = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    onBytes()
    const blocks = (pending + decoder.decode(value, { stream: true })).replaceAll('\r\n', '\n').split('\n\n')
    pending = blocks.pop() ?? ''
    for (const block of blocks) {
      const event = eventOf(block)
      if (event) yield event
    }
  }
}
