import { ApiError, type Schemas } from '@api'
import { expect, test } from 'vitest'
import { nextTick, ref } from 'vue'
import { nameFirst, shortPlace } from '@/parts/places'
import { fitting } from '@/cases/list/bulk'
import { usePages, usePagesOf } from '@/parts/paging'
import { treeOf, type Category } from '@/cases/categories'
import type { CaseRow } from '@/cases/status'
import { bucketOf, inBuckets } from '@/cases/work/buckets'
import { useSubmission } from '@/parts/submitting'

type Page = Schemas['Page_CaseRow_']
const NOW = Date.parse('2026-11-21T10:00:00Z')
const row = (id: string, more: Partial<CaseRow> = {}): CaseRow =>
  ({ id, due_at: null, status: 'opened', ...more }) as CaseRow
const PAGES: Record<string, Page> = {
  '': { items: [row('1'), row('2')], next: 'b' },
  b: { items: [row('3'), row('4')], next: 'c' },
  c: { items: [row('5')], next: null },
}
const read = (after: string | null): Promise<Page> => Promise.resolve(PAGES[after ?? ''] as Page)

test('pages go forth and back by their marks', async () => {
  const pages = usePages(read)
  await pages.first()
  await pages.next()
  await pages.next()
  expect([pages.pageNumber.value, pages.hasNext.value, pages.page.value?.items.map((one) => one.id)]).toEqual([
    3,
    false,
    ['5'],
  ])
  await pages.next()
  await pages.previous()
  expect([pages.pageNumber.value, pages.page.value?.items.map((one) => one.id)]).toEqual([2, ['3', '4']])
})

test('what is asked anew is read from the first page, and nothing while there is nothing to ask', async () => {
  const asked = ref<string | null>(null)
  const read: string[] = []
  const pages = usePagesOf(asked, (after) => {
    read.push(`${asked.value} ${after ?? 'first'}`)
    return Promise.resolve(PAGES[after ?? ''] as Page)
  })
  expect(read).toEqual([])
  asked.value = 'all'
  await nextTick()
  await Promise.resolve()
  await pages.next()
  asked.value = 'open'
  await nextTick()
  expect(read).toEqual(['all first', 'all b', 'open first'])
  expect(pages.pageNumber.value).toBe(1)
})

test('work is sorted by the district’s day', () => {
  const over = row('a', { due_at: '2026-11-21T09:59:00Z' })
  const today = row('b', { due_at: '2026-11-21T15:00:00Z' })
  const later = row('c', { due_at: '2026-11-21T16:30:00Z' })
  expect([over, today, later, row('d')].map((one) => bucketOf(one, NOW))).toEqual(['overdue', 'today', 'later', 'free'])
  expect(inBuckets([later, over], NOW).map((group) => group.bucket)).toEqual(['overdue', 'later'])
})

test('a step on many is offered for those that it can be meant for', () => {
  const rows = [row('1'), row('2', { status: 'signed' }), row('3', { status: 'closed' })]
  expect(fitting('dispatch', rows).map((one) => one.id)).toEqual(['1'])
  expect(fitting('urge', rows).map((one) => one.id)).toEqual(['1', '2'])
  expect(fitting('archive', rows).map((one) => one.id)).toEqual(['3'])
  expect(fitting('check', [...rows, row('4', { status: 'handled' })]).map((one) => one.id)).toEqual(['4'])
})

test('places and holders are short', () => {
  expect(shortPlace('林山寨街道伊河路社区09号三级网格05号微网格')).toBe('伊河路社区 09-05')
  expect(shortPlace('世纪联华专属网格')).toBe('世纪联华专属网格')
  expect(nameFirst('伊河路社区专职网格员 陈梓婷')).toBe('陈梓婷 · 伊河路社区专职网格员')
  expect(nameFirst('中原区城管局')).toBe('中原区城管局')
})

test('categories stand under their parents', () => {
  const category = (id: string, ...path: string[]): Category => ({ id, path, name: path.at(-1) }) as Category
  expect(treeOf([category('2', '市容', '垃圾'), category('1', '市容')])).toEqual([
    { value: '1', label: '市容', children: [{ value: '2', label: '垃圾' }] },
  ])
})

test('the same content keeps its key until it is done; other content gets another', async () => {
  const keys: string[] = []
  const { send, error } = useSubmission()
  const refuse = (key: string): Promise<void> => {
    keys.push(key)
    return Promise.reject(new ApiError('offline', 0, ''))
  }
  expect(await send({ text: 'a' }, refuse)).toBe(false)
  expect(error.value).toMatchObject({ code: 'offline' })
  await send({ text: 'a' }, refuse)
  await send({ text: 'b' }, refuse)
  expect(keys[1]).toBe(keys[0])
  expect(keys[2]).not.toBe(keys[0])
  expect(await send({ text: 'b' }, (key) => (keys.push(key), Promise.resolve()))).toBe(true)
  await send({ text: 'b' }, refuse)
  expect(keys[3]).toBe(keys[2])
  expect(keys[4]).not.toBe(keys[2])
})
