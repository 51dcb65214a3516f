// The mini-program package as WeChat would judge it: every page there, sizes, nothing of a browser's, nothing fetched from
// elsewhere, what is private declared; its templates and styles pass WeChat's own compilers where these can run.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import compiler from 'miniprogram-compiler'
import { conclude, filesIn, folderOf, remoteIn } from './built.mjs'

const MEGABYTE = 1024 * 1024
const MOST_OF_ONE = 2 * MEGABYTE
const MOST_OF_ALL = 20 * MEGABYTE
const BROWSER_ONLY =
  /\b(?:window|document|localStorage|sessionStorage|indexedDB|navigator)\s*[.[]|\b(?:FormData|XMLHttpRequest)\(|\bfetch\(/
const PLACES = ['getLocation', 'chooseLocation', 'chooseAddress', 'choosePoi', 'getFuzzyLocation', 'onLocationChange']
const PRIVATE = [
  ...PLACES,
  'chooseImage',
  'chooseMedia',
  'chooseVideo',
  'chooseMessageFile',
  'saveImageToPhotosAlbum',
  'getRecorderManager',
  'startRecord',
  'getClipboardData',
  'setClipboardData',
  'getWeRunData',
  'addPhoneContact',
  'addPhoneCalendar',
  'getUserProfile',
  'chooseInvoiceTitle',
  'chooseLicensePlate',
  'openBluetoothAdapter',
]
const PRIVATE_BUTTONS = ['getPhoneNumber', 'getRealtimePhoneNumber', 'chooseAvatar', 'getUserInfo']

const folder = folderOf('mp-weixin')
const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'))
const files = filesIn(folder)
const inner = app.subPackages ?? []
const sizeOf = (names) => names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
const text = (name) => readFileSync(join(folder, name), 'utf8')

function missingPages() {
  const pages = [...app.pages, ...inner.flatMap(({ root, pages: below }) => below.map((page) => `${root}/${page}`))]
  const icons = app.tabBar.list.flatMap(({ iconPath, selectedIconPath }) => [iconPath, selectedIconPath])
  const wanted = [...pages.flatMap((page) => ['.js', '.json', '.wxml'].map((ending) => page + ending)), ...icons]
  return wanted.filter((name) => !existsSync(join(folder, name))).map((name) => `${name} is missing`)
}

function tooLarge() {
  const packages = inner.map(({ root }) => [root, files.filter((name) => name.startsWith(`${root}/`))])
  const main = files.filter((name) => !inner.some(({ root }) => name.startsWith(`${root}/`)))
  const large = [['the main package', main], ...packages].filter(([, names]) => sizeOf(names) > MOST_OF_ONE)
  const faults = large.map(([name]) => `${name} is larger than ${MOST_OF_ONE / MEGABYTE} MB`)
  if (sizeOf(files) > MOST_OF_ALL) faults.push('all packages together are too large')
  return { faults, main: sizeOf(main) }
}

/** The framework in vendor.js looks before it uses anything; our own code must not ask at all. */
function ofTheBrowser() {
  return files
    .filter((name) => extname(name) === '.js' && name !== 'common/vendor.js')
    .filter((name) => BROWSER_ONLY.test(text(name)))
    .map((name) => `${name} uses what only a browser has: ${BROWSER_ONLY.exec(text(name))[0]}`)
}

/** What is private is used only as it is declared to WeChat, and told on our own page; and nothing is declared idly. */
function undeclared() {
  const code = files
    .filter((name) => extname(name) === '.js')
    .map(text)
    .join('\n')
  const templates = files
    .filter((name) => extname(name) === '.wxml')
    .map(text)
    .join('\n')
  const used = [
    ...PRIVATE.filter((name) => new RegExp(`\\.${name}\\(`).test(code)),
    ...PRIVATE_BUTTONS.filter((name) => templates.includes(`open-type="${name}"`)),
  ]
  const told = JSON.parse(readFileSync(new URL('../src/account/private.json', import.meta.url), 'utf8')).flatMap(
    ({ uses }) => uses,
  )
  const declared = app.requiredPrivateInfos ?? []
  const places = used.filter((name) => PLACES.includes(name))
  const faults = [
    ...places.filter((name) => !declared.includes(name)).map((name) => `${name} is used and not declared`),
    ...declared.filter((name) => !used.includes(name)).map((name) => `${name} is declared and not used`),
    ...used
      .filter((name) => !told.includes(name))
      .map((name) => `${name} is used, and the page on privacy does not tell of it`),
    ...told
      .filter((name) => !used.includes(name))
      .map((name) => `the page on privacy tells of ${name}, which is not used`),
  ]
  if (places.length && !app.permission?.['scope.userLocation']?.desc)
    faults.push('it is not said what the position is for')
  if (app.__usePrivacyCheck__ !== true) faults.push('WeChat is not told to ask for agreement to the privacy guide')
  if (!code.includes('onNeedPrivacyAuthorization')) faults.push('nobody listens when WeChat asks for agreement')
  if (!templates.includes('open-type="agreePrivacyAuthorization"')) faults.push('there is no button to agree with')
  return faults
}

/** WeChat's compilers come as programs for Intel machines; those that can be had are old, newer ones may be stricter. */
function uncompiled() {
  if (process.arch !== 'x64') {
    console.warn("! templates and styles were not compiled: there is no compiler of WeChat's for this machine")
    return []
  }
  return [
    ['templates', compiler.wxmlToJs],
    ['styles', compiler.wxssToJs],
  ].flatMap(([what, compile]) => {
    try {
      compile(folder)
      return []
    } catch (error) {
      return `the ${what} do not compile: ${error.message}`
    }
  })
}

const { faults: sizes, main } = tooLarge()
const faults = [
  ...missingPages(),
  ...sizes,
  ...ofTheBrowser(),
  ...undeclared(),
  ...remoteIn(folder, ['.wxss', '.wxml']),
  ...uncompiled(),
]
conclude(
  faults,
  `✓ mp-weixin: main package ${(main / 1000).toFixed(0)} kB, every page there, compiles, nothing from elsewhere`,
)
