import { submissionWith, type Submission } from '@shared/submitting'
import { newKey } from '@/device/kept'

export const useSubmission = (): Submission => submissionWith(newKey)
