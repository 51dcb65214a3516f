import { mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import type { Column } from '@/parts/columns'
import RowTable from '@/parts/RowTable.vue'

vi.mock('vue-router', () => ({ useRouter: () => ({ push: vi.fn() }) }))

interface Row {
  id: string
  count: number
}
const rows: Row[] = [
  { id: 'a', count: 1 },
  { id: 'b', count: 2 },
]
const columns: Column<Row>[] = [
  { name: 'id', heading: '编号', as: 'head', text: (row) => row.id },
  { name: 'count', heading: '数量', as: 'figure', sort: 'descending', text: (row) => row.count },
]

test('a table says its columns, names its rows, and tells by which column it is to be sorted', async () => {
  const table = mount(RowTable<Row>, { props: { rows, columns, label: '表' }, slots: { count: '<b>many</b>' } })
  expect(table.attributes()).toMatchObject({ role: 'region', tabindex: '0', 'aria-label': '表' })
  expect(table.findAll('thead th').map((one) => one.text())).toEqual(['编号', '数量 ↓'])
  expect(table.findAll('tbody th').map((one) => [one.attributes('scope'), one.text()])).toEqual([
    ['row', 'a'],
    ['row', 'b'],
  ])
  expect(table.find('td.figure').html()).toContain('<b>many</b>')
  await table.find('thead button').trigger('click')
  expect(table.emitted('sort')).toEqual([['count']])
})

test('rows are chosen one by one and all at once, and those of other pages stay chosen', async () => {
  const table = mount(RowTable<Row>, {
    props: { rows, columns, selected: new Set(['z']), nameOf: (row: Row) => row.id },
  })
  const boxes = table.findAll('input')
  await boxes[1]?.setValue(true)
  expect(table.emitted('update:selected')?.at(-1)).toEqual([new Set(['z', 'a'])])
  await boxes[0]?.setValue(true)
  expect(table.emitted('update:selected')?.at(-1)).toEqual([new Set(['z', 'a', 'b'])])
})
