import type { LocationQuery } from 'vue-router'
import { expect, test } from 'vitest'
import { asked } from '@/cases/list/filter'
import { plainQuery } from '@/cases/list/views'
import {
  classColumn,
  faultsOf,
  hasPlaces,
  meaningOf,
  problemsOf,
  withCategory,
  withMeaning,
  type Content,
  type Meaning,
  type PreviewColumn,
} from '@/imports/mapping'
import { shareRead, sizeOf, type Run } from '@/imports/runs'
import { addressOfPool, poolFrom } from '@/hotline/pool/pool'
import { failureWords } from '@/hotline/reports/reports'
import { nameIn } from '@/server/download'

const NOW = Date.parse('2026-11-21T10:00:00Z')
const rule = (column: string, field: string) => ({ column, field, date_formats: [], values: {} })
const content = (...columns: [string, string][]): Content =>
  ({
    columns: columns.map(([column, field]) => rule(column, field)),
    fixed: {},
    coordinate_system: 'wgs84',
  }) as unknown as Content
const MEANINGS = [
  { field: 'number', is_needed: true, is_repeatable: false, headings: [], about: '', example: '' },
  { field: 'description', is_needed: true, is_repeatable: true, headings: [], about: '', example: '' },
  { field: 'category', is_needed: false, is_repeatable: true, headings: [], about: '', example: '' },
] as Meaning[]

test('a mapping says what it lacks and what it has twice', () => {
  const said = (given: Content) => problemsOf(given, MEANINGS).map((problem) => [problem.reason, problem.field])
  expect(said(content(['单号', 'number'], ['内容', 'description']))).toEqual([])
  expect(said(content(['单号', 'number'], ['流水', 'number']))).toEqual([
    ['field_missing', 'description'],
    ['field_twice', 'number'],
  ])
  expect(said(content(['单号', 'number'], ['一', 'description'], ['二', 'description']))).toEqual([])
})

test('a column is given another meaning, also one that the guess left out', () => {
  const before = content(['单号', 'number'])
  expect(meaningOf(before, '内容')).toBe('ignore')
  const after = withMeaning(before, '内容', 'description')
  expect([meaningOf(after, '单号'), meaningOf(after, '内容')]).toEqual(['number', 'description'])
  expect(meaningOf(withMeaning(after, '单号', 'ignore'), '单号')).toBe('ignore')
  expect(before.columns.length).toBe(1)
})

test('classes are given categories where one column tells the class', () => {
  const one = withCategory(content(['小类', 'category']), '路灯', 'street_light')
  expect(classColumn(one)?.values).toEqual({ 路灯: 'street_light' })
  expect(classColumn(content(['大类', 'category'], ['小类', 'category']))).toBeNull()
  expect([hasPlaces(one), hasPlaces(content(['坐标', 'point']))]).toEqual([false, true])
})

test('the most frequent fault of a column comes first', () => {
  const column = { column: '时限', samples: [], faults: { missing: 1, not_a_moment: 7 } } as PreviewColumn
  expect(faultsOf(column)).toEqual([
    ['not_a_moment', 7],
    ['missing', 1],
  ])
})

test('an import is whole only when it is done', () => {
  const run = (more: Partial<Run>): Run => ({ state: 'running', rows_expected: 10, rows_read: 5, ...more }) as Run
  expect(shareRead(run({}))).toBe(0.5)
  expect(shareRead(run({ rows_read: 12 }))).toBe(0.99)
  expect(shareRead(run({ rows_expected: null }))).toBeNull()
  expect(shareRead(run({ state: 'done', rows_expected: null }))).toBe(1)
  expect([sizeOf(20), sizeOf(4096), sizeOf(3_500_000)]).toEqual(['1 KB', '4 KB', '3.3 MB'])
})

test('the pool is the open cases of the hotline by the city’s deadline, unless asked otherwise', () => {
  const plain = poolFrom({})
  expect(asked(plain, NOW)).toEqual({ state: 'open', order: 'external_due', channels: ['hotline'] })
  expect(addressOfPool(plain)).toEqual({})
  const narrowed = addressOfPool({ ...plain, externalDue: '24', order: 'newest' })
  expect(narrowed).toEqual({ externalDue: '24', order: 'newest' })
  expect(asked(poolFrom(narrowed as LocationQuery), NOW)).toEqual({
    state: 'open',
    order: 'newest',
    channels: ['hotline'],
    external_due_before: '2026-11-22T10:00:00.000Z',
  })
  expect(asked(poolFrom({ externalDue: 'overdue' }), NOW).external_due_before).toBe('2026-11-21T10:00:00.000Z')
})

test('why a report was not accepted is said in words', () => {
  expect(failureWords('status_503')).toBe('对方返回 503')
  expect(failureWords('timeout')).toBe('对方 10 秒内没有答复')
})

test('a file is saved under the name that the server gives', () => {
  expect(nameIn("attachment; filename*=UTF-8''%E5%B7%A5%E5%8D%95-%E9%9C%80%E6%9B%B4%E6%AD%A3.xlsx", 'x')).toBe(
    '工单-需更正.xlsx',
  )
  expect(nameIn(null, 'x.csv')).toBe('x.csv')
})

test('a view keeps one text for each name of the address', () => {
  expect(plainQuery({ due: 'overdue', text: ['暖气', '水'], state: '', number: null })).toEqual({
    due: 'overdue',
    text: '暖气',
  })
})
