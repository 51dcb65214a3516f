import { ApiError, type Schemas } from '@api'
import { expect, test } from 'vitest'
import { addressOfFilter, asked, filterFrom, isNarrowed, noFilter } from '@/people/directory/filter'
import { stepsOf, type Nomination } from '@/people/nominations/steps'
import { wordsOfMoment, type PersonMoment } from '@/people/person/history'
import {
  absenceOf,
  appointmentOf,
  fieldOfRefusal,
  missingIn,
  nominationOf,
  noDraft,
  publicityFrom,
} from '@/people/posts/appointing'
import {
  addressOfChoice,
  choiceFrom,
  everyFault,
  inOrder,
  rowOfSheet,
  shareOf,
  soundOf,
  type Fault,
  type LevelState,
} from '@/people/responsibility/matrix'
import { fillableRoles, rolesOfLevel, type HeldPost, type Role } from '@/people/roles'
import { badgeOf, placeOf, type Message } from '@/shell/inbox'

const role = (code: string, more: Partial<Role> = {}): Role =>
  ({
    code,
    name: code,
    place_kind: 'grid',
    may_appoint: [],
    responsible_level: null,
    is_elected: false,
    ...more,
  }) as Role
const post = (held: string, ...permissions: string[]): HeldPost => ({ role: held, permissions }) as HeldPost
const ROLES = [
  role('secretary', { may_appoint: ['worker', 'micro_lead'] }),
  role('administrator', { may_appoint: ['*'] }),
  role('worker', { responsible_level: 'worker' }),
  role('micro_lead', { responsible_level: 'micro', is_elected: true }),
]
const codes = (roles: Role[]): string[] => roles.map((one) => one.code)

test('roles are filled by those of one’s posts that have the permission', () => {
  expect(codes(fillableRoles(ROLES, [post('secretary', 'post.appoint')], 'post.appoint'))).toEqual([
    'worker',
    'micro_lead',
  ])
  expect(fillableRoles(ROLES, [post('secretary', 'people.view')], 'post.appoint')).toEqual([])
  expect(fillableRoles(ROLES, [post('administrator', 'post.hand_over')], 'post.hand_over')).toHaveLength(4)
  expect(codes(rolesOfLevel(ROLES, 'micro'))).toEqual(['micro_lead'])
})

test('an appointment needs a person, a role and the place that the role is held at', () => {
  const draft = { ...noDraft(), person: { id: 'p', name: '李桂兰' } }
  expect(missingIn(noDraft(), undefined)).toEqual(['person', 'role'])
  expect(missingIn(draft, role('worker'))).toEqual(['grid'])
  expect(missingIn(draft, role('officer', { place_kind: 'organisation' }))).toEqual(['organisation'])
  expect(missingIn({ ...draft, startsOn: '' }, role('tenant', { place_kind: 'none' }))).toEqual(['startsOn'])
  expect(missingIn({ ...draft, gridId: 'g', startsOn: '' }, role('lead', { is_elected: true }))).toEqual([])
  const whole = { ...draft, role: 'worker', gridId: 'g', title: ' 网格员 ', startsOn: '2026-11-22' }
  expect(appointmentOf(whole)).toEqual({
    person_id: 'p',
    role: 'worker',
    grid_id: 'g',
    organisation_id: null,
    title: '网格员',
    origin: null,
    starts_on: '2026-11-22',
  })
  expect(nominationOf({ ...whole, origin: 'volunteer' })).toMatchObject({ grid_id: 'g', origin: 'volunteer' })
})

test('a refusal stands beside its field, or above all', () => {
  const refusal = (code: string, facts = {}): ApiError => new ApiError(code, 409, '', facts)
  const fields = ['person', 'role', 'grid', 'organisation']
  expect(fieldOfRefusal(refusal('must_be_nominated'), fields)).toBe('role')
  expect(fieldOfRefusal(refusal('grid_has_responsible_person'), fields)).toBe('grid')
  expect(fieldOfRefusal(refusal('deputy_misfit'), ['deputy', 'period'])).toBe('deputy')
  expect(fieldOfRefusal(refusal('malformed', { errors: [{ where: ['body', 'person_id'] }] }), fields)).toBe('person')
  expect(fieldOfRefusal(refusal('conflict'), fields)).toBe('')
  expect(fieldOfRefusal(null, fields)).toBe('')
})

test('days are the district’s, the last one included', () => {
  expect(absenceOf('2026-11-22', '2026-11-23')).toEqual({
    starts_at: '2026-11-21T16:00:00.000Z',
    ends_at: '2026-11-23T16:00:00.000Z',
  })
  expect(publicityFrom('2026-11-28')).toEqual(['2026-11-28', '2026-12-02'])
})

test('the directory’s filter lives in the address', () => {
  const filter = { ...noFilter(), text: '李 09', level: 'micro' as const, within: 'g' }
  expect(filterFrom(addressOfFilter(filter) as Record<string, string>)).toEqual(filter)
  expect(filterFrom({ level: 'nonsense', without: 'no' })).toEqual(noFilter())
  expect(asked(filter)).toEqual({ text: '李 09', level: 'micro', within_grid_id: 'g' })
  expect([isNarrowed(noFilter()), isNarrowed(filter)]).toEqual([false, true])
})

test('the matrix goes from the top down and never calls itself whole too early', () => {
  const state = (level: string, gaps: number, total = 1000): LevelState => ({
    level,
    total,
    gaps,
    overlaps: 0,
    unreachable: 1,
  })
  expect(inOrder([state('worker', 0), state('micro', 0), state('street', 0)]).map((one) => one.level)).toEqual([
    'street',
    'micro',
    'worker',
  ])
  expect([soundOf(state('micro', 1)), shareOf(state('micro', 1)), shareOf(state('micro', 0, 0))]).toEqual([
    998,
    99,
    null,
  ])
  const choice = { street: 's', level: 'micro' as const, problem: 'gap' as const }
  expect(choiceFrom(addressOfChoice(choice) as Record<string, string>)).toEqual(choice)
  expect(choiceFrom({ level: 'x', problem: 'y' })).toEqual({ street: '', level: '', problem: '' })
  const fault = {
    level: 'micro',
    code: '09-05',
    full_name: '伊河路社区09号三级网格05号微网格',
    problem: 'gap',
    titles: [],
  } as unknown as Fault
  expect(rowOfSheet(fault)).toEqual(['微网格', '09-05', '伊河路社区09号三级网格05号微网格', '空缺', ''])
})

test('a sheet of faults reads every page, or says that it is too much', async () => {
  const pages: Record<string, { items: Fault[]; next: string | null }> = {
    '': { items: [{ code: '1' }, { code: '2' }] as Fault[], next: 'b' },
    b: { items: [{ code: '3' }] as Fault[], next: null },
  }
  const read = (after: string | null) => Promise.resolve(pages[after ?? ''] ?? { items: [], next: null })
  expect((await everyFault(read, 3))?.map((fault) => fault.code)).toEqual(['1', '2', '3'])
  expect(await everyFault(read, 2)).toBeNull()
})

test('who is appointed after publicity, not on its last day', () => {
  const nomination = {
    possible_actions: ['object', 'appoint', 'refuse', 'withdraw'],
    public_until: '2026-11-22',
  } as unknown as Nomination
  expect(stepsOf(nomination, '2026-11-22')).toEqual(['object', 'refuse', 'withdraw'])
  expect(stepsOf(nomination, '2026-11-23')).toEqual(['appoint', 'object', 'refuse', 'withdraw'])
})

test('changes are told in words', () => {
  const moment: PersonMoment = {
    at: '',
    action: 'people.post.end',
    by: '周',
    post: null,
    about: '网格员',
    other: '陈',
    reason: '调离',
  }
  expect(wordsOfMoment(moment)).toEqual(['网格员', '由 陈 接任', '调离'])
})

test('a message leads to the case that it is about', () => {
  const message = (subject_type: string | null): Message =>
    ({ subject_type, subject_id: 'c' }) as Schemas['InboxMessageRow']
  expect(placeOf(message('cases.case'))).toEqual({ name: 'case', params: { id: 'c' } })
  expect(placeOf(message('grid.grid'))).toEqual({ name: 'grids', params: { id: 'c' } })
  expect(placeOf(message(null))).toBeNull()
  expect([0, 7, 120].map(badgeOf)).toEqual(['', '7', '99+'])
})
