// A phone without a screen: runs pages of the built mini-program in WeChat's own component framework, with `wx` as far as
// our pages ask it. Requests go to a real server.
const fs = require('node:fs')
const path = require('node:path')
const { JSDOM } = require('jsdom')

const BROWSER = [
  'document',
  'HTMLElement',
  'Node',
  'Event',
  'CustomEvent',
  'MutationObserver',
  'TouchEvent',
  'MouseEvent',
  'Image',
]
const SCREEN = {
  statusBarHeight: 20,
  windowWidth: 390,
  windowHeight: 844,
  screenWidth: 390,
  screenHeight: 844,
  pixelRatio: 2,
}
const SYSTEM = {
  ...SCREEN,
  platform: 'devtools',
  system: 'iOS 17',
  brand: 'apple',
  model: 'iPhone',
  language: 'zh_CN',
  SDKVersion: '3.5.0',
  version: '8.0',
  theme: 'light',
  safeArea: { top: 20, bottom: 844, left: 0, right: 390, width: 390, height: 824 },
}
const QUIET_MS = 500
const RECORDED = [
  'navigateTo',
  'switchTab',
  'redirectTo',
  'reLaunch',
  'navigateBack',
  'showToast',
  'hideToast',
  'showModal',
  'makePhoneCall',
  'setNavigationBarTitle',
  'setTabBarItem',
  'setTabBarBadge',
  'removeTabBarBadge',
  'stopPullDownRefresh',
  'previewImage',
]

function request(server, seen, underway) {
  return (asked) => {
    underway.add(asked)
    const hasBody = asked.data !== undefined && asked.method !== 'GET'
    const body = hasBody ? { body: JSON.stringify(asked.data) } : {}
    fetch(server + asked.url, {
      method: asked.method,
      headers: { 'content-type': 'application/json', ...asked.header },
      ...body,
    })
      .then(async (answer) => {
        const text = await answer.text()
        seen.push(`${asked.method} ${asked.url.split('?')[0]} ${answer.status}`)
        asked.success({ statusCode: answer.status, data: text ? JSON.parse(text) : '', header: {} })
      })
      .catch((error) => asked.fail({ errMsg: `request:fail ${error}` }))
      .finally(() => underway.delete(asked))
    return { abort: () => undefined }
  }
}

/** `who` is the WeChat user who holds it: the stand-in takes a login code for a name with anything after a dot. */
exports.turnOn = function turnOn(dist, server, storage, who = 'nobody') {
  const dom = new JSDOM('<!doctype html><body></body>', { url: 'http://localhost/', pretendToBeVisual: true })
  for (const name of BROWSER) global[name] = dom.window[name]
  global.window = dom.window
  Object.defineProperty(global, 'navigator', { value: dom.window.navigator, configurable: true })
  const simulate = require('miniprogram-simulate')
  const exparser = require('miniprogram-exparser')
  const [calls, seen, underway] = [[], [], new Set()]
  const recorded =
    (name) =>
    (options = {}) => {
      calls.push([name, options.url ?? options.title ?? options.phoneNumber ?? options.content ?? ''])
      options.success?.({ confirm: true })
      options.complete?.({})
    }
  let logins = 0
  let subscribed = []
  const query = () => {
    const made = new Proxy({}, { get: (_target, name) => (name === 'exec' ? (done) => done?.([null]) : () => made) })
    return made
  }
  const wx = {
    ...global.wx,
    getSystemInfoSync: () => SYSTEM,
    getWindowInfo: () => SYSTEM,
    getDeviceInfo: () => SYSTEM,
    getAppBaseInfo: () => SYSTEM,
    getLaunchOptionsSync: () => ({}),
    getEnterOptionsSync: () => ({}),
    getAccountInfoSync: () => ({ miniProgram: {} }),
    canIUse: () => true,
    getStorageSync: (name) => storage[name] ?? '',
    setStorageSync: (name, value) => {
      storage[name] = value
    },
    removeStorageSync: (name) => Reflect.deleteProperty(storage, name),
    getStorageInfoSync: () => ({ keys: Object.keys(storage) }),
    getNetworkType: ({ success }) => success({ networkType: 'wifi' }),
    onNetworkStatusChange: () => undefined,
    getLocation: ({ fail, complete }) => {
      fail?.({ errMsg: 'getLocation:fail denied' })
      complete?.({})
    },
    onAppShow: () => undefined,
    onAppHide: () => undefined,
    offAppShow: () => undefined,
    offAppHide: () => undefined,
    login: ({ success }) => success({ code: `${who}.${Date.now()}-${(logins += 1)}` }),
    getProvider: ({ success }) => success({ provider: ['weixin'] }),
    requestSubscribeMessage: ({ tmplIds, success }) => {
      subscribed = tmplIds
      success(Object.fromEntries(tmplIds.map((id) => [id, 'accept'])))
    },
    onNeedPrivacyAuthorization: (listen) => {
      wx.needsPrivacy = listen
    },
    openPrivacyContract: () => undefined,
    getFileSystemManager: () => ({ access: ({ fail }) => fail({ errMsg: 'access:fail no such file or directory' }) }),
    createSelectorQuery: query,
    request: request(server, seen, underway),
    ...Object.fromEntries(RECORDED.map((name) => [name, recorded(name)])),
  }
  Object.defineProperty(global, 'wx', { value: wx, configurable: true, writable: true })
  Object.assign(global, {
    Page: () => undefined,
    App: (app) => {
      global.ourApp = app
    },
    getApp: () => global.ourApp,
    getCurrentPages: () => [],
  })
  for (const name of fs.readdirSync(dist, { recursive: true })) {
    const style = path.join(dist, String(name).replace(/wxml$/, 'wxss'))
    if (String(name).endsWith('.wxml') && !fs.existsSync(style)) fs.writeFileSync(style, '')
  }
  require(path.join(dist, 'app.js'))
  global.ourApp.onLaunch?.({ path: '', query: {}, scene: 1001 })
  return {
    calls,
    seen,
    open(page, query = {}) {
      const made = simulate.render(simulate.load(path.join(dist, page), { rootPath: dist, compiler: 'official' }), {})
      const host = global.document.createElement('div')
      global.document.body.appendChild(host)
      made.attach(host)
      made.instance.onLoad?.(query)
      made.instance.onShow?.()
      return made
    },
    /** What WeChat does when something private is asked for: tells our listener, and takes its answer. */
    needsPrivacy: () =>
      new Promise((answer) => {
        wx.needsPrivacy(answer)
      }),
    subscribed: () => subscribed,
    /** An event on the first element of a class that is shown, as a finger or WeChat itself would cause it. */
    touch(opened, name, event = 'tap', detail = {}) {
      const found = [...opened.dom.querySelectorAll('*')].find(
        (one) => one.__wxElement && [...one.classList].some((its) => its === name || its.endsWith(`--${name}`)),
      )
      if (!found) throw new Error(`there is no ${name}: ${opened.dom.textContent}`)
      const made = exparser.Event.create(event, detail, {
        bubbles: true,
        capturePhase: true,
        composed: true,
        extraFields: { touches: [], changedTouches: [] },
      })
      exparser.Event.dispatchEvent(found.__wxElement, made)
    },
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    /** Until everything is answered and nothing more was asked for a while. */
    async settled() {
      for (let before = -1; before !== seen.length || underway.size; await this.wait(QUIET_MS)) before = seen.length
    },
  }
}
