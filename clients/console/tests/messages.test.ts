import { placesIn, textsOf } from '@shared/texts'
import { expect, test } from 'vitest'
import en from '@/messages/en'
import zh from '@/messages/zh-CN'

const chinese = textsOf(zh)
const english = textsOf(en)

test('English says all that Chinese says, with the same places to fill', () => {
  expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  for (const [key, text] of chinese) expect([key, placesIn(english.get(key))]).toEqual([key, placesIn(text)])
})

test('nothing is left in the other language, nothing has signs that the message format takes for its own', () => {
  for (const [key, text] of english) expect([key, /\p{Script=Han}/u.test(text)]).toEqual([key, false])
  for (const text of [...chinese.values(), ...english.values()]) expect(text).not.toMatch(/[@|]/)
})
