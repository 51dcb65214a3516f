import type { Messages } from '..'

export const honours: Messages['honours'] = {
  title: 'Honour boards',
  tabs: { boards: 'Boards', commons: 'Together', snapshots: 'Frozen', objections: 'Objections', merits: 'Merits' },
  kind: { volunteer: 'Volunteers', organisation: 'Party organisations' }, kindLabel: 'Board', periodLabel: 'Period',
  period: { week: 'Week', month: 'Month', year: 'Year' },
  when: 'Which', current: 'Running', from: 'from {day}', place: 'Place', wholeDistrict: 'Whole district',
  span: '{from} to {until}', running: 'running', frozen: 'frozen', total: '{count} on the board', none: 'Nobody is on this board', noneBody: 'Whoever serves and is confirmed will be here.',
  rank: 'Rank', hours: 'Hours', services: 'Times', points: 'Points', people: 'People',
  snapshotsLead: 'Frozen three days after a period is over; every line can be recomputed from the ledgers.', noSnapshots: 'Nothing is frozen yet', noSnapshotsBody: 'Periods that are over are frozen every night.',
  column: { board: 'Board', begins: 'From', frozenAt: 'Frozen', lines: 'Lines', digest: 'Digest', at: 'When', place: 'Place', by: 'By', words: 'What was said', status: 'Status' },
  prove: 'Recompute', sound: 'fits', faulty: '{count} lines differ',
  status: { raised: 'open', upheld: 'upheld', dismissed: 'dismissed' }, statusLabel: 'Status', uphold: 'Uphold', dismiss: 'Dismiss', decided: 'Answered',
  upheldLead: 'Reverse the wrong reward under Points – Movements first; running boards follow the ledgers.', noObjections: 'No objections', noObjectionsBody: 'Residents may object to a board on their phones.',
  commons: {
    period: { week: 'Week', month: 'Month', year: 'Year' },
    figure: { tasks: 'Tasks held', volunteers: 'People who served', minutes: 'Hours served', party_organisations: 'Party organisations', snapshots: 'Snapshots found true', points_given: 'Points given', points_spent: 'Points spent', redeemed: 'Redemptions', merchants: 'Merchants', donated: 'Points given away' },
    months: 'Hours served by month', below: { district: 'District', street: 'By street', community: 'By community' }, month: 'Month', compare: 'What to compare', lead: '{days}, counted at {taken}. Choose a figure to see how it is counted.',
  },
  merits: {
    kind: { reward: 'Reward', sanction: 'Sanction' }, capacity: { grid_worker: 'Grid worker', volunteer: 'Volunteer', merchant: 'Merchant' },
    measure: { praise: 'Public praise', award: 'Title of honour', reminder: 'Reminder', criticism: 'Public criticism' },
    status: { proposed: 'Proposed', refused: 'Not approved', in_force: 'In force', appealed: 'Appealed', kept: 'Kept on appeal', revoked: 'Revoked' },
    rule: 'By: {rule}', evidence: 'Evidence: {evidence}', case: 'Case {number}',
    propose: 'Propose', proposeLead: 'Somebody else has to approve it. The person concerned then reads the ground and the evidence and may appeal within fifteen days; a third person decides.', proposed: 'Proposed; somebody else has to approve it', why: 'Why',
    action: { approve: 'Approve', refuse: 'Refuse', keep: 'Keep', revoke: 'Revoke' }, as: 'As', placeHint: 'Choose the place', incomplete: 'Give the person, the place, the rule, what happened and the evidence.',
    column: { at: 'Time', person: 'Person', measure: 'Measure', ground: 'What happened and why', people: 'By', status: 'Status' },
    field: { rule: 'Rule', ruleHint: 'Such as: section 6 of the code for volunteers', words: 'What happened', evidence: 'Evidence', case: 'Case number (optional)' },
    proposer: 'Proposed: {who}', decider: 'Decided: {who} {words}', judge: 'On appeal: {who} {words}', appealOf: 'Appeal: {words}', none: 'No rewards or sanctions', noneBody: 'Rewards and sanctions of grid workers, volunteers and merchants, each with its ground and open to appeal.',
    standing: '{services} services confirmed, {absences} missed, {late_withdrawals} late withdrawals; {grants} grants of {points_granted} points; {rewards} rewards and {sanctions} sanctions in force.',
  },
}
