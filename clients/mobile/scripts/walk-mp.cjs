// Opens pages of the built mini-program as somebody who is signed in; prints what each shows and what was asked of the server.
// node scripts/walk-mp.cjs SERVER TOKEN PAGE[?query] …
// YUANDIAN_KEPT: what else the phone keeps, by the names that the application gives it.
const path = require('node:path')
const { turnOn } = require('./phone.cjs')

const [server, token, ...pages] = process.argv.slice(2)
const dist = path.join(__dirname, '../dist/build/mp-weixin')

async function walk() {
  const kept = { session: { token, who: null, phone: '' }, ...JSON.parse(process.env.YUANDIAN_KEPT ?? '{}') }
  const storage = Object.fromEntries(Object.entries(kept).map(([name, value]) => [`yuandian.mobile.${name}`, value]))
  const phone = turnOn(dist, server, storage)
  await phone.settled()
  const shown = {}
  for (const page of pages) {
    const [name, query] = page.split('?')
    const opened = phone.open(name, Object.fromEntries(new URLSearchParams(query)))
    await phone.settled()
    shown[page] = opened.dom.textContent
  }
  return { shown, asked: phone.seen }
}

process.on('unhandledRejection', (error) => {
  throw error
})
walk().then((found) => process.stdout.write(JSON.stringify(found), () => process.exit(0)))
