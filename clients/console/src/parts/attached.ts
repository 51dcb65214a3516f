/** A file that was sent and is named in a form. */
export interface Attached {
  id: string
  name: string
  url: string
  thumbnailUrl: string | null
}
