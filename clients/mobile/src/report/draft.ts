/** A report that is being written: kept after every change, one for each way to report. */
import type { Schemas } from '@api'
import { newKey, forget, keep, kept } from '@/device/kept'
import type { LocalPicture } from '@/device/pictures'
import type { Place } from '@/parts/place'
import { picturesOf } from '@/sending/queue'
import type { WaitingReport } from '@/sending/reports'

export type Way = 'branch' | 'snapshot'

export interface Draft {
  way: Way
  description: string
  address: string
  place: Place | null
  category: { id: string; name: string } | null
  /** Whether the category is our guess: then the next words may change it. */
  isGuessed: boolean
  pictures: LocalPicture[]
  isAnonymous: boolean
}

const nameOf = (way: Way): string => `draft.${way}`

export function emptyDraft(way: Way): Draft {
  return {
    way,
    description: '',
    address: '',
    place: null,
    category: null,
    isGuessed: true,
    pictures: [],
    isAnonymous: true,
  }
}

export const keptDraft = (way: Way): Draft => ({ ...emptyDraft(way), ...kept<Partial<Draft>>(nameOf(way), {}) })
export const keepDraft = (draft: Draft): void => keep(nameOf(draft.way), draft)
export const forgetDraft = (way: Way): void => forget(nameOf(way))

export const saysSomething = (draft: Draft): boolean => draft.description.trim() !== '' || draft.pictures.length > 0

/** What is sent of a draft. A guess is not sent: the server guesses the same, and knows then that nobody chose. */
export function reportOf(draft: Draft): Schemas['ReportIn'] {
  const { place } = draft
  return {
    channel: draft.way,
    description: draft.description.trim(),
    address: draft.address.trim() || (place?.kind === 'address' || place?.kind === 'map' ? place.name : ''),
    category_id: draft.isGuessed ? null : (draft.category?.id ?? null),
    grid_id: place?.gridId ?? null,
    longitude: place?.longitude ?? null,
    latitude: place?.latitude ?? null,
    coordinate_system: place?.system ?? 'gcj02',
    is_anonymous: draft.isAnonymous,
  }
}

/** A draft as something that waits to be sent, with a key of its own. */
export function waitingOf(draft: Draft, accountId: string, now = new Date()): WaitingReport {
  return {
    key: newKey(),
    accountId,
    report: reportOf(draft),
    shown: { category: draft.category?.name ?? '', place: draft.place?.name ?? '' },
    caseId: null,
    pictures: { file_ids: draft.pictures.map((one) => ({ ...one })) },
    savedAt: now.toISOString(),
    refusal: null,
  }
}

/** The draft that something waiting was made from, to change it. */
export function draftOf(waiting: WaitingReport): Draft {
  const { report, shown } = waiting
  const hasPlace = Boolean(report.grid_id ?? report.longitude)
  return {
    way: report.channel ?? 'branch',
    description: report.description ?? '',
    address: report.address ?? '',
    place: hasPlace
      ? {
          kind: 'address',
          name: shown.place,
          gridId: report.grid_id ?? null,
          longitude: report.longitude ?? null,
          latitude: report.latitude ?? null,
          system: report.coordinate_system ?? 'gcj02',
        }
      : null,
    category: report.category_id ? { id: report.category_id, name: shown.category } : null,
    isGuessed: !report.category_id,
    pictures: picturesOf(waiting),
    isAnonymous: report.is_anonymous ?? true,
  }
}
