/** Files of a publication: sent at once, named by their ids. */
import { ApiError } from '@api'
import { ref, type Ref } from 'vue'
import { wordsFor } from '@/parts/refusals'

export interface Uploading {
  isSending: Ref<boolean>
  fault: Ref<string>
  /** What the server made of it, null where it was refused: `fault` says why. */
  sendFile: <Sent>(file: File, send: (body: FormData) => Promise<Sent>) => Promise<Sent | null>
}

export function useUploading(): Uploading {
  const isSending = ref(false)
  const fault = ref('')
  async function sendFile<Sent>(file: File, send: (body: FormData) => Promise<Sent>): Promise<Sent | null> {
    const body = new FormData()
    body.append('file', file)
    isSending.value = true
    fault.value = ''
    try {
      return await send(body)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      fault.value = `${file.name} ${wordsFor(error)}`
      return null
    } finally {
      isSending.value = false
    }
  }
  return { isSending, fault, sendFile }
}

/** Lets the person choose one file of these kinds. */
export function chooseFile(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}
