/** Signing in with phone and code. */
export const session = {
  title: '登录',
  why: '用手机号登录，就能反映问题、看进展、收答复。',
  renewTitle: '请重新登录',
  renewWhy: '登录已过期。登录后接着办，您填的内容都还在。',
  phone: '手机号',
  phoneHint: '11 位手机号',
  code: '验证码',
  codeHint: '短信里的 6 位数字',
  askCode: '获取验证码',
  askAgain: '{count} 秒后可再要',
  codeSent: '验证码已发到 {phone}，5 分钟内有效。',
  signIn: '登录',
  later: '先不登录',
  phoneWrong: '请填写 11 位手机号。',
  codeMissing: '请填写短信里的验证码。',
  privacy: '手机号只用来登录和联系您；其他居民看不到。',
}
