import { expect, test } from 'vitest'
import {
  draftOf,
  emptyDraft,
  forgetDraft,
  keepDraft,
  keptDraft,
  reportOf,
  saysSomething,
  waitingOf,
  type Draft,
} from '@/report/draft'

const whole: Draft = {
  ...emptyDraft('snapshot'),
  description: ' 楼道灯不亮 ',
  address: '3 号楼',
  place: { kind: 'here', name: '伊河路社区', gridId: null, longitude: 113.6, latitude: 34.75, system: 'gcj02' },
  category: { id: 'lamp', name: '路灯' },
  isGuessed: false,
  pictures: [{ name: 'p1', fileId: null }],
}

test('a draft is kept for each way to report, until it is forgotten', () => {
  keepDraft(whole)
  expect(keptDraft('snapshot')).toEqual(whole)
  expect(keptDraft('branch')).toEqual(emptyDraft('branch'))
  forgetDraft('snapshot')
  expect(keptDraft('snapshot')).toEqual(emptyDraft('snapshot'))
})

test('a picture is enough to say, blanks are not', () => {
  expect(saysSomething({ ...emptyDraft('branch'), description: '  ' })).toBe(false)
  expect(saysSomething({ ...emptyDraft('branch'), pictures: whole.pictures })).toBe(true)
})

test('what is sent: trimmed words, the point in its own system, the category only if somebody chose it', () => {
  expect(reportOf(whole)).toMatchObject({
    channel: 'snapshot',
    description: '楼道灯不亮',
    address: '3 号楼',
    category_id: 'lamp',
    grid_id: null,
    longitude: 113.6,
    latitude: 34.75,
    coordinate_system: 'gcj02',
    is_anonymous: true,
  })
  expect(reportOf({ ...whole, isGuessed: true }).category_id).toBeNull()
  const named: Draft = {
    ...whole,
    address: '',
    place: { kind: 'address', name: '百花里', gridId: 'g', longitude: null, latitude: null, system: 'gcj02' },
  }
  expect(reportOf(named)).toMatchObject({ address: '百花里', grid_id: 'g' })
})

test('every report has a key of its own, and taken back it is the draft it was', () => {
  const [one, other] = [waitingOf(whole, 'me'), waitingOf(whole, 'me')]
  expect(one.key).not.toBe(other.key)
  expect(reportOf(draftOf(one))).toEqual(one.report)
  expect(draftOf(one)).toMatchObject({ way: 'snapshot', category: whole.category, pictures: whole.pictures })
})
