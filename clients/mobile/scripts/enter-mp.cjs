// Somebody signs in by WeChat in the built mini-program: once as new, with their phone, once as known; then lets WeChat tell
// them of a case, twice. Prints what is shown.
// node scripts/enter-mp.cjs SERVER WECHAT-USER PHONE CASE
const path = require('node:path')
const { turnOn } = require('./phone.cjs')

const [server, who, mobile, caseId] = process.argv.slice(2)
const dist = path.join(__dirname, '../dist/build/mp-weixin')

async function enter() {
  const phone = turnOn(dist, server, {}, who)
  const page = phone.open('me/me')
  const shown = []
  const look = async () => {
    await phone.settled()
    shown.push(page.dom.textContent)
  }
  await look()
  phone.touch(page, 'wechat-enter')
  await look()
  phone.touch(page, 'wechat-phone', 'getphonenumber', {})
  await look()
  phone.touch(page, 'wechat-phone', 'getphonenumber', { code: mobile })
  await look()
  const agreed = phone.needsPrivacy()
  await look()
  phone.touch(page, 'privacy-agree', 'agreeprivacyauthorization')
  const answer = await agreed
  phone.touch(page, 'sign-out')
  await look()
  phone.touch(page, 'wechat-enter')
  await look()
  phone.touch(page, 'wechat-off')
  await look()
  phone.touch(page, 'wechat-on')
  await look()
  const told = []
  const subject = phone.open('cases/case', { id: caseId })
  for (const tap of [false, true, true]) {
    if (tap) phone.touch(subject, 'tell-me')
    await phone.settled()
    told.push(subject.dom.textContent)
  }
  return { shown, told, subscribed: phone.subscribed(), answer, asked: phone.seen }
}

process.on('unhandledRejection', (error) => {
  throw error
})
enter().then((found) => process.stdout.write(JSON.stringify(found), () => process.exit(0)))
