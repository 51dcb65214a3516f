import { metresBetween, toWgs84, fromWgs84 } from '@shared/coordinates'
import { placesIn, textsOf } from '@shared/texts'
import { beforeEach, expect, test } from 'vitest'
import { forgetAll, keep, kept } from '@/device/kept'
import { translatorOf } from '@/messages/translating'
import { byDeadline, dueOf, isOfKind, type Row } from '@/worker/deadlines'
import { emptyEntry, faultOf, stepOfEntry } from '@/worker/entry'
import { actionAt, emptyValues, FORMS, missingIn, stepOf, wordsIn, type Values } from '@/worker/forms'
import en from '@/worker/messages/en'
import zh from '@/worker/messages/zh-CN'
import { arranged, offeredActions, offeredCallActions, standsAfter, type Action, type Status } from '@/worker/offered'
import { metresFrom, metresInWords } from '@/worker/places'
import { frameOf, marksOf, pictureOf, ringsOf, type GridSketch } from '@/worker/sketch'

const NOON = Date.parse('2026-11-17T04:00:00Z')
const MINUTE = 60_000
const at = (minutes: number): string => new Date(NOON + minutes * MINUTE).toISOString()
const row = (id: string, dueAt: string | null, status: Status = 'signed'): Row =>
  ({ id, due_at: dueAt, opened_at: at(-60 * 24), status }) as Row

test.each([
  [null, 'paused', '没有时限'],
  [at(-1), 'overdue', '超时 1 分钟'],
  [at(-150), 'overdue', '超时 2 小时 30 分钟'],
  [at(-60 * 24 * 3), 'overdue', '超时 3 天'],
  [at(40), 'waiting', '还剩 40 分钟'],
  [at(200), 'waiting', '还剩 3 小时 20 分钟'],
  [at(5 * 60), 'underway', '今天 17:00前'],
  [at(7 * 60), 'underway', '今天 19:00前'],
  [at(25 * 60), 'underway', '明天 13:00前'],
])('a deadline %s is told as people say it', (due, tone, words) => {
  expect(dueOf(row('one', due), NOON)).toEqual({ tone, words })
})

test('the most pressing comes first, and kinds are counted by the district’s day', () => {
  const rows = [
    row('free', null),
    row('later', at(60 * 30)),
    row('over', at(-5)),
    row('today', at(60), 'dispatched'),
    row('late', at(11 * 60 + 59)),
  ]
  expect(byDeadline(rows).map(({ id }) => id)).toEqual(['over', 'today', 'late', 'later', 'free'])
  const of = (kind: 'overdue' | 'due' | 'unsigned' | 'all') =>
    rows.filter((one) => isOfKind(one, kind, NOON)).map(({ id }) => id)
  expect([of('overdue'), of('due'), of('unsigned'), of('all').length]).toEqual([
    ['over'],
    ['today', 'late'],
    ['today'],
    5,
  ])
})

type Step = Parameters<typeof standsAfter>[2][number]
const step = (
  action: Action,
  before: Status[],
  after: Status | null,
  by = 'holder',
  permission = 'case.handle',
): Step => ({ action, before, after, by: by === 'any' ? [] : [by], permission, needs: [] })
const TABLE = [
  step('sign', ['dispatched'], 'signed', 'holder', 'case.sign'),
  step('arrive', ['signed'], 'arrived'),
  step('handle', ['signed', 'arrived'], 'handled'),
  step('return', ['dispatched', 'signed', 'arrived'], 'opened', 'holder', 'case.return'),
  step('suspend', ['signed', 'arrived'], 'suspended'),
  step('resume', ['suspended'], null),
  step('check', ['handled'], 'checked', 'desk', 'case.check'),
  step('reopen', ['handled'], 'dispatched', 'reporter'),
  step('add_material', ['signed', 'arrived', 'handled'], null, 'any', 'case.view'),
]
const MAY = ['case.sign', 'case.handle', 'case.return', 'case.view', 'case.check']

test('without reception the next steps follow from those that wait', () => {
  const found = { status: 'dispatched' as Status, actions: ['sign', 'return'] as Action[] }
  const after = (...waiting: Action[]) => offeredActions(found, waiting, TABLE, MAY)
  expect(after()).toEqual(['sign', 'return'])
  expect(after('sign')).toEqual(['arrive', 'handle', 'return', 'suspend', 'add_material'])
  expect(after('sign', 'arrive')).toEqual(['handle', 'return', 'suspend', 'add_material'])
  expect(after('sign', 'arrive', 'handle')).toEqual(['add_material'])
  expect(after('return')).toEqual([])
  expect(standsAfter('arrived', ['suspend', 'resume'], TABLE)).toBe('signed')
  expect(offeredActions(found, ['sign'], TABLE, ['case.view'])).toEqual(['add_material'])
})

test('the step that moves it on stands alone', () => {
  expect(arranged(['return', 'handle', 'arrive', 'add_material'])).toEqual({
    main: { step: 'arrive' },
    others: ['handle', 'add_material', 'return'],
  })
  expect(arranged([])).toEqual({ main: null, others: [] })
})

const values = (more: Partial<Values>): Values => ({ ...emptyValues(), ...more })
const picture = { name: 'p', fileId: null }

test('a form says what it lacks', () => {
  expect(missingIn('handle', values({}))).toBe('step.after')
  expect(missingIn('handle', values({ noPicture: '夜间' }))).toBe('step.account')
  expect(missingIn('handle', values({ after: [picture], account: '已修' }))).toBe('step.cause')
  expect(missingIn('handle', values({ after: [picture], account: '已修', cause: 'wear' }))).toBeNull()
  for (const action of ['return', 'escalate', 'suspend', 'fail_check'] as const)
    expect([action, missingIn(action, values({ reason: ' ' }))]).toEqual([action, 'step.reason'])
  for (const action of ['sign', 'arrive', 'check', 'urge'] as const)
    expect([action, missingIn(action, values({}))]).toEqual([action, null])
})

test('a step is handed in as the server takes it', () => {
  const here = { longitude: 113.6, latitude: 34.75, system: 'wgs84' as const }
  expect(stepOf('arrive', values({ position: here, note: ' 漂移 ' })).body).toEqual({
    note: '漂移',
    longitude: 113.6,
    latitude: 34.75,
    coordinate_system: 'wgs84',
  })
  expect(stepOf('arrive', values({})).body).toEqual({ note: '' })
  expect(stepOf('handle', values({ account: '已修', cause: 'wear', minutes: 30, before: [picture] }))).toEqual({
    action: 'handle',
    body: { account: '已修', root_cause: 'wear', no_picture_reason: '', minutes: 30 },
    pictures: { before_ids: [picture], after_ids: [] },
  })
  expect(stepOf('ask_extension', values({ days: 3, reason: '等配件' }))).toMatchObject({
    action: 'extension',
    body: { amount: 3, unit: 'working_days', reason: '等配件' },
  })
  for (const [action, { address }] of Object.entries(FORMS)) expect(actionAt(address)).toBe(action)
  expect(wordsIn({ account: '已修', is_far: true, note: '', reason: '因为' })).toBe('已修\n因为')
})

test('a case that was found on a round has nobody who reported it', () => {
  const entry = { ...emptyEntry(), description: '路灯不亮', name: '周建国', phone: '15412340001' }
  expect(stepOfEntry(entry).body).toMatchObject({
    channel: 'group',
    reporter_name: '周建国',
    reporter_phone: '15412340001',
    is_active_find: false,
  })
  expect(stepOfEntry({ ...entry, channel: 'patrol' }).body).toMatchObject({
    reporter_name: null,
    reporter_phone: null,
    is_active_find: true,
  })
  expect([
    faultOf(emptyEntry()),
    faultOf({ ...entry, phone: '不知道' }),
    faultOf(entry),
    faultOf({ ...emptyEntry(), pictures: [picture] }),
  ]).toEqual(['enter.what', 'enter.phoneWrong', null, null])
})

test('a place found by its name outranks the point of the phone', () => {
  const here = { longitude: 113.6, latitude: 34.75, system: 'wgs84' as const }
  const entry = { ...emptyEntry(), description: '路灯不亮', position: here }
  expect(stepOfEntry(entry).body).toMatchObject({ longitude: 113.6, grid_id: null })
  const placed = stepOfEntry({ ...entry, place: { id: 'g', name: '百花里' } }).body
  expect(placed).toMatchObject({ grid_id: 'g', address: '百花里' })
  expect(placed).not.toHaveProperty('longitude')
})

test('a distance is told in metres, then in kilometres, whatever system the phone speaks', () => {
  const spot: [number, number] = [113.6, 34.75]
  const [longitude, latitude] = fromWgs84([113.601, 34.75], 'gcj02')
  expect(metresFrom({ longitude, latitude, system: 'gcj02' }, spot)).toBeCloseTo(91.5, 0)
  expect(metresBetween(toWgs84([longitude, latitude], 'gcj02'), [113.601, 34.75])).toBeLessThan(0.1)
  expect([3, 84, 999, 1240].map(metresInWords)).toEqual(['10 米', '80 米', '1000 米', '1.2 公里'])
})

const SQUARE: GridSketch = {
  own: [
    [
      [113.6, 34.75],
      [113.61, 34.75],
      [113.61, 34.76],
      [113.6, 34.76],
      [113.6, 34.75],
    ],
  ],
  parts: [{ name: '01<', rings: [], middle: [113.605, 34.755] }],
}

test('a grid fits its frame, north up, and marks that lie on one another share one', () => {
  const frame = frameOf(SQUARE.own)
  const [left, top] = frame.at([113.6, 34.76])
  const [right, bottom] = frame.at([113.61, 34.75])
  expect([left, top, 1 - right, 1 - bottom].every((margin) => margin > 0 && margin < 0.2)).toBe(true)
  expect(frame.height / frame.width).toBeCloseTo(1.15, 1)
  const points: Record<string, [number, number] | null> = {
    a: [113.605, 34.755],
    b: [113.6051, 34.755],
    c: [113.609, 34.759],
    far: [113.7, 34.75],
    none: null,
  }
  const { marks, outside } = marksOf(Object.keys(points), (name) => points[name] ?? null, frame)
  expect([marks.map(({ items }) => items), outside]).toEqual([
    [['a', 'b'], ['c']],
    ['far', 'none'],
  ])
  const svg = decodeURIComponent(
    pictureOf(SQUARE, frame, { own: '#C8322B', ground: '#fff', line: '#ccc', words: '#333' }),
  )
  expect(svg).toContain('>01</text>')
  expect(svg).not.toMatch(/https?:\/\/(?!www\.w3\.org)/)
  expect(ringsOf({ type: 'MultiPolygon', coordinates: [SQUARE.own] })).toEqual(SQUARE.own)
})

test('the worker’s words are whole in both languages', () => {
  const [chinese, english] = [textsOf(zh), textsOf(en)]
  expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  for (const [key, text] of chinese) {
    expect([key, placesIn(english.get(key))]).toEqual([key, placesIn(text)])
    expect([key, /[A-Za-z]{2,}/.test(text.replace(/\{\w+\}/g, ''))]).toEqual([key, false])
    expect([key, /\p{Script=Han}/u.test(english.get(key) ?? '')]).toEqual([key, false])
  }
  const { t, textAt } = translatorOf({ 'zh-CN': zh, en })
  expect([t('queue.waiting', { count: 2 }), textAt('queue.toString')]).toEqual(['2 条待发送', undefined])
})

beforeEach(() => {
  for (const name of ['work.day', 'work.case.1', 'steps', 'working']) keep(name, name)
})

test('whoever ends work takes the day with them, and leaves what was not sent', () => {
  forgetAll('work.')
  expect(['work.day', 'work.case.1', 'steps', 'working'].map((name) => kept(name, null))).toEqual([
    null,
    null,
    'steps',
    'working',
  ])
})

test('after a step of the desk the desk’s own steps are offered, not the holder’s', () => {
  const found = { status: 'handled' as Status, actions: ['check'] as Action[] }
  const table = [
    ...TABLE,
    step('reply', ['checked'], null, 'desk', 'case.reply'),
    step('return', ['checked'], 'opened', 'holder', 'case.return'),
    step('grant_extension', ['checked'], null, 'desk', 'case.check'),
  ]
  expect(offeredActions(found, ['check'], table, [...MAY, 'case.reply'])).toEqual(['reply'])
})

type CallTable = Parameters<typeof offeredCallActions>[2]
const CALLS: CallTable = [
  { action: 'sign', before: ['called'], after: 'signed', by: ['department'], permission: null },
  { action: 'return', before: ['called'], after: 'returned', by: ['department'], permission: null },
  { action: 'report_in', before: ['signed'], after: 'reported_in', by: ['department'], permission: null },
  { action: 'handle', before: ['signed', 'reported_in'], after: 'handled', by: ['department'], permission: null },
  { action: 'rate', before: ['handled'], after: 'rated', by: ['street'], permission: null },
  { action: 'rate_street', before: ['handled', 'rated'], after: null, by: ['department'], permission: null },
]

test('a department goes on with its call without reception', () => {
  const call = { status: 'called' as const, actions: ['sign', 'return'] as ('sign' | 'return')[] }
  expect(offeredCallActions(call, [], CALLS)).toEqual(['sign', 'return'])
  expect(offeredCallActions(call, ['sign'], CALLS)).toEqual(['report_in', 'handle'])
  expect(offeredCallActions(call, ['sign', 'report_in'], CALLS)).toEqual(['handle'])
  expect(offeredCallActions(call, ['sign', 'report_in', 'handle'], CALLS)).toEqual(['rate_street'])
})

test('what is done with a call or a whistle says which, and what each form lacks', () => {
  const here = { longitude: 113.6, latitude: 34.75, system: 'wgs84' as const }
  expect(stepOf('call_report_in', values({ position: here, text: ' 到了 ' }), 'one')).toEqual({
    action: 'call_report_in',
    body: { action: 'report_in', text: '到了', longitude: 113.6, latitude: 34.75, coordinate_system: 'wgs84' },
    pictures: { file_ids: [] },
    partId: 'one',
  })
  expect(stepOf('whistle_refuse', values({ reason: ' 材料不足 ' }), 'two')).toMatchObject({
    action: 'whistle_refuse',
    body: { is_approved: false, reason: '材料不足' },
    partId: 'two',
  })
  expect(stepOf('deny_extension', values({ reason: '不够' })).action).toBe('extension/deny')
  expect(missingIn('call_handle', values({}))).toBe('office.callAccount')
  expect(missingIn('call_rate', values({}))).toBe('office.stars')
  expect(missingIn('whistle_refuse', values({}))).toBe('step.reason')
  for (const free of ['whistle_approve', 'grant_extension', 'close', 'call_sign', 'call_report_in'] as const)
    expect([free, missingIn(free, values({}))]).toEqual([free, null])
  expect(missingIn('follow_up', values({ report: 'r' }))).toBe('office.solved')
  expect(missingIn('follow_up', values({ report: 'r', way: 'unreachable' }))).toBeNull()
  expect(missingIn('follow_up', values({ report: 'r', solved: 'no', satisfied: 'no' }))).toBeNull()
})

test('the call that waits for me is the step that stands alone', () => {
  const beside = [{ step: 'call_return', partId: 'c' } as const, { step: 'call_sign', partId: 'c' } as const]
  expect(arranged(['add_material'], beside)).toEqual({ main: beside[1], others: ['add_material'] })
})
