import type { LocationQuery } from 'vue-router'
import { expect, test } from 'vitest'
import { addressOfFilter, asked, filterFrom } from '@/cases/list/filter'
import zh from '@/messages/zh-CN'
import { arranged, rowsOfCategories, rowsOfPlaces, valueOf, type BreakdownRow } from '@/overview/breakdown'
import { barOptions } from '@/overview/charts/options'
import { changeOf, listOf, minutesInWords, percent, RATES, TILES } from '@/overview/figures'
import { addressOfChosen, chosenFrom, daysOf, periodOf, trendRange, type PeriodChosen } from '@/overview/period'
import { fileName } from '@/overview/taking'
import { preferences, themeNow } from '@/preferences/preferences'

const NOW = Date.parse('2026-11-18T10:00:00Z') // a Wednesday, 18:00 in the district
const chosen = (kind: PeriodChosen['kind'], from = '', to = ''): PeriodChosen => ({ kind, from, to })

test.each([
  ['today', '', '', '2026-11-17T16:00:00.000Z', '2026-11-16T16:00:00.000Z', '2026-11-17T10:00:00.000Z'],
  ['week', '', '', '2026-11-15T16:00:00.000Z', '2026-11-08T16:00:00.000Z', '2026-11-11T10:00:00.000Z'],
  ['month', '', '', '2026-10-31T16:00:00.000Z', '2026-09-30T16:00:00.000Z', '2026-10-18T10:00:00.000Z'],
] as const)(
  '%s runs up to now and is compared with as much of the one before',
  (kind, from, to, since, sinceBefore, untilBefore) => {
    expect(periodOf(chosen(kind, from, to), NOW)).toEqual({
      since,
      until: '2026-11-18T10:00:00.000Z',
      before: { since: sinceBefore, until: untilBefore },
    })
  },
)

test('a range of whole days is compared with as many days before it', () => {
  const period = periodOf(chosen('own', '2026-11-01', '2026-11-10'), NOW)
  expect(daysOf(period)).toEqual(['2026-11-01', '2026-11-10'])
  expect(daysOf(period.before)).toEqual(['2026-10-22', '2026-10-31'])
})

test('the part of a long month that the month before does not have is left out', () => {
  const { before, since } = periodOf(chosen('month'), Date.parse('2026-03-31T10:00:00Z'))
  expect(before.until).toBe(since)
})

test('a period lives in the address; what is no range is today', () => {
  for (const one of [chosen('today'), chosen('month'), chosen('own', '2026-11-01', '2026-11-10')]) {
    expect(chosenFrom(addressOfChosen(one) as LocationQuery)).toEqual(one)
  }
  for (const query of [
    { period: 'own', from: '2026-11-10', to: '2026-11-01' },
    { period: 'own' },
    { period: 'century' },
  ] as LocationQuery[]) {
    expect(chosenFrom(query)).toEqual(chosen('today'))
  }
})

test('the list of a figure asks the server for exactly what it counts', () => {
  const range = { since: '2026-11-01T00:00:00.000Z', until: '2026-11-18T10:00:00.000Z' }
  const to = listOf('late', range, { gridId: 'g', isAlone: true, isUncategorised: true, channel: 'hotline' }) as {
    query: LocationQuery
  }
  const filter = filterFrom(to.query)
  expect(filterFrom(addressOfFilter(filter) as LocationQuery)).toEqual(filter)
  expect(asked(filter, NOW)).toEqual({
    state: 'all',
    order: 'newest',
    figure: 'late',
    since: range.since,
    until: range.until,
    grid_id: 'g',
    grid_alone: true,
    is_categorised: false,
    channels: ['hotline'],
  })
  expect(filterFrom({ figure: 'wealth', figureSince: range.since, figureUntil: range.until }).figure).toBe('')
  expect(filterFrom({ figure: 'late' }).figure).toBe('')
})

test('every figure and rate on top has its words and its meaning', () => {
  for (const figure of TILES) {
    expect(zh.words.figure).toHaveProperty(figure)
    expect(zh.overview.meaning).toHaveProperty(figure)
  }
  for (const rate of RATES) expect(zh.words.rate).toHaveProperty(rate)
})

test('growth is good or bad by what it counts', () => {
  expect(changeOf('closed', 12, 10)).toEqual({ words: '+2', turn: 'better' })
  expect(changeOf('late', 12, 10)).toEqual({ words: '+2', turn: 'worse' })
  expect(changeOf('opened', 8, 10)).toEqual({ words: '−2', turn: 'same' })
  expect(changeOf('on_time', 0.9, 0.95, true)).toEqual({ words: '−5 个百分点', turn: 'worse' })
  expect(changeOf('open', 8, 10)).toBeNull()
  expect(changeOf('on_time', null, 0.95, true)).toBeNull()
})

test('rates and waits are said as people say them', () => {
  expect([percent(null), percent(0.9666)]).toEqual(['—', '96.7%'])
  expect([minutesInWords(null), minutesInWords(40), minutesInWords(72), minutesInWords(4_320)]).toEqual([
    '—',
    '40 分钟',
    '1.2 小时',
    '3 天',
  ])
})

const counts = (opened: number, due = 0, on_time = 0): Record<string, number> => ({ opened, due, on_time })
const CATEGORIES = [
  { category_id: 'a', parent_id: null, name: '甲', counts: counts(3, 2, 1) },
  { category_id: 'a1', parent_id: 'a', name: '甲一', counts: counts(1) },
  { category_id: 'a2', parent_id: 'a', name: '甲二', counts: counts(2, 2, 1) },
  { category_id: 'b', parent_id: null, name: '乙', counts: counts(5, 1, 1) },
  { category_id: null, parent_id: null, name: null, counts: counts(1) },
]

test('rows are sorted within their family, and those below open on demand', () => {
  const rows = rowsOfCategories(CATEGORIES, 'g')
  const names = (list: readonly BreakdownRow[]): string[] => list.map((row) => row.name)
  expect(names(arranged(rows, 'opened', false, new Set()))).toEqual(['乙', '甲', '未归类'])
  expect(names(arranged(rows, 'opened', true, new Set(['a'])))).toEqual(['未归类', '甲', '甲一', '甲二', '乙'])
  expect(names(arranged(rows, 'on_time_rate', false, new Set()))).toEqual(['乙', '甲', '未归类'])
  expect(rows.map((row) => row.depth)).toEqual([0, 1, 1, 0, 0])
  expect(rows.map((row) => valueOf(row, 'on_time_rate'))).toEqual([0.5, null, 0.5, 1, null])
})

test('what lies in none of the grids below has a list of its own', () => {
  const rows = rowsOfPlaces({ starts: [], path: [], rows: [{ place: null, counts: counts(1) }] }, 'g')
  expect(rows[0]?.narrowing).toEqual({ gridId: 'g', isAlone: true })
})

test('bars begin at zero and carry their numbers', () => {
  const options = barOptions(
    { names: ['甲'], series: [{ name: '受理', tone: 'accent', values: [3] }], isAcross: true },
    { theme: 'dark', isLarge: false },
  ) as {
    xAxis: { min: number }
    series: { label: { show: boolean } }[]
  }
  expect(options.xAxis.min).toBe(0)
  expect(options.series[0]?.label.show).toBe(true)
})

test('a line over a single day begins a fortnight before', () => {
  expect(daysOf(trendRange(periodOf(chosen('today'), NOW)))).toEqual(['2026-11-05', '2026-11-18'])
  expect(daysOf(trendRange(periodOf(chosen('own', '2026-11-01', '2026-11-10'), NOW)))).toEqual([
    '2026-11-01',
    '2026-11-10',
  ])
})

test('a file is named for what it holds, of which place and days', () => {
  expect(fileName('png', '哪类事件多？', '林山寨街道 · 2026-11-22')).toBe('哪类事件多-林山寨街道 2026-11-22.png')
})

test('paper is light whatever the screen is', () => {
  preferences.theme = 'dark'
  window.dispatchEvent(new Event('beforeprint'))
  expect(themeNow()).toBe('light')
  window.dispatchEvent(new Event('afterprint'))
  expect(themeNow()).toBe('dark')
  preferences.theme = 'system'
})
