import type { Messages } from '..'

export const duplicates: Messages['duplicates'] = {
  title: '{count} probable duplicates',
  likely: '{percent}% likely',
  both: 'Both say',
  compare: 'Compare texts',
  merge: 'Merge into this',
  apart: 'Not the same',
  mergeLead: '“{summary}” becomes part of {other}. Every reporter still gets an answer, and a merge can be undone.',
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
  again: 'Keeps coming back here, time no. {times}',
  since: 'since {at}',
  plan: 'Plan for a lasting cure: {words}',
  account: 'What was done: {words}',
  state: { noticed: 'to be cured', planned: 'cure planned', cured: 'cured', dismissed: 'no common cause' },
  step: { plan: 'Plan a lasting cure', cure: 'Confirm the cure', dismiss: 'No common cause' },
  hint: {
    plan: 'What is to be mended at the root, such as checking the wiring',
    cure: 'What was done and how it was confirmed',
    dismiss: 'Why there is no common cause',
  },
}
