import type { Messages } from '..'

export const points: Messages['points'] = {
  title: 'Points',
  tabs: { rules: 'Rules', funds: 'Funds', grants: 'Rewards', movements: 'Movements' },
  balance: 'Points', statement: 'Statement', fund: 'Fund', all: 'All', system: 'System', saved: 'Saved', since: 'From', until: 'To',
  audience: { resident: 'residents', office: 'in office' },
  status: { proposed: 'proposed', approved: 'approved', refused: 'refused' }, statusLabel: 'Status',
  kind: { issue: 'Issued', earn: 'Earned', grant: 'Granted', spend: 'Spent', donate: 'Given', reverse: 'Reversed', expire: 'Expired', merge: 'Merged' },
  rulesLead: 'Residents read the rules in force. One person proposes a rule or a version, another approves; each movement names its version.',
  newRule: 'New rule', newVersion: 'New version', versions: 'All {count} versions', noRules: 'No rules yet', noRulesBody: 'Propose one; it counts once somebody else approves it.',
  notInForce: 'Not in force', versionFrom: 'version {number}, from {day}', ruleVersion: '{title}, version {number}', from: 'from {day}', perDay: 'at most {times} a day', perMonth: 'at most {times} a month',
  noLimit: 'no limit', goodFor: 'good for {months} months', waitingVersion: 'Waiting: version {number}', proposedBy: 'Proposed by {name}', ownProposal: 'You proposed this; somebody else has to approve it.',
  approve: 'Approve', refuse: 'Refuse', approved: 'Approved', refused: 'Refused', proposed: 'Proposed; somebody else has to approve it', propose: 'Propose',
  preview: 'The last 30 days ({since} to {until})', previewTimes: 'Times', previewPeople: 'People', previewPresent: 'As it was', previewProposed: 'By this version',
  previewLess: '{count} people would have missed something. ', previewAtLeast: 'The limits are wider; what was refused then is in no table, so it may be more.',
  ruleIncomplete: 'Title, words and a code of small letters, digits and underscores are needed.', incomplete: 'Something is missing.',
  field: {
    title: 'Title', code: 'Code', audience: 'For', points: 'Points each time', perDay: 'Most a day (0: any)', perMonth: 'Most a month (0: any)', months: 'Good for months', startsOn: 'From',
    words: 'What residents read', place: 'Place', placeHint: 'A community, a street or the district', fundName: 'Name', reason: 'Reason', personHint: 'Beginning of the name, or a whole phone number', answer: 'Answer',
  },
  fundsLead: 'What residents get comes out of a fund, and never more than it has; what is issued stays within the budget of the year.', openFund: 'Open a fund', noFunds: 'No funds yet', noFundsBody: 'Open one and issue points to it, so that residents can earn.',
  fundColumn: { left: 'Left', budget: 'Budget', issued: 'Issued this year', paidYear: 'Paid this year', paidMonth: 'Paid this month' }, noBudget: 'none', used: '{percent}% issued', setBudget: 'Set budget', issue: 'Issue',
  fundStep: { open: 'Open a fund', budget: 'Budget of {year}', issue: 'Issue points' },
  newGrant: 'Propose a reward', grantLead: 'Thanks beyond the rules: at most 500 at once and 1000 a month for one person; somebody else approves, never for oneself.', grantProposed: 'Proposed; somebody else has to approve it', noGrants: 'No rewards', noGrantsBody: 'Somebody did good that no rule foresees? Propose a reward.', answer: 'Answer: {answer}',
  column: { at: 'When', person: 'Person', points: 'Points', reason: 'Reason', fund: 'Fund', proposer: 'Proposed by', status: 'Status', kind: 'Kind', account: 'Account', rule: 'Rule' },
  anyKind: 'Any kind', findWords: 'Find by reason', export: 'Excel', noMovements: 'No movements', noMovementsBody: 'Try other filters.', reverse: 'Reverse', reversed: 'Reversed', reverseLead: 'What the person still has is taken back, never below nought; they read the reason.',
}
