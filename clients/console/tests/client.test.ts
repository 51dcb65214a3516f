import { addressOf, ApiError, makeClient, type Asked } from '@api'
import { patience, patiently } from '@shared/patience'
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

test('what may be sent twice waits for a server that is away, as long as it asks for; what may not is refused', async () => {
  const sent: string[] = []
  const pauses: number[] = []
  const seen: number[] = []
  const transport = patiently(
    ({ method }) => {
      sent.push(method)
      return Promise.resolve(sent.length < 3 ? { status: 503, body: {}, retryAfter: 4 } : { status: 200, body: {} })
    },
    (milliseconds) => {
      pauses.push(milliseconds)
      seen.push(patience.waiting)
      return Promise.resolve()
    },
  )
  const asked: Asked = { method: 'GET', url: '/x', headers: {} }
  expect((await transport(asked)).status).toBe(200)
  expect([sent.length, pauses, seen, patience.waiting]).toEqual([3, [4000, 4000], [1, 1], 0])

  sent.length = 0
  expect((await transport({ ...asked, method: 'POST' })).status).toBe(503)
  expect(sent).toEqual(['POST'])
  sent.length = 0
  expect((await transport({ ...asked, method: 'POST', headers: { 'Idempotency-Key': 'k' } })).status).toBe(200)
})
