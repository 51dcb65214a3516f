import type { Messages } from '..'

export const duplicates: Messages['duplicates'] = {
  title: '{count} probable duplicates',
  likely: '{percent}% likely',
  both: 'In both',
  compare: 'Compare texts',
  merge: 'Merge into this',
  apart: 'Not a duplicate',
  mergeLead: '“{summary}” is merged into {other}. Every reporter still gets an answer, and a merge can be undone.',
  merged: 'Merged into {number}',
  note: 'Proposed as a duplicate ({percent}% likely) and confirmed by a person',
  reason: {
    words: '',
    metres: '{metres} m apart',
    micro_grid: 'same micro-grid',
    hours: '{span} between them',
    category: 'same category',
    reporter: 'same phone',
  },
  again: 'Recurring here, occurrence {times}',
  since: 'since {at}',
  plan: 'Plan for a permanent solution: {words}',
  account: 'What was done: {words}',
  state: {
    noticed: 'needs a permanent solution',
    planned: 'solution planned',
    cured: 'solved permanently',
    dismissed: 'no common cause',
  },
  step: {
    plan: 'Plan a permanent solution',
    cure: 'Confirm the solution',
    dismiss: 'No common cause',
  },
  hint: {
    plan: 'What should be fixed at the root, for example rewiring',
    cure: 'What was done and how it was confirmed',
    dismiss: 'Why there is no common cause',
  },
}
