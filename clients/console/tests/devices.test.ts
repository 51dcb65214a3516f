import { expect, test } from 'vitest'
import { deviceWords } from '@/people/accounts/devices'

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0',
    'Windows · Edge',
  ],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Mobile/15E148 MicroMessenger/8.0.49', 'iPhone · 微信'],
  ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36', 'Android · Chrome'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) Version/17.5 Safari/605.1.15', 'Mac · Safari'],
  ['a terminal of the hall', 'a terminal of the hall'],
])('a device is told by system and browser: %s', (agent, words) => {
  expect(deviceWords(agent)).toBe(words)
})
