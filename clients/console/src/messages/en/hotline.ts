import type { Messages } from '..'
import type { hotlineErrors as errorsZh, hotlineWords as wordsZh } from '../zh-CN/hotline'

type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }

export const hotline: Messages['hotline'] = {
  title: '12345 desk',
  tabs: {
    pool: 'Open orders',
    imports: 'Imports',
    reports: 'Status reports',
  },
  pool: {
    deadline: 'Source deadline',
    all: 'All',
    overdue: 'Past it',
    day: 'Within 24 h',
    threeDays: 'Within 3 days',
    undispatched: 'To dispatch only',
    search: 'External number or words',
    order: {
      external_due: 'Earliest source deadline',
      due: 'Earliest deadline',
      newest: 'Newest first',
    },
    empty: 'No open hotline case',
    emptyBody: 'Orders appear here at once when they are imported or sent by the source.',
  },
  reports: {
    none: 'No status reports',
    noneBody: 'If a source wants reports, every step is sent to it, and you see the result here.',
    refresh: 'Refresh',
    number: 'External number',
    source: 'Source',
    step: 'Step',
    state: 'State',
    made: 'Made',
    tried: 'Last try',
    attempts: 'Tries',
    retry: 'Send again',
    standin: 'stored here, not sent',
    answered: 'it answered {status}',
  },
}

export const hotlineWords: Texts<typeof wordsZh> = {
  reportState: {
    waiting: 'To be sent',
    delivered: 'Delivered',
    given_up: 'Not delivered',
  },
  callbackMode: {
    none: 'No reports',
    standin: 'Test mode: reports are stored here and not sent',
    http: 'Real: reports are sent to the source',
  },
  callbackFailure: {
    timeout: 'no answer within 10 seconds',
    unreachable: 'its address cannot be reached',
  },
}

export const hotlineErrors: Texts<typeof errorsZh> = {
  case_list_too_long: 'More cases than one file may hold. Narrow the filter first.',
  too_many_views: 'At most 50 views can be saved; remove some first.',
  source_unknown: 'There is no such source; reload and choose again.',
  source_inactive: 'This source is switched off.',
  profile_unknown: 'This profile was removed; choose another.',
  profile_name_taken: 'Another profile has this name.',
  report_not_given_up: 'This report is still being retried automatically.',
}
