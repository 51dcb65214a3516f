import type { RouteRecordNormalized } from 'vue-router'
import { casesFor, pagesFor } from '@/shell/searching'
import { contrast, tokens, type Colour, type Theme } from '@tokens'
import { expect, test } from 'vitest'
import { byDay, wordsOf, type Moment } from '@/cases/page/history'
import { eventOf, eventsIn } from '@shared/stream'
import { recordWord } from '@/messages/records'
import { labelsOf, levelAt, shortName } from '@/map/geometry'

const PAIRS: [Colour, Colour][] = [
  ['on-brand', 'brand'],
  ['brand-ink', 'brand-tint'],
  ['ink', 'card'],
  ['ink', 'page'],
  ['ink-second', 'card'],
  ['ink-second', 'page'],
  ['ink-second', 'hover'],
  ['accent-pressed', 'card'],
  ['accent-pressed', 'accent-tint'],
  ['waiting', 'waiting-tint'],
  ['underway', 'underway-tint'],
  ['overdue', 'overdue-tint'],
  ['done', 'done-tint'],
  ['paused', 'paused-tint'],
  ['overdue', 'card'],
  ['waiting', 'card'],
  ['done', 'card'],
]
test.each(
  (['light', 'dark'] as Theme[]).flatMap((theme) => PAIRS.map(([text, ground]) => [theme, text, ground] as const)),
)('%s: %s can be read on %s', (theme, text, ground) =>
  expect(contrast(tokens[theme][text], tokens[theme][ground])).toBeGreaterThanOrEqual(4.5),
)

test('events are read however the bytes are cut', async () => {
  const bytes = new TextEncoder().encode(
    'retry: 1000\n\nid: 7\nevent: case\ndata: {"a":"暖"}\n\n: still here\n\ndata: x\n\n',
  )
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(new Uint8Array([byte]))
      controller.close()
    },
  })
  const events = []
  let pieces = 0
  for await (const event of eventsIn(body, () => pieces++)) events.push(event)
  expect(pieces).toBe(bytes.length)
  expect(events).toEqual([
    { id: '7', event: 'case', data: '{"a":"暖"}' },
    { id: '', event: 'message', data: 'x' },
  ])
  expect(eventOf(': still here')).toBeNull()
})

const NOW = Date.parse('2026-11-21T10:00:00Z')
const entry = (sequence: number, at: string, action: string, details: Record<string, unknown> = {}): Moment => ({
  sequence,
  at,
  action,
  by: '李桂兰',
  post: null,
  details,
})

test('the record is grouped by the district’s days, the latest first', () => {
  const days = byDay(
    [entry(1, '2026-11-19T15:00:00Z', 'cases.case.open'), entry(2, '2026-11-20T17:00:00Z', 'cases.case.sign')],
    NOW,
  )
  expect(days.map((day) => [day.label, day.moments.map((one) => one.sequence)])).toEqual([
    ['今天', [2]],
    ['2026-11-19', [1]],
  ])
})

test('entries are named in words and say what was written', () => {
  expect(['cases.case.sign', 'cases.call.report_in', 'never.heard.of'].map(recordWord)).toEqual([
    '签收',
    '部门报到',
    '其他变更',
  ])
  expect(wordsOf(entry(1, '', 'case.return', { reason: '不在本格', load: 3, words: [] }))).toEqual(['不在本格'])
})

test('a map shows the level that reads well, by short names', () => {
  expect([11, 13, 15, 17].map(levelAt)).toEqual(['street', 'community', 'grid', 'micro'])
  expect(shortName({ code: '', level: 'micro', name: '林山寨街道伊河路社区09号三级网格05号微网格' })).toBe('05号微网格')
  expect(shortName({ code: '', level: 'community', name: '林山寨街道伊河路社区' })).toBe('伊河路社区')
  const square = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [0, 0],
        [2, 0],
        [2, 2],
        [0, 2],
        [0, 0],
      ],
    ],
  }
  const labels = labelsOf({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: { code: '', level: 'street', name: '林山寨街道' }, geometry: square }],
  })
  expect(labels.features[0]?.geometry.coordinates).toEqual([1, 1])
})

test('the search of the shell finds pages by their titles, and cases by number or words', () => {
  const route = (path: string, title: string, more = {}): RouteRecordNormalized =>
    ({ path, name: path, meta: { title, ...more } }) as unknown as RouteRecordNormalized
  const routes = [
    route('/waiting', 'waiting.title'),
    route('/cases/:id', 'waiting.title'),
    route('/secret', 'waiting.title', { permission: 'nobody.has' }),
    route('/people', 'people.page.people'),
  ]
  expect(pagesFor('等我', routes).map((one) => one.to)).toEqual([{ name: '/waiting' }])
  expect(casesFor('26112400000012')).toEqual({ name: 'cases', query: { state: 'all', number: '26112400000012' } })
  expect(casesFor('井盖')).toEqual({ name: 'cases', query: { state: 'all', text: '井盖' } })
})
