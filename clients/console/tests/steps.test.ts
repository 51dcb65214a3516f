import { flushPromises, mount } from '@vue/test-utils'
import { ElButton, ElForm } from 'element-plus'
import { expect, test, vi } from 'vitest'
import type { CaseWhole } from '@/cases/status'
import { arranged, FORMS, requiredFor } from '@/cases/steps/forms'
import StepForm from '@/cases/steps/StepForm.vue'
import { emptyValues, isEmpty } from '@/cases/steps/values'
import zh from '@/messages/zh-CN'

const OF_OTHERS = ['rate', 'reopen', 'join', 'hand_over'] // residents, and the system

test('every step of staff has a form, its fields and its sentence', () => {
  const actions = Object.keys(zh.words.action)
  expect(actions.filter((action) => !(action in FORMS))).toEqual(OF_OTHERS)
  for (const form of Object.values(FORMS))
    for (const field of form.fields) {
      if (field !== 'unit') expect(zh.steps.field).toHaveProperty(field === 'account' ? 'account' : field)
    }
})

test('what the table needs, the form requires; a target may be left to the rules', () => {
  expect(requiredFor('handle', ['account', 'root_cause'])).toEqual(['account', 'cause'])
  expect(requiredFor('dispatch', ['target'])).toEqual([])
  expect(requiredFor('assist', ['target'])).toEqual(['target'])
  expect(requiredFor('refuse', ['reason', 'text'])).toEqual(['refusal', 'replyText'])
})

test('the step that the server names comes first, rare ones and what can be taken back stand apart', () => {
  expect(arranged(['urge', 'triage', 'sign', 'return', 'join', 'undo_check'], 'sign')).toEqual({
    main: 'sign',
    others: ['urge', 'return'],
    rare: ['triage'],
    undo: 'undo_check',
  })
  expect(arranged(['reply', 'link'], null)).toEqual({ main: null, others: ['reply'], rare: ['link'], undo: null })
})

test('emptiness is told for words, choices, files and calls', () => {
  const values = emptyValues()
  expect(isEmpty(values, 'reason')).toBe(true)
  expect(isEmpty(values, 'target')).toBe(true)
  expect(isEmpty(values, 'after')).toBe(true)
  expect(isEmpty(values, 'calls')).toBe(true)
  values.reason = ' x '
  values.calls = [{ target: { kind: 'unit', id: 'u', name: 'n' }, task: 't', isLead: true }]
  expect(isEmpty(values, 'reason')).toBe(false)
  expect(isEmpty(values, 'calls')).toBe(false)
})

test('the form stays, busy, until the case as it now stands has come', async () => {
  let arrive = (): void => undefined
  const settle = vi.fn(() => new Promise<void>((resolve) => (arrive = resolve)))
  const form = mount(StepForm, {
    props: {
      fields: [],
      required: [],
      button: '签收',
      subject: { reports: [] } as unknown as CaseWhole,
      send: () => Promise.resolve('answer'),
      settle,
    },
    global: { components: { ElButton, ElForm } },
  })
  const isBusy = (): boolean => form.findAllComponents(ElButton).some((button) => button.props('loading'))
  await form.find('form').trigger('submit')
  await flushPromises()
  expect(settle).toHaveBeenCalledWith('answer')
  expect(isBusy()).toBe(true)
  arrive()
  await flushPromises()
  expect(isBusy()).toBe(false)
})
