/** What WeChat and the phone hand us, what for, and how to take it back. */
export const privacy = {
  title: 'How personal data is used',
  asked: 'The next step uses personal data on your phone. WeChat asks that you agree to the privacy guide first.',
  refusal: 'You may decline: this one thing is left out, all else works.',
  guide: 'Read the privacy guide',
  agree: 'Agree',
  disagree: 'Decline',
  lead: 'Each is taken only when you use it. No tracks are kept, no address book is read, no faces are recognised.',
  what: {
    phone: 'Mobile',
    position: 'Position',
    pictures: 'Pictures',
    microphone: 'Voice',
    album: 'Album',
    clipboard: 'Clipboard',
  },
  why: {
    phone: 'To sign in and to reach you. Other residents never see it; who deals with your case does.',
    position: 'Taken once, when you tap "Where I am now" or open the map: to say where it is, and to find your grid.',
    pictures:
      'Those you take or choose go into the case that you report and nowhere else. Where they were taken is removed before they are kept.',
    microphone:
      'Recorded only while you hold a recording open; it goes into the case that you report and nowhere else.',
    album: 'A poster is put there when you save it; no other picture is read.',
    clipboard: 'An address is put there when you tap it; what is in it is never read.',
  },
  back: 'How to take it back',
  backHow:
    'Permissions can be turned off in the settings of the phone or of WeChat at any time. When you close your account, all but the register is deleted.',
}
