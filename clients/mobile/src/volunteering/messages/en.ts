/** What volunteering says, in English. */
import type { VolunteeringMessages } from '.'

export default {
  title: { hall: 'Volunteering', task: 'Task', led: 'Leading', write: 'Ask neighbours for help', entries: 'Enter later', hours: 'Certificates' },
  hall: {
    all: 'All tasks', mine: 'Mine', led: 'I lead', search: 'Search tasks and places', anyKind: 'All', hasRoom: 'With free slots', near: 'Distances from me',
    none: 'No tasks now', noneWhy: 'Tasks of organisations and neighbours appear here. You may publish one, too.',
    mineNone: 'You are in no task', mineNoneWhy: 'Grab one among all tasks.', ledNone: 'You lead no task', ledNoneWhy: 'Ask neighbours for help: once the community has approved, they can join.',
    past: 'Finished', current: 'Current', room: '{count} slots left', full: 'Full', waiting: '{count} waiting', points: '{count} points', metres: '{count} m from you',
    kilometres: '{count} km from you', toSettle: '{count} to confirm', members: 'Party members', more: 'More',
  },
  task: {
    when: 'When', where: 'Where', what: 'What', need: 'For', by: 'Published by', leader: 'Leader', slots: 'Slots', slotsOf: '{taken} of {slots} taken', skills: 'Skills', age: 'Age', ageOf: '{age} or older',
    audience: 'For whom', points: 'Points', pointsOf: '{count} each when done', risk: 'Risk and insurance', free: 'You may withdraw freely until {moment}; after that it is noted', series: 'Further days', stars: '{stars} stars ({count} ratings)',
    photos: 'Pictures', review: 'Looking back', reason: 'Reason', navigate: 'Show map', offline: 'No network: this is what you saw last',
    run: 'I lead: code, list, hours', minutes: '{count} minutes confirmed', paid: '+{count} points', before: '{count} wait before you', late: 'Withdrawn shortly before the start, noted', lateProof: 'Your check-in was sent later', youSaid: 'You said: {words}', settled: 'Outcome: {words}', rated: 'You gave {stars} stars', theyRated: 'The leader gave you {stars} stars',
    inAt: 'In {moment}', outAt: 'Out {moment}',
  },
  action: {
    grab: 'Grab', wait: 'Join waiting list', accept: 'Accept', decline: 'Decline', withdraw: 'Withdraw', check_in: 'Check in', check_out: 'Check out', dispute: 'Hours are wrong', rate: 'Rate', photos: 'Add pictures', confirm: 'Confirm', miss: 'Absent', settle: 'Settle', uphold: 'Uphold', rate_volunteer: 'Rate', cancel: 'Call off', finish: 'Finish', submit: 'Hand in again', change: 'Change', review: 'Look back',
  },
  grab: {
    title: 'Before you join', agree: 'I have read this', guardian: 'Under 18: a guardian has to agree', guardianName: "Guardian's name", guardianPhone: "Guardian's phone", guardianWhy: 'The phone is stored sealed; the leader sees it masked.', won: 'You are in!', waits: 'You are on the waiting list', missing: 'Tick the box first', missingGuardian: "Give the guardian's name and phone",
    withdrawSure: 'Withdraw? Somebody who waits gets the slot.', withdrawLate: 'It begins soon: withdrawing now is noted. Withdraw?', withdrawn: 'Withdrawn', done: 'Done',
  },
  check: {
    title: '{what}', code: "The 6 digits on the leader's phone", byCode: 'By the code', byPlace: 'By my position', scan: 'Scan', noPosition: 'No position; use the code', kept: 'No network: kept on the phone, sent when there is one', waits: '{what} waits for a network', refused: '{what} was refused: {why}', drop: 'All right', missing: 'Give 6 digits',
  },
  words: { dispute: 'What is wrong, how long was it', rate: 'How was it (optional)', stars: '{count} stars', send: 'Send', photos: 'Pictures', mayShow: 'Others may see these pictures', cancel: 'Why', review: 'What went well, what did not', missing: 'Write a few words' },
  led: {
    code: 'Let volunteers scan this, or tell them the digits', next: 'Changes in {count} s', stale: 'No network: codes are good for {count} minutes', people: 'List', none: 'Nobody yet', came: 'Came', left: 'Left', missed: 'Absent', confirmAll: 'Confirm all hours', minutes: 'minutes', confirm: 'Confirm', confirmed: 'Confirmed', finish: 'Finish', settle: 'Minutes after all (0: was not there)', settleWords: 'Explanation', guardian: 'Guardian {who}', me: 'Myself (somebody else confirms)', lateNote: 'sent later: check, and confirm by itself', rateHim: 'Rate', finished: 'Finished', phase: 'Status', waits: 'Waits for the community', early: 'Checking in is open from an hour before',
  },
  write: {
    lead: 'Ask neighbours for help; it is public once the community has approved.', kind: 'Kind', title: 'Title', titleHint: 'Such as: help to carry a wardrobe', words: 'What is to be done', need: 'Whom does it help', place: 'Where', choose: 'Choose place', address: 'Exact place', day: 'Day', from: 'From', until: 'Until', slots: 'How many people', points: 'Points each (from the fund, at most 50)', risk: 'Risks and insurance (if any)', send: 'Hand in', sent: 'Handed in', missing: 'Give title, place and time',
  },
  entries: {
    lead: 'Service without signing up, such as pushing a stranded car, can be entered later. Two people have to confirm it.', write: 'Enter a service', what: 'What did you do', words: 'Details (optional)', minutes: 'Minutes', witness: "Witness's phone (optional, a resident here)", place: 'Where', day: 'Day', send: 'Hand in', sent: 'Handed in; two people have to confirm', none: 'Nothing entered yet', noneWhy: 'You helped without signing up? Use the button below.', confirmedBy: 'Confirmed by {names}', witnessOf: '{name} names you as a witness', confirm: 'True, I confirm', confirmed: 'Confirmed, thank you', minutesOf: '{count} minutes', missing: 'Give what, where and how long',
  },
  hours: {
    lead: 'Your confirmed hours of a period as a certificate, which anybody may check by its code.', from: 'From', until: 'Until', issue: 'Issue', issued: 'Issued', none: 'No certificates yet', noneWhy: 'Choose the days and issue one.', line: '{from} to {until}: {hours} h, services: {times}', code: 'Code {code}', download: 'Download', file: 'service-hours', open: 'Check it', copied: 'Address copied; open it in a browser', entries: 'Enter later',
  },
  kind: { clean_up: 'Clean-up', mutual_help: 'Mutual help', care: 'Care', publicity: 'Publicity', order: 'Keeping order', skill: 'Skills', other: 'Other' },
  role: { publicist: 'Publicist', informant: 'Informant', attendant: 'Attendant' },
  phase: { draft: 'Draft', asked: 'To be approved', refused: 'Refused', open: 'Open', full: 'Full', under_way: 'Under way', over: 'Hours to confirm', finished: 'Finished', cancelled: 'Called off' },
  status: { waiting: 'Waiting', offered: 'Offered to you', enrolled: 'Signed up', present: 'Checked in', served: 'Checked out', confirmed: 'Confirmed', disputed: 'Disputed', absent: 'Absent', withdrawn: 'Withdrawn', declined: 'Declined', lapsed: 'Lapsed' },
  entry: { asked: 'To be confirmed', once_confirmed: 'Second confirmation', confirmed: 'Confirmed', refused: 'Refused' },
  publisher: { party: 'Party organisation', mass: "People's organisation", resident: 'Resident' },
  audience: { everybody: 'Residents', party_members: 'Party members' },
  code: {
    task_unknown: 'This task is gone or not open to you.', task_full: 'The last slot has just gone. You may join the waiting list.', task_closed: 'This task takes nobody on any more.', task_times_overlap: 'You are in another task at that time.', task_not_yours: 'This is for the leader.', own_service: 'This is your own task or service: somebody else has to do it.', fund_too_small: 'The fund has too few points; ask for fewer.', fund_exhausted: 'The fund is used up; ask the community.', check_in_code_tried_too_often: 'Too many codes were tried. Try again in ten minutes, or ask the leader to note it.', late_proof_among_others: 'Some proofs were sent later: confirm each of those by itself.', check_in_code_wrong: "The code is wrong or has changed; read the leader's phone again.", too_far_away: 'You are too far away; use the code.', not_the_time: 'It is too early or too late for this.', proof_too_old: 'Too long ago; ask the leader to note it.', proof_missing: 'This task has no position; use the code.', hours_unsettled: "Somebody's hours are not confirmed yet.", task_unfit: 'Something does not fit; check it.', task_step_impossible: 'The task has just changed; look again.', enrolment_step_impossible: 'Something has just changed; look again.', enrolment_unknown: 'You are not in this task.', nothing_served: 'No confirmed hours in that time.', later_entry_decided: 'Decided already, or confirmed by you.', volunteering_too_much_undecided: 'Some of yours wait for a decision; wait for that first.', task_not_for_you: 'You do not fit what the task asks.',
  },
  bar: { not_for_you: 'This task is for party members.', too_young: 'You are younger than this task asks.', age_unknown: 'Your age is not known; confirm who you are first.', risk_unacknowledged: 'Read the notice of risk first.', guardian_missing: 'Under 18: a guardian has to agree.' },
} satisfies VolunteeringMessages
