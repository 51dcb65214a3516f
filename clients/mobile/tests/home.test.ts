import { expect, test } from 'vitest'
import { AS_IT_COMES, known, WAYS, type Placed } from '@/home/modules'
import { gridIn, rememberScene, sceneGrid } from '@/home/scene'
import { textAt } from '@/messages'

test('a code tells a place and nothing else', () => {
  expect(gridIn('0195a8b0000070008000000000000001')).toBe('0195a8b0-0000-7000-8000-000000000001')
  for (const scene of [undefined, '', 'x', '0195a8b0', '../../../../etc', `${'0'.repeat(32)}1`])
    expect(gridIn(scene)).toBeNull()
})

test('the last place that led here is remembered', () => {
  expect(sceneGrid()).toBeUndefined()
  rememberScene('0195a8b0000070008000000000000001')
  rememberScene('nonsense')
  expect(sceneGrid()).toBe('0195a8b0-0000-7000-8000-000000000001')
})

test('the home page shows what this version knows, and before signing in what is of use then', () => {
  const later = { module: 'carrier_pigeon', is_shown: true, name: null, note: null } as unknown as Placed
  expect(known([later, ...AS_IT_COMES], true)).toEqual(AS_IT_COMES)
  expect(known(AS_IT_COMES, false).map(({ module }) => module)).toEqual(['commons', 'notices', 'guides', 'help'])
  expect(AS_IT_COMES).toHaveLength(13)
  for (const { name } of Object.values(WAYS)) expect(textAt(name)).toBeTruthy()
})
