import { ApiError } from '@api'
import { beforeEach, expect, test } from 'vitest'
import {
  isHeldBack,
  putStep,
  replaceStep,
  sendSteps,
  takeStep,
  type StepShelf,
  type WaitingStep,
} from '@/sending/steps'

let all: WaitingStep[]
const shelf: StepShelf = { read: () => structuredClone(all), write: (now) => (all = structuredClone(now)) }
const step = (key: string, caseId: string | null, action: string, more: Partial<WaitingStep> = {}): WaitingStep => ({
  key,
  caseId,
  action,
  accountId: 'me',
  postId: 'post',
  title: '',
  body: {},
  pictures: {},
  doneAt: '2026-11-17T06:00:00Z',
  refusal: null,
  ...more,
})
const refused = (code: string, status = 409, facts = {}): ApiError => new ApiError(code, status, '', facts)
const keys = (): string[] => all.map(({ key }) => key)

beforeEach(() => {
  all = []
})

test('a day of steps goes in the order in which it was done, once', async () => {
  for (const one of [
    step('1', 'a', 'sign'),
    step('2', 'b', 'sign'),
    step('3', 'a', 'arrive'),
    step('3', 'a', 'arrive'),
  ])
    putStep(shelf, one)
  const seen: string[] = []
  const sent = await sendSteps(shelf, 'me', async ({ key, action }) => seen.push(`${key} ${action}`))
  expect(seen).toEqual(['1 sign', '2 sign', '3 arrive'])
  expect(sent.map(({ waiting }) => waiting.key)).toEqual(['1', '2', '3'])
  expect(all).toEqual([])
})

test('where the line breaks everything that is left stays, in order', async () => {
  for (const one of [step('1', 'a', 'sign'), step('2', 'a', 'arrive'), step('3', 'b', 'sign')]) putStep(shelf, one)
  await sendSteps(shelf, 'me', async ({ key }) => {
    if (key === '2') throw refused('offline', 0)
  })
  expect(keys()).toEqual(['2', '3'])
  expect(all.every(({ refusal }) => refusal === null)).toBe(true)
})

test('a session that has run out is waited for, not taken for a refusal', async () => {
  putStep(shelf, step('1', 'a', 'sign'))
  await sendSteps(shelf, 'me', () => Promise.reject(refused('not_signed_in', 401)))
  expect(all[0]?.refusal).toBeNull()
})

test('what is refused waits for its person, and so does what came after it with the same case; others go on', async () => {
  for (const one of [
    step('1', 'a', 'sign'),
    step('2', 'a', 'handle'),
    step('3', 'b', 'sign'),
    step('4', null, 'enter'),
  ])
    putStep(shelf, one)
  const sent = await sendSteps(shelf, 'me', async ({ key }) => {
    if (key === '1') throw refused('case_step_not_possible', 409, { status: 'handled' })
  })
  expect(sent.map(({ waiting }) => waiting.key)).toEqual(['3', '4'])
  expect(all.map(({ key, refusal }) => [key, refusal])).toEqual([
    ['1', { code: 'case_step_not_possible', status: 'handled' }],
    ['2', null],
  ])
  expect(all.map((one) => isHeldBack(one, all))).toEqual([false, true])
  takeStep(shelf, '1')
  await sendSteps(shelf, 'me', async () => undefined)
  expect(all).toEqual([])
})

test('entered cases hold one another back as little as different cases do', async () => {
  for (const one of [step('1', null, 'enter'), step('2', null, 'enter')]) putStep(shelf, one)
  await sendSteps(shelf, 'me', async ({ key }) => {
    if (key === '1') throw refused('case_nothing_said', 422)
  })
  expect(keys()).toEqual(['1'])
})

test('what was said with a step that came too late goes on in its place as material', async () => {
  for (const one of [
    step('1', 'a', 'handle', { refusal: { code: 'case_not_yours', status: null } }),
    step('2', 'b', 'sign'),
  ])
    putStep(shelf, one)
  replaceStep(shelf, '1', step('1b', 'a', 'material', { body: { text: '已加固' } }))
  const seen: string[] = []
  await sendSteps(shelf, 'me', async ({ key, action }) => seen.push(`${key} ${action}`))
  expect(seen).toEqual(['1b material', '2 sign'])
})

test('nobody sends what another did on the same phone', async () => {
  putStep(shelf, step('1', 'a', 'sign', { accountId: 'another' }))
  expect(await sendSteps(shelf, 'me', async () => undefined)).toEqual([])
  expect(keys()).toEqual(['1'])
})

test('a picture that is uploaded is remembered, whatever becomes of the step', async () => {
  putStep(shelf, step('1', 'a', 'handle', { pictures: { after_ids: [{ name: 'p', fileId: null }] } }))
  await sendSteps(shelf, 'me', async (_one, remember) => {
    remember({ after_ids: [{ name: 'p', fileId: 'f' }] })
    throw refused('timed_out', 0)
  })
  expect(all[0]?.pictures.after_ids).toEqual([{ name: 'p', fileId: 'f' }])
})

test('an error of our own is no refusal', async () => {
  putStep(shelf, step('1', 'a', 'sign'))
  await expect(sendSteps(shelf, 'me', () => Promise.reject(new TypeError('ours')))).rejects.toThrow('ours')
  expect(all[0]?.refusal).toBeNull()
})
