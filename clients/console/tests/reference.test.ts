import { expect, test } from 'vitest'
import zh from '@/messages/zh-CN'
import { deadlinesIn, found, rowsOf, sheetOf, type CategoryPage, type Taxonomy } from '@/reference/categories'
import { daysIn, faultsOf, stretchesOf } from '@/reference/days'
import { groupsOf, permissionName, placeName } from '@/reference/permissions'
import { changesOf, type RecordEntry } from '@/reference/record'
import { filledExample, unknownPlaces } from '@/reference/replies'

const category = (id: string, parent_id: string | null, more: Partial<CategoryPage> = {}): CategoryPage => ({
  id,
  code: id,
  name: id,
  name_en: '',
  parent_id,
  keywords: [],
  default_level: 'ordinary',
  is_emergency: false,
  advice: null,
  reopen_days: 15,
  duplicate_metres: 100,
  is_active: true,
  position: 0,
  deadlines: [],
  ...more,
})
const entry = (amount: number, unit: 'working_days' | 'urgent_hours' = 'working_days') => ({
  level: 'ordinary' as const,
  clock: 'handling' as const,
  amount,
  unit,
  is_sample: true,
})
const TAXONOMY: Taxonomy = {
  categories: [
    category('safety', null, { deadlines: [entry(2)] }),
    category('wall', 'safety', { keywords: ['围墙倾斜'] }),
    category('fire', 'safety', { deadlines: [entry(1, 'urgent_hours')] }),
    category('noise', null),
  ],
  general: [entry(5)],
}

test('categories stand below their parents, and a search keeps what lies above', () => {
  const rows = rowsOf(TAXONOMY.categories)
  expect(rows.map((row) => [row.category.id, row.depth])).toEqual([
    ['safety', 0],
    ['wall', 1],
    ['fire', 1],
    ['noise', 0],
  ])
  expect(found(rows, '围墙').map((row) => row.category.id)).toEqual(['safety', 'wall'])
  expect(found(rows, ' ')).toHaveLength(4)
  expect(found(rows, 'zzz')).toEqual([])
})

test('a clock is the category’s own, or inherited from the nearest that says', () => {
  const cellOf = (id: string | null) =>
    sheetOf(TAXONOMY, TAXONOMY.categories.find((one) => one.id === id) ?? null, '通用').find(
      (cell) => cell.level === 'ordinary' && cell.clock === 'handling',
    )
  expect(cellOf('wall')).toMatchObject({ own: null, inherited: { amount: 2, from: 'safety' } })
  expect(cellOf('fire')).toMatchObject({ own: { amount: 1, unit: 'urgent_hours' }, inherited: { amount: 2 } })
  expect(cellOf('noise')).toMatchObject({ own: null, inherited: { amount: 5, from: '通用' } })
  expect(cellOf(null)).toMatchObject({ own: { amount: 5 }, inherited: null })
  expect(sheetOf(TAXONOMY, null, '')).toHaveLength(9)
  expect(deadlinesIn(sheetOf(TAXONOMY, TAXONOMY.categories[1] ?? null, ''))).toEqual([])
})

test('a notice is told in stretches and sent in days', () => {
  const days = [
    { on: '2026-10-02', name: '国庆节', kind: 'off' as const },
    { on: '2026-10-01', name: '国庆节', kind: 'off' as const },
    { on: '2026-10-10', name: '国庆节', kind: 'work' as const },
    { on: '2026-10-31', name: '甲', kind: 'off' as const },
    { on: '2026-11-01', name: '甲', kind: 'off' as const },
  ]
  const stretches = stretchesOf(days)
  expect(stretches.map((one) => [one.from, one.to, one.kind])).toEqual([
    ['2026-10-01', '2026-10-02', 'off'],
    ['2026-10-10', '2026-10-10', 'work'],
    ['2026-10-31', '2026-11-01', 'off'],
  ])
  expect(daysIn(stretches)).toEqual([...days].sort((one, other) => one.on.localeCompare(other.on)))
})

test('stretches without a name, backwards, endless or over each other are told', () => {
  const of = (name: string, from: string, to: string) => ({ name, kind: 'off' as const, from, to })
  expect(
    faultsOf([
      of('', '2026-01-01', '2026-01-01'),
      of('甲', '2026-01-03', '2026-01-02'),
      of('甲', '2026-01-01', '2026-12-31'),
    ]),
  ).toEqual(['name', 'range', 'range'])
  expect(faultsOf([of('甲', '2026-01-01', '2026-01-03'), of('乙', '2026-01-03', '2026-01-04')])).toEqual([
    null,
    'twice',
  ])
})

const moment = (action: string, details: Record<string, unknown>): RecordEntry => ({
  sequence: 1,
  at: '',
  action,
  by: '',
  post: null,
  details,
})

test('a record says what was before and what after', () => {
  expect(
    changesOf(moment('cases.category.change', { name: ['路灯', '路灯照明'], is_active: [true, false] }), undefined),
  ).toEqual([
    { name: '名称', before: '路灯', after: '路灯照明' },
    { name: '启用', before: '是', after: '否' },
  ])
  expect(
    changesOf(
      moment('cases.deadlines.set', { 'ordinary.handling': [null, '5 working_days'], is_for_open_cases: true }),
      undefined,
    ),
  ).toEqual([
    { name: '一般 · 办理', before: '无', after: '5 工作日' },
    { name: '在办事件一并重算', before: '', after: '是' },
  ])
  expect(
    changesOf(
      moment('people.role.change', {
        permissions: [
          ['a', 'b'],
          ['b', 'c'],
        ],
      }),
      undefined,
    ),
  ).toEqual([{ name: '权限', before: 'a', after: 'c' }])
})

test('codes in a record are said in the words of their field', () => {
  const entry = moment('people.role.change', {
    permissions: [['case.view'], ['case.sign', 'case.view']],
    place_kind: ['grid', 'none'],
    reason: 'none',
  })
  const says = (field: string, value: string): string | undefined =>
    field === 'permissions' ? permissionName(value) : field === 'place_kind' ? placeName(value) : undefined
  expect(changesOf(entry, undefined, says)).toEqual([
    { name: '权限', before: '', after: '签收' },
    { name: '管辖方式', before: placeName('grid'), after: placeName('none') },
    { name: '原因', before: '', after: 'none' },
  ])
  expect(placeName('grid')).not.toBe('grid')
})

test('entries that tell the whole are compared with the one before', () => {
  const first = moment('calendar.hours.set', { name: '作息', spans: '09:00-17:00' })
  const second = moment('calendar.hours.change', { name: '作息', spans: '09:00-18:00' })
  expect(changesOf(second, first)).toEqual([{ name: '工作时间', before: '09:00-17:00', after: '09:00-18:00' }])
  expect(changesOf(first, undefined)).toHaveLength(2)
})

test('templates know the places that a case fills', () => {
  expect(unknownPlaces('{place}{name}{name}')).toEqual(['name'])
  expect(filledExample('{place}的{category}')).toBe('伊河路北段的路灯')
})

test('permissions stand by what they belong to, each with a name', () => {
  const codes = Object.keys(zh.words.permission).map((key) => key.replace('_', '.'))
  expect(
    groupsOf(['role.manage', 'case.view', 'case.sign']).map((group) => [group.module, group.codes.length]),
  ).toEqual([
    ['case', 2],
    ['role', 1],
  ])
  expect(codes.length).toBeGreaterThan(40)
  expect([permissionName('case.extension.grant'), permissionName('case.unheard_of')]).toEqual([
    '审批延期',
    'case.unheard_of',
  ])
})
