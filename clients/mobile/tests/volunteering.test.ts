import { placesIn, textsOf } from '@shared/texts'
import { expect, test } from 'vitest'
import en from '@/volunteering/messages/en'
import zh from '@/volunteering/messages/zh-CN'
import { codeAt, pictureOf } from '@shared/square'
import { momentAt, period } from '@/volunteering/when'

test('English says all that Chinese says, each in its own language', () => {
  const [chinese, english] = [textsOf(zh), textsOf(en)]
  expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  for (const [key, text] of chinese) {
    expect([key, placesIn(english.get(key))]).toEqual([key, placesIn(text)])
    expect([key, /[A-Za-z]{2,}/.test(text.replace(/\{\w+\}|PDF/g, ''))]).toEqual([key, false])
    expect([key, /\p{Script=Han}/u.test(english.get(key) ?? '')]).toEqual([key, false])
  }
})

test('a QR is drawn dark where its bits are, with a quiet border', () => {
  const drawn = decodeURIComponent(pictureOf(['5', '2', '7'], 3))
  expect(drawn).toContain('viewBox="0 0 11 11"')
  expect(drawn).toContain('M4 4h1v1h-1zM6 4h1v1h-1zM5 5h1v1h-1zM4 6h1v1h-1zM5 6h1v1h-1zM6 6h1v1h-1z')
})

test('the code follows the server’s clock, whatever the phone’s says, and ends with what the phone was given', () => {
  const codes = {
    at: '2026-11-20T01:00:10Z',
    codes: ['111111', '222222', '333333'],
    seconds: 30,
    squares: [['1']],
    size: 1,
  }
  const asked = 5_000_000
  expect(codeAt(codes, asked, asked)).toMatchObject({ digits: '111111', seconds: 20, minutesLeft: 1 })
  expect(codeAt(codes, asked, asked + 20_000)).toMatchObject({ digits: '222222', seconds: 30, picture: '' })
  expect(codeAt(codes, asked, asked + 79_000)?.digits).toBe('333333')
  expect(codeAt(codes, asked, asked + 80_000)).toBeNull()
})

test('times are those of the district', () => {
  expect(momentAt('2026-11-20', '09:30')).toBe('2026-11-20T01:30:00.000Z')
  expect(period('2026-11-20T01:30:00Z', '2026-11-20T03:00:00Z')).toMatch(
    /^11月20日 09:30–11:00$|年11月20日 09:30–11:00$|天 09:30–11:00$/,
  )
})
