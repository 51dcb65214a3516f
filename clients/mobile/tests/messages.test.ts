import { placesIn, textsOf } from '@shared/texts'
import { expect, test } from 'vitest'
import { preferences } from '@/device/preferences'
import { t, textAt, wordFor } from '@/messages'
import en from '@/messages/en'
import zh from '@/messages/zh-CN'

const chinese = textsOf(zh)
const english = textsOf(en)

test('English says all that Chinese says, with the same places to fill', () => {
  expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  for (const [key, text] of chinese) expect([key, placesIn(english.get(key))]).toEqual([key, placesIn(text)])
})

test('nothing is left in the other language', () => {
  for (const [key, text] of english) expect([key, /\p{Script=Han}/u.test(text)]).toEqual([key, false])
  for (const [key, text] of chinese) {
    const foreign = text.replace(/\{\w+\}|HEIC|JPG/g, '')
    expect([key, /[A-Za-z]{2,}/.test(foreign)]).toEqual([key, false])
  }
})

test('a text is filled, follows the language, and an unknown word stands for itself', () => {
  expect(t('cases.by', { moment: '今天 18:00' })).toBe('今天 18:00前办理。')
  preferences.language = 'en'
  expect(t('shell.home')).toBe('Home')
  preferences.language = 'zh-CN'
  expect(wordFor('status', 'replied')).toBe('已答复')
  expect(wordFor('status', 'unheard')).toBe('unheard')
  expect(textAt('cases.now.toString')).toBeUndefined()
})
