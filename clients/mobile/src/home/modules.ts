/** The ways into the application that are built. Their order, and their names where they differ, the district sets. */
import type { Schemas } from '@api'
import type { MessageKey } from '@/messages'
import type { IconName } from '@/parts/icons'
import {
  toCommons,
  toFeedback,
  toGrid,
  toHonours,
  toMall,
  toPoints,
  toPoster,
  toReading,
  toReport,
  toTab,
  toVolunteering,
} from '@/shell/pages'

export type Placed = Schemas['PlacedModule']
type Code = Placed['module']
interface Way {
  name: MessageKey
  note: MessageKey | null
  icon: IconName
  /** Of use to somebody who is not signed in. */
  isOpen: boolean
  open: () => void
}

export const WAYS: Record<Code, Way> = {
  branch: {
    name: 'home.branch',
    note: 'home.branchNote',
    icon: 'messages',
    isOpen: false,
    open: () => toReport('branch'),
  },
  snapshot: {
    name: 'home.snapshot',
    note: 'home.snapshotNote',
    icon: 'camera',
    isOpen: false,
    open: () => toReport('snapshot'),
  },
  cases: { name: 'home.cases', note: null, icon: 'clipboardList', isOpen: false, open: () => toTab('cases/list') },
  mall: { name: 'home.mall', note: null, icon: 'gift', isOpen: false, open: toMall },
  grid: { name: 'home.grid', note: null, icon: 'mapPinned', isOpen: false, open: toGrid },
  honours: { name: 'honours.title', note: null, icon: 'trophy', isOpen: false, open: toHonours },
  points: { name: 'points.name', note: null, icon: 'coins', isOpen: false, open: toPoints },
  commons: { name: 'honours.commons.title', note: null, icon: 'handHeart', isOpen: true, open: toCommons },
  volunteering: { name: 'home.volunteering', note: null, icon: 'heartHandshake', isOpen: false, open: toVolunteering },
  notices: { name: 'open.notice', note: null, icon: 'megaphone', isOpen: true, open: () => toReading('notice') },
  guides: { name: 'open.guide', note: null, icon: 'bookOpen', isOpen: true, open: () => toReading('guide') },
  help: { name: 'open.help', note: null, icon: 'circleHelp', isOpen: true, open: () => toReading('help') },
  feedback: { name: 'open.feedback', note: null, icon: 'pencil', isOpen: false, open: toFeedback },
  poster: { name: 'open.poster', note: null, icon: 'qrCode', isOpen: false, open: toPoster },
}

/** As the application comes, until the district's own arrangement has been read once. */
export const AS_IT_COMES: readonly Placed[] = (Object.keys(WAYS) as Code[])
  .filter((module) => module !== 'poster')
  .map((module) => ({ module, is_shown: true, name: null, note: null }))

/** What can be shown: a newer server may know modules that this version of the application does not. */
export const known = (placed: readonly Placed[], isSignedIn: boolean): Placed[] =>
  placed.filter(({ module }) => module in WAYS && (isSignedIn || WAYS[module].isOpen))
