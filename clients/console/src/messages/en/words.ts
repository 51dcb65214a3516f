import type { Messages } from '..'

export const words: Messages['words'] = {
  status: {
    opened: 'To dispatch', dispatched: 'Dispatched', signed: 'Signed', arrived: 'On site', suspended: 'Suspended', parked: 'Parked',
    project: 'Project', handled: 'Handled', checked: 'Checked', replied: 'Replied', followed_up: 'Followed up', closed: 'Closed',
    archived: 'Archived', refused: 'Refused', merged: 'Merged',
  },
  level: { ordinary: 'Ordinary', complex: 'Complex', hard: 'Hard' },
  channel: {
    branch: 'Party branch', snapshot: 'Snapshot', walk_in: 'Walk-in', phone: 'Phone', group: 'Grid group', patrol: 'Patrol',
    camera: 'Camera', hotline: '12345 hotline', urban_management: 'Urban management', enterprise: 'Enterprise',
  },
  action: {
    triage: 'Triage', dispatch: 'Dispatch', sign: 'Sign', return: 'Return', reassign: 'Reassign', contact: 'Contact', arrive: 'Arrive',
    escalate: 'Escalate', lower: 'Lower', assist: 'Assist', suspend: 'Suspend', resume: 'Resume', ask_extension: 'Ask for time',
    grant_extension: 'Grant time', deny_extension: 'Deny time', ask_whistle: 'Ask whistle', handle: 'Handle', check: 'Check',
    fail_check: 'Fail check', reply: 'Reply', follow_up: 'Follow up', rate: 'Rate', reopen: 'Reopen', redo: 'Redo', urge: 'Urge',
    supervise: 'Supervise', add_material: 'Add material', join: 'Me too', merge: 'Merge', unmerge: 'Unmerge', link: 'Link', park: 'Park',
    unpark: 'Unpark', make_project: 'Make project', finish_project: 'Accept project', refuse: 'Refuse', close: 'Close', archive: 'Archive',
    hand_over: 'Hand over',
  },
  clock: { response: 'First response', arrival: 'Arrival', handling: 'Handling', external: 'Source limit' },
  unit: { hours: 'hours', urgent_hours: 'urgent hours', working_hours: 'working hours', working_days: 'working days' },
  refusal: {
    not_public_service: 'Not a public service', in_legal_proceedings: 'In legal proceedings', already_answered: 'Already answered',
    secret_or_private: 'Secret or private', unlawful_or_impossible: 'Unlawful or against good morals',
  },
  cause: {
    wear: 'Wear', conduct: "Somebody's conduct", management: 'Lack of management', construction: 'Building works', weather: 'Weather',
    design: 'Design', dispute: 'Dispute', need: 'Need for a service', other: 'Other',
  },
  outcome: { solved: 'Solved', unsolved: 'Unsolved', unknown: 'Not said' },
  stage: { report: 'Reported', scene: 'Scene', before: 'Before', after: 'After', material: 'Material' },
  whistleKind: { everyday: 'Everyday', hard_nut: 'Hard nut', emergency: 'Emergency' },
  whistleStatus: { asked: 'To decide', sounded: 'Sounded', refused: 'Not approved', cancelled: 'Cancelled', finished: 'Finished' },
  callStatus: {
    waiting: 'Not sounded', called: 'To sign', signed: 'Signed', reported_in: 'Reported in', handled: 'Handled', rated: 'Rated',
    returned: 'Returned', cancelled: 'Cancelled',
  },
  whistleAction: { approve: 'Sound the whistle', refuse: 'Do not approve', cancel: 'Call it off', write_minutes: 'Write minutes' },
  callAction: {
    sign: 'Sign', return: 'Return', report_in: 'Report in', handle: 'Handle', rate: 'Rate the department', rate_street: 'Rate the street',
  },
  assignment: { lead: 'lead', assist: 'assists' },
  why: {
    responsible: 'responsible for the grid', deputy: 'stands in for the responsible one', least_loaded: 'has the least in hand',
    level: 'by level', possible: 'possible', escalated: 'escalated', person: 'chosen by a person', fallback: 'next level up',
  },
  placeBy: { point: 'by coordinates', address: 'by address', person: 'chosen by a person', none: 'not placed' },
  way: { phone: 'Phone', visit: 'Visit', source: 'Source system', unreachable: 'Unreachable', app: 'App' },
  figure: {
    opened: 'Opened', returned: 'Returned', refused: 'Refused', merged: 'Merged', responded: 'Responded to',
    responded_in_30_minutes: 'Responded to within 30 minutes', responded_in_2_hours: 'Responded to within 2 hours',
    responded_in_8_hours: 'Responded to within 8 hours', responded_in_24_hours: 'Responded to within 24 hours',
    responded_in_72_hours: 'Responded to within 72 hours', responded_later: 'Responded to after 72 hours', unresponded: 'No response yet',
    closed: 'Closed', due: 'Due', finished: 'Due and handled', on_time: 'Handled on time', late: 'Late', response_due: 'Responses due',
    response_on_time: 'Responses on time', handled: 'Handled', in_grid: 'Handled in the grid', in_community: 'Handled in the community',
    asked: 'Said whether satisfied', satisfied: 'Satisfied', unsatisfied: 'Not satisfied', solved_asked: 'Said whether solved',
    solved: 'Said solved', unsolved: 'Said not solved', open: 'Open now', open_overdue: 'Overdue now',
  },
  rate: {
    finished: 'Handling rate', on_time: 'On-time rate', response: 'Response rate', solution: 'Solution rate', satisfaction: 'Satisfaction rate',
    returned: 'Return rate', in_grid: 'Solved in the grid', in_community: 'Solved in the community',
  },
  gridLevel: { district: 'District', street: 'Street', community: 'Community', grid: 'Third-level grid', micro: 'Micro-grid', exclusive: 'Exclusive grid' },
  system: { dispatch: 'Automatic dispatch', sweep: 'Sweep of clocks', succession: 'Succession', intake: 'Import', system: 'System' },
}
