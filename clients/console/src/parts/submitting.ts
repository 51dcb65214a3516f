import { submissionWith, type Submission } from '@shared/submitting'

/** A key for one piece of work; `crypto.randomUUID` exists only over https and on localhost. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export const useSubmission = (): Submission => submissionWith(newKey)
