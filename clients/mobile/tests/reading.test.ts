import { ApiError } from '@api'
import { beforeEach, expect, test, vi } from 'vitest'
import { publication, readingPage } from '@/pages-open/reading'

interface Asked {
  url: string
  success: (came: object) => void
  fail: (why: object) => void
}
let network: (asked: Asked) => void = () => undefined
const asked: string[] = []
beforeEach(() => {
  vi.stubGlobal('window', { location: { origin: 'http://district.example' } })
  vi.stubGlobal('uni', { ...uni, request: (one: Asked) => (asked.push(one.url), network(one)) })
})
const answers = (data: object, statusCode = 200): void =>
  void (network = ({ success }) => success({ statusCode, data, header: {} }))
const isAway = (): void => void (network = ({ fail }) => fail({ errMsg: 'request:fail' }))

test('what was read once is there without a network, and nothing else is', async () => {
  answers({ blocks: [], card: { title: '停水' } })
  const found = await publication('a')
  isAway()
  expect(await publication('a')).toEqual(found)
  await expect(publication('b')).rejects.toThrow(ApiError)
  answers({ code: 'publication_unknown' }, 404)
  await expect(publication('a')).rejects.toThrow('publication_unknown')
})

test('ten texts are kept, those read last', async () => {
  answers({ blocks: [] })
  for (let count = 0; count < 11; count++) await publication(`text-${count}`)
  isAway()
  await expect(publication('text-0')).rejects.toThrow(ApiError)
  expect(await publication('text-10')).toEqual({ blocks: [] })
})

test('a list is kept by its kind; a search is not', async () => {
  answers({ pinned: [], items: [], next: null })
  await readingPage('guide', '')
  await readingPage('help', '停水')
  expect(asked.at(-1)).toContain('/api/open/publications?kind=help&query=')
  isAway()
  expect(await readingPage('guide', '')).toEqual({ pinned: [], items: [], next: null })
  await expect(readingPage('help', '')).rejects.toThrow(ApiError)
})
