/**
 * The live line: server-sent events over `fetch`, because `EventSource` cannot carry a bearer token.
 * An event is a hint that something concerns us; whoever listens asks the API again.
 */
import { eventsIn } from './stream'

export type LineState = 'connecting' | 'live' | 'down'
export interface News {
  kind: string
  subject_type: string | null
  subject_id: string | null
}
export interface LineUse {
  /** `Authorization` of whoever listens. */
  authorization: () => string
  /** Whether there is still somebody to listen for. */
  mayRun: () => boolean
  /** Called with news; with null after a gap, when anything may have changed. */
  tell: (news: News | null) => void
  /** Called whenever the line comes or goes. */
  stands: (state: LineState) => void
}

const AGAIN_MS = [1_000, 2_000, 5_000, 15_000]
/** The server speaks every 15 seconds, if only a comment: a line that is silent for longer is dead. */
const SILENT_MS = 40_000

/** Keeps one line until the function that it returns is called. */
export function holdLine(use: LineUse): () => void {
  const own = new AbortController()
  void new Line(use, own.signal).run()
  return () => own.abort()
}

class Line {
  private lastId = ''
  private failures = 0
  private wasDown = false

  constructor(
    private readonly use: LineUse,
    private readonly signal: AbortSignal,
  ) {}

  async run(): Promise<void> {
    while (!this.signal.aborted && this.use.mayRun()) {
      const attempt = new AbortController()
      const breakOff = (): void => attempt.abort()
      this.signal.addEventListener('abort', breakOff)
      window.addEventListener('offline', breakOff)
      try {
        await this.listenOnce(attempt)
      } catch (error) {
        if (this.signal.aborted) return
        if (!(error instanceof TypeError || error instanceof DOMException)) throw error
      } finally {
        this.signal.removeEventListener('abort', breakOff)
        window.removeEventListener('offline', breakOff)
      }
      if (this.signal.aborted) return
      this.wasDown = true
      this.use.stands('down')
      await pause(AGAIN_MS[Math.min(this.failures++, AGAIN_MS.length - 1)] ?? 0)
    }
  }

  private async listenOnce(attempt: AbortController): Promise<void> {
    const { signal } = attempt
    const place = (await (await fetch('/live-address', { signal })).json()) as { url: string }
    const headers = {
      Authorization: this.use.authorization(),
      ...(this.lastId ? { 'Last-Event-ID': this.lastId } : {}),
    }
    const response = await fetch(place.url, { headers, signal })
    if (!response.ok || !response.body) return
    const hadGap = this.wasDown
    this.wasDown = false
    this.failures = 0
    this.use.stands('live')
    if (hadGap) this.use.tell(null)
    let silence: ReturnType<typeof setTimeout> | undefined
    const heard = (): void => {
      clearTimeout(silence)
      silence = setTimeout(() => attempt.abort(), SILENT_MS)
    }
    heard()
    try {
      for await (const event of eventsIn(response.body, heard)) {
        if (event.id) this.lastId = event.id
        this.use.tell(JSON.parse(event.data) as News)
      }
    } finally {
      clearTimeout(silence)
    }
  }
}

/** Waits, but not once the network is back. */
const pause = (milliseconds: number): Promise<unknown> =>
  new Promise((resolve) => {
    window.addEventListener('online', resolve, { once: true })
    setTimeout(resolve, milliseconds)
  })
