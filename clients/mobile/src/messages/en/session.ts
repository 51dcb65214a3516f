import type { Messages } from '..'

export const session: Messages['session'] = {
  title: 'Sign in',
  why: 'Sign in with your phone to report, to follow your cases and to read replies.',
  renewTitle: 'Please sign in again',
  renewWhy: 'Your session has ended. Sign in to continue; what you wrote is still there.',
  phone: 'Phone',
  phoneHint: 'Mobile with 11 digits',
  code: 'Code',
  codeHint: 'The 6 digits in the message',
  askCode: 'Send me a code',
  askAgain: 'Again in {count} s',
  codeSent: 'A code is on its way to {phone}; it counts for 5 minutes.',
  codeKept: 'The sample sends no messages: the code stands on the landing page, under Text messages.',
  codeNowhere:
    'This district has no SMS service yet: no code will come, and you cannot sign in this way. Please ask your community.',
  signIn: 'Sign in',
  later: 'Not now',
  phoneWrong: 'Give a mobile with 11 digits.',
  codeMissing: 'Give the code from the message.',
  privacy: 'Your phone is used to sign in and to reach you; other residents do not see it.',
  wechat: 'Sign in with WeChat',
  wechatPhone: 'Use the mobile known to WeChat',
  wechatPhoneWhy:
    'The first time, your mobile is needed as well: to know you and to reach you. WeChat asks whether you agree.',
  wechatNoPhone: 'No mobile was given. Try again, or use a code by SMS.',
  wechatSilent: 'WeChat did not answer. Try again, or use a code by SMS.',
  wechatStandin: 'This is a demonstration: a stand-in answers for WeChat, which is not asked.',
  byCity: 'Sign in with {name}',
  cityWhat: 'It tells us the name and mobile it has checked, no ID number.',
  cityStandin: 'This is a demonstration: a stand-in answers for the city and lets anybody in.',
  bySms: 'Use mobile and SMS code instead',
}
