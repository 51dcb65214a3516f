import { systemsInEnglish } from '@shared/systems'
import type { Texts } from '@/messages/translating'
import type zh from './zh-CN'

const english: Texts<typeof zh> = {
  today: {
    title: "Today's work", all: 'All', overdue: 'Overdue', due: 'Due today', unsigned: 'To sign', list: 'List', map: 'Map',
    enter: 'Enter for someone', none: 'Nothing waits for you now', noneWhy: 'What is given to your post appears here. What you find, or are told at the door, you can enter yourself.',
    noneOfKind: 'None of these now', stale: 'No network: this is from {moment}', more: 'Only the {count} most pressing are shown', emergency: 'Emergency', supervised: 'Supervised',
    urged: 'Urged {count} times', returned: 'Returned {count} times', waits: 'To send: {what}', refused: 'Not accepted: {what}',
  },
  due: { none: 'No deadline', overdue: '{span} overdue', left: '{span} left', by: 'by {moment}', minutes: '{count} min', hours: '{count} h', days: '{count} days' },
  queue: {
    notTaken: 'Not accepted', waiting: '{count} to send', sending: 'Sending…', send: 'Send now', refused: '{count} not accepted, please decide', done: 'All sent', show: 'Show',
    at: '{what} {moment}', held: 'Waits for the step before, which was not accepted', discard: 'Discard', discardSure: 'This step was not sent and cannot be got back. Discard it?',
    retry: 'Send again', retryWithout: 'Send without it', keep: 'Keep as material', open: 'See how it stands', title: 'To send', none: 'Nothing to send',
    note: 'Sent in order once there is a network, each only once.',
  },
  conflict: {
    moved: 'The case is already “{status}”: this step no longer fits. What you wrote is still here.', notYours: 'The case is no longer yours: it was returned or given to somebody else. What you wrote is still here.',
    gone: 'The case is no longer in your reach. What you wrote is still here.', other: 'Not accepted: {why}',
  },
  map: { whole: 'My grid', mine: 'Where am I', noPoint: '{count} more without a place', here: 'My position', noShape: 'The border of the grid is not on this phone yet.', pick: 'Tap a mark to see its cases', pin: '{count} cases, {what}', north: 'N' },
  case: {
    title: 'Case', said: 'What was reported', call: 'Call the reporter', callWhy: 'Seeing the phone needs a reason, which is recorded.', callReason: 'To deal with the case', reason: 'Reason', callShow: 'Show the phone',
    callNow: 'Call {phone}', callNone: 'No phone was left', callOffline: 'Seeing the phone needs a network.', navigate: 'Navigate', distance: 'About {metres} from you', metres: '{count} m', kilometres: '{count} km',
    locating: 'Locating…', noPosition: 'No position', record: 'Record', holder: 'Holder', reporter: 'Reporter', offlineCopy: 'No network: this was kept {moment}', picturesOnline: 'Pictures need a network',
    notKept: 'This case is not on the phone yet; look again with a network.', next: 'Next', more: 'More', done: 'Nothing to do for you now',
    phoneTime: 'By the phone: {moment}', level: 'Level', channel: 'Channel', number: 'No. {number}', queued: 'Noted, goes out with the network', sent: 'Done', far: '{count} m from the place',
  },
  step: {
    send: 'Hand in', account: 'What was done', accountHint: 'What you did and how it is now. The reporter sees the outcome.', cause: 'Root cause', minutes: 'Time taken', minutesOf: '{count} min', hoursOf: '{count} h',
    before: 'Before', after: 'After', scene: 'Pictures of the place', noPicture: 'Why there is no picture', noPictureHint: 'Such as: too dark, private matters', reason: 'Reason', note: 'Note', text: 'Words',
    reply: 'Reply', replyHint: 'The reporter reads exactly this', days: 'How many working days', faceToFace: 'Face to face', missing: 'Still to give: {what}', speak: 'Speak', listening: 'Listening, tap to end', keyboard: 'The microphone of the keyboard works too',
    files: 'Pictures', target: 'Whom to ask', targetOnline: 'Choosing somebody needs a network.', task: 'What to do', here: 'My position', noPosition: 'No position; you can hand it in all the same.', find: 'Locate again',
    near: 'About {metres} from the place', far: 'You are about {metres} from the place, rather far. You can hand it in; say why.', farWhy: 'Why it is far', farHint: 'Such as: GPS drift, other side of the wall', noPlace: 'The case has no place; only where you are is noted.',
  },
  lead: {
    sign: 'You take it on.', arrive: 'Notes that you are there, and when.', contact: 'Notes what was said with the reporter: the first response.', handle: 'It is done and waits to be checked.', add_material: 'Adds words or pictures.',
    return: 'Goes back to the desk, to be given to somebody better placed.', escalate: 'Goes to the level above.', suspend: 'The clocks stop while you wait.', resume: 'The clocks run on.', ask_extension: 'Asks the desk for more time.', reply: 'Answers the reporters.',
    check: 'Confirms that it was done.', fail_check: 'Goes back to the holder.', urge: 'Asks the holder for haste.', assist: 'Asks somebody to help.',
  },
  enter: {
    title: 'Enter for someone', channel: 'How it came', what: 'What is it', whatHint: 'In their own words. Messages of the group can be pasted.', who: 'Who reported it', name: 'Name (optional)', phone: 'Phone (optional)', phoneWrong: 'A phone has 5 to 20 digits.',
    whoNote: 'With a phone they can be answered.', where: 'Where', emergency: 'Emergency', emergencyNote: 'Fire, injuries, gas: call first, then enter.', call119: '119 fire', call120: '120 ambulance', call110: '110 police',
    submit: 'Hand in', queuedTitle: 'Kept, not sent yet', queuedNote: 'Sent with the network, entered only once.', sentTitle: 'Entered', sentNumber: 'No. {number}', sentHolder: 'With {holder}', sentDesk: 'The desk will dispatch it', another: 'Another', back: "Today's work", see: 'Deal with it', draft: 'The draft is kept', clear: 'Clear', clearSure: 'This cannot be got back. Clear it?',
  },
  door: {
    title: 'Field work', why: 'Sign, arrive, handle under your post. Works without a network.', posts: 'Choose a post', password: 'Password', passwordHint: 'The same as at the console', passwordWhy: 'The first time on this phone, give your password once. It ends with the session of the phone.',
    code: 'Code', codeHint: '6 digits from your authenticator', begin: 'Begin', byName: 'Sign in by name', byNameNote: 'If your phone is not registered for a post, use name and password as at the console.', username: 'User name', again: 'Give your password again',
    againWhy: 'The session has ended. What was not sent is still here and goes out after it.', nobody: 'No post is registered for this phone.', end: 'End work', endSure: 'Cases kept on the phone are removed; what was not sent stays and goes out next time. End work?', switch: 'Change post', all: 'All posts', allOf: '{post} and {count} posts in all', now: '{name} · {post}',
    missing: 'Give the user name and the password.',
  },
  action: {
    triage: 'Triage', dispatch: 'Dispatch', sign: 'Sign', return: 'Return', reassign: 'Reassign', contact: 'Contact', arrive: 'Arrive', escalate: 'Escalate', lower: 'Lower', assist: 'Ask for help', suspend: 'Suspend', resume: 'Resume', ask_extension: 'Ask for time',
    grant_extension: 'Grant time', deny_extension: 'Deny time', ask_whistle: 'Ask whistle', handle: 'Handle', check: 'Check', fail_check: 'Fail check', reply: 'Reply', follow_up: 'Follow up', rate: 'Rate', reopen: 'Reopen', redo: 'Redo',
    urge: 'Urge', supervise: 'Supervise', add_material: 'Add material', join: 'Me too', merge: 'Merge', unmerge: 'Unmerge', link: 'Link', park: 'Park', unpark: 'Unpark', make_project: 'Make project', finish_project: 'Accept project', refuse: 'Refuse',
    close: 'Close', archive: 'Archive', hand_over: 'Hand over', enter: 'Enter', open: 'Opened', warn: 'Deadline near', overdue: 'Overdue', unmask: 'Seen in full', opinion: 'Opinion', transfer: 'Transferred', place: 'Placed', import: 'Imported', recount: 'Deadlines recounted',
    extension: 'Extension', extension_decided: 'Extension decided', merged_in: 'One merged in', merged_out: 'One taken out', whistle_approve: 'Whistle sounded', whistle_refuse: 'Whistle not approved', whistle_finish: 'Whistle finished',
  },
  cause: { wear: 'Wear', conduct: "Somebody's conduct", management: 'Lack of management', construction: 'Building works', weather: 'Weather', design: 'Design', dispute: 'Dispute', need: 'Need for a service', other: 'Other' },
  channel: { branch: 'Party branch', snapshot: 'Snapshot', walk_in: 'At the door', phone: 'Phone', group: 'Group message', patrol: 'Patrol', camera: 'Camera', hotline: 'Hotline', urban_management: 'Urban management', enterprise: 'Enterprise' },
  level: { ordinary: 'Ordinary', complex: 'Complex', hard: 'Hard' },
  system: systemsInEnglish,
  code: {
    sign_in_refused: 'The password or the code is wrong.', account_locked: 'Too many failures; the account is locked for a while.', second_step_missing: 'Give the code of your authenticator.', password_to_change: 'Change the first password at the console before you work here.',
    work_account_unknown: 'No open staff account was found for you.', no_post_to_work_under: 'You hold no post to work under here.', case_not_yours: 'The case is not yours now.', case_assigned_by_decision: 'It was assigned by decision and cannot be returned; escalate it.', case_own_work: 'Somebody else must check your work.',
    case_picture_missing: 'Add a picture before and after, or say why there is none.', case_nobody_there: 'Nobody above can take it now; call the desk.', whistle_open: 'A department has not finished yet.', case_channel_not_yours: 'You cannot enter a case this way.', forbidden: 'Your post does not permit this step.',
  },
}
export default english
