/** How things stand, as a colour that never stands alone; what has none of the others is `paused`. */
export type Tone = 'waiting' | 'underway' | 'done' | 'overdue' | 'paused'

/** What a tag shows. */
export interface TagWords {
  text: string
  tone: Tone
}
