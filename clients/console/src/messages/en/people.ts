import type { Messages } from '..'

export const people: Messages['people'] = {
  title: 'People and posts',
  page: { people: 'Directory', responsibility: 'Responsibility', nominations: 'Nominations', certifications: 'Certification' },
  age: 'aged {count}', partyMember: 'party member', noPhone: 'no phone', show: 'Show', unmask: 'Show phone', unmaskOf: 'Show the whole phone of {name}',
  searching: 'Searching', noneFound: 'Nothing found',
  review: 'Review', back: 'Back to the form', unreachable: 'No account', coming: 'not begun', deputyIs: '{name} stands in', deputyUntil: '{name} stands in until {moment}',
  period: '{from} to {until}', since: 'since {from}', present: 'Posts now', past: 'Posts before', noPresent: 'Holds no post now', absences: 'Absences and deputies', noAbsences: 'None',
  history: 'Changes', all: 'All {count}', less: 'Fewer', consequences: 'What follows', account: 'Account {username}', accountByPhone: 'by phone',
  accountOpen: 'open', accountClosed: 'closed',
  field: {
    person: 'Name', post: 'Post', role: 'Role', grid: 'Grid', organisation: 'Organisation', title: 'Title', origin: 'Comes from', startsOn: 'From', successor: 'Successor',
    reason: 'Reason', deputy: 'Deputy', period: 'Away', from: 'From', until: 'Until',
  },
  hint: { person: 'Beginning of a name, or a whole phone number', post: 'Name or post', grid: 'Name, code, or 9-5', organisation: 'Name' },
  directory: {
    filters: 'Find people', hint: 'Name, post, grid or organisation', level: 'Level', within: 'In and below a grid', without: 'Staff without a post', place: 'Where', phone: 'Phone', state: 'State',
    empty: 'No such post', noneWithout: 'All staff hold a post', emptyBody: 'Try another word, or clear the filters.', showing: '{count} on this page', keys: 'j next, k previous, Enter opens, f finds',
  },
  load: {
    title: 'Open', open: '{count} open', overdue: '{count} overdue', assisted: 'helps with {count}', noOpen: 'No open cases', overdueAmong: '{count} of them overdue',
    households: '{count} linked households end too', deputises: 'No longer stands in for “{title}”',
  },
  action: { hand_over: 'Hand over', record_absence: 'Name a deputy', end: 'End' },
  appoint: {
    button: 'Appoint', title: 'Appoint', another: 'Another post', nominate: 'Nominate', confirm: 'Appoint', confirmNominate: 'Nominate', chooseRole: 'Choose a role', noRoles: 'Your post fills no such role.',
    electedLead: 'Residents elect for this role: nominated, public for five days at least, then appointed.', review: 'From {day} on, {name} is “{role}”.', reviewNominate: '{name} is nominated as “{role}”, then made public.',
    appointed: 'Appointed', nominated: 'Nominated; make it public next',
  },
  handOver: {
    title: 'Hand over', confirm: 'Hand over', review: '“{title}” goes from {name} to {to} today.', open: '{count} open cases go to the successor as they stand',
    assisted: '{count} cases helped with go to the successor', done: 'Handed over; open work follows',
  },
  end: {
    title: 'End a post', confirm: 'End', review: '{name} no longer holds “{title}” from today; it opens no door.', open: '{count} open cases go back to the desk and out again by rule',
    assisted: 'help with {count} cases ends', gap: 'Afterwards nobody is responsible here ({level}); the matrix will show a gap.', done: 'The post has ended',
  },
  absence: {
    title: 'Name a deputy', confirm: 'Name', lead: 'While the holder is away the deputy acts under this post too. The deputy works in the same street or organisation.', review: 'From {from} until and including {until}, {deputy} stands in for “{title}”.',
    line: '{name} ({title}) away, {deputy} stands in', end: 'End now', endQuestion: 'Is {name} back? The powers of {deputy} end at once.', ended: 'Ended', done: 'Deputy named',
  },
  matrix: {
    allStreets: 'All streets', total: 'Grids', sound: 'One person', share: 'Complete', none: 'No grids', faults: 'Grids to mend', mend: 'Mend', seePosts: 'See posts', all: 'All problems',
    empty: 'Nothing to mend', emptyBody: 'Every grid has one person who can sign in.', showing: '{count} on this page', tooMany: 'More than {count}; choose a street first.',
    open: '{level}: {problem} {count}', meaning: { gap: 'nobody is responsible', overlap: 'more than one is responsible', unreachable: 'whoever is responsible has no account' },
  },
  problem: { gap: 'Gap', overlap: 'Overlap', unreachable: 'Unreachable' },
  level: { street: 'Street', community: 'Community', grid: 'Third level', micro: 'Micro-grid', exclusive: 'Exclusive', worker: 'Grid worker' },
  sheet: { level: 'Level', code: 'Code', name: 'Grid', problem: 'Problem', holders: 'Holders' },
  nomination: {
    lead: 'Micro-grid leads and members are elected: nominated, public for five days at least, then appointed.', anyStatus: 'Any status', empty: 'No nominations', emptyBody: 'Nominate here, or from a gap of the matrix.', showing: '{count} on this page',
    make_public: 'Make public', object: 'Note an objection', appoint: 'Appoint', refuse: 'Refuse', withdraw: 'Withdraw', period: 'Public (both days included, five at least)', objection: 'Objection',
    replaces: '{name} leaves the post; open work follows.', vacant: 'Nobody holds it now.', confirm: '{step}', review: '{step}: {name}, “{title}”',
    done: { make_public: '{name} is public; appoint when the days are over', object: 'Objection to {name} noted', appoint: '{name} appointed', refuse: '{name} refused', withdraw: 'Nomination of {name} withdrawn' },
  },
  nominationStatus: { nominated: 'Nominated', public: 'Public', appointed: 'Appointed', refused: 'Refused', withdrawn: 'Withdrawn', removed: 'Removed' },
  origin: {
    secretary: 'Secretary', committee_member: 'Committee member', community_worker: 'Community worker', village_party_group_leader: 'Village party group leader', party_representative: 'Party representative',
    resident_representative: 'Residents’ representative', building_lead: 'Building lead', enterprise_representative: 'Enterprise representative', property_staff: 'Property staff', volunteer: 'Volunteer',
  },
  claim: {
    queue: 'To be checked', rates: 'Rates', lead: 'Residents’ claims to an identity or a home. Look at the card or the door; no number is kept, and nobody judges their own.', empty: 'No such claims', emptyBody: 'What residents ask for on their phones will be here, the longest wait first.', choose: 'Choose one to check.',
    name: 'Name claimed', registered: 'Name registered', differs: 'differs from the register, please check', address: 'Address claimed', how: { identity: 'Look at the card: is it the name and the person?', household: 'Go there, or look at papers: do they live there?' },
    household: 'For somebody who is registered in no household yet, choose the one they live in.', building: 'Building', door: 'Door', confirm: 'Confirm', refuse: 'Refuse', why: 'Why it is refused (the resident reads it)', own: 'This is your own claim; somebody else checks it.',
    confirmed: 'Confirmed; the resident gets a message', refused: 'Refused; the resident reads why', ratesLead: 'Coverage, for orientation alone and no assessment; in the order of grid codes.', certifiedCount: 'Certified', residents: 'Residents', rate: 'Rate', percent: '{share}%',
    noResidents: 'nobody registered', formula: '{formula}. {source}.',
  },
  claimKind: { identity: 'Identity', household: 'Home' },
  claimStatus: { asked: 'To be checked', confirmed: 'Confirmed', refused: 'Refused', withdrawn: 'Withdrawn' },
  claimMoment: { asked: 'asked', confirmed: 'confirmed', refused: 'refused', withdrawn: 'withdrawn' },
  moment: {
    post_appointed: 'Appointed', post_taken_over: 'Took over', post_followed_grid: 'Followed its grid', post_ended: 'Ended', post_deputised: 'Deputy named', post_resumed: 'Back', post_households_linked: 'Households linked', post_household_unlinked: 'Household unlinked',
    person_registered: 'Registered', person_changed: 'Corrected', person_consented: 'Consent changed', person_introduced: 'Signed up', person_joined_party: 'Party registration', person_left_party: 'Party registration ended',
    person_moved_in: 'Moved in', person_photo_set: 'Photo changed', person_unmasked: 'Seen in full', person_forgotten: 'Forgotten', person_merged: 'Records merged', other: 'Other change', system: 'System',
  },
  other: { post_ended: '{name} took over', post_taken_over: 'from {name}', post_deputised: '{name} stands in', post_resumed: '{name} no longer stands in' },
}
