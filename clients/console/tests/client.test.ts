import { addressOf, ApiError, makeClient, type Asked } from '@api'
import { expect, test } from 'vitest'

test('an address fills its places, repeats lists and leaves out what is empty', () => {
  const url = addressOf('/api/x/{id}/y', {
    path: { id: 'a b' },
    query: { on: true, none: null, empty: '', many: ['p', 'q'], zero: 0 },
  })
  expect(url).toBe('/api/x/a%20b/y?on=true&many=p&many=q&zero=0')
})

test('the client sends the key and the headers of the session, and answers the body', async () => {
  const sent: Asked[] = []
  const client = makeClient(
    (asked) => {
      sent.push(asked)
      return Promise.resolve({ status: 200, body: { number: '1' } })
    },
    () => ({ Authorization: 'Bearer t' }),
  )
  await client.post('/api/staff/cases/{case_id}/urge', { path: { case_id: 'c' }, body: { note: 'n' }, key: 'k' })
  expect(sent).toEqual([
    {
      method: 'POST',
      url: '/api/staff/cases/c/urge',
      headers: { Authorization: 'Bearer t', 'Idempotency-Key': 'k' },
      body: { note: 'n' },
    },
  ])
})

test('a refusal becomes an error with its code and facts', async () => {
  const client = makeClient(() =>
    Promise.resolve({ status: 409, body: { code: 'case_own_work', detail: 'd', facts: { a: 1 } } }),
  )
  const refusal = await client.get('/api/staff/cases/steps', {}).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(ApiError)
  expect(refusal).toMatchObject({ code: 'case_own_work', status: 409, facts: { a: 1 } })
})
