/** Who I am and where I live, checked by the community. */
export const certify = {
  title: 'Identity and home',
  who: 'Identity',
  whoIs: '{name}: the community has confirmed your identity',
  whoWhy:
    'Once confirmed you see your registered household, and need not go there for matters that ask who you are. Reporting needs none of this.',
  home: 'My home',
  homeWhy:
    'With your address, notices and your grid follow from where you live. The community confirms it after your identity; you may ask for both at once.',
  homeWrong: 'If that changes, tell the community or ask again.',
  members: 'Registered in the same household',
  me: 'Me',
  identityTitle: 'Confirm my identity',
  householdTitle: 'Confirm my home',
  identityConsent:
    'Only your name: no ID number, no picture of your face. Then show your ID card at the community office or when staff come by; they look at it and keep no copy.',
  householdConsent:
    'Only your name and address. The staff of the micro-grid you live in check it at the door or against the register.',
  name: 'Name',
  nameHint: 'As on the ID card',
  address: 'Address',
  addressHint: 'Compound, building, entrance, door',
  agree:
    'I consent to the community checking the above for this. Without consent nothing is sent; I may take it back at any time.',
  send: 'Consent and send',
  sent: 'Sent. You are told in your messages once it was checked.',
  nameMissing: 'Please write your name.',
  addressMissing: 'Please write your address.',
  consentMissing: 'It is sent only with your consent. Without it you can still report anything.',
  askedAt: 'Asked {moment}',
  identityWaits: 'Waits for the community: bring your ID card to the office, or wait for staff to come by.',
  householdWaits: 'Waits for the community to check the address.',
  reason: 'Why it was refused',
  withdraw: 'Withdraw',
  withdrawSure: 'The community will no longer check this request. Are you sure?',
  withdrawIdentitySure:
    'Your identity will no longer be confirmed, and you will not see your registered household; legal registrations stay. Are you sure?',
  withdrawn: 'Withdrawn',
  how: 'What is checked, and by whom',
  howWhat:
    'Only your name, and the address that you ask to be tied to. No ID number is collected, no face is recognised.',
  howWho: 'The community staff of your micro-grid check it. No service of the police or of a company is connected.',
  howBack: 'It is your choice, and you may take it back. Who checked what, and when, is on record.',
}
