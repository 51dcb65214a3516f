import type { Messages } from '..'

export const me: Messages['me'] = {
  title: 'Me',
  name: 'What to call you',
  nameHint: 'Your name',
  nameSave: 'Save',
  nameSaved: 'Saved',
  namedByRegister: 'Your name follows from the register.',
  myGrid: 'My grid',
  noGrid: 'Not chosen yet',
  large: 'Large type',
  largeNote: 'Larger letters and buttons',
  aloud: 'Read aloud',
  aloudNote: 'A button at the foot of every page reads it to you',
  language: 'Language',
  chinese: 'Chinese',
  english: 'English',
  signOut: 'Sign out',
  signOutSure: 'What has not been sent stays on this phone. Sign out?',
  about: 'About',
  version: 'Version {version}',
}
