import type { Messages } from '..'

export const words: Messages['words'] = {
  status: {
    opened: 'Opened', dispatched: 'Dispatched', signed: 'Signed', arrived: 'On site', suspended: 'Suspended', parked: 'Parked',
    project: 'Project', handled: 'Handled', checked: 'Checked', replied: 'Replied', followed_up: 'Followed up', closed: 'Closed',
    archived: 'Archived', refused: 'Refused', merged: 'Merged',
  },
  stage: { report: 'Reported', scene: 'On site', before: 'Before', after: 'After', material: 'Added' },
  certification: { asked: 'Waiting', confirmed: 'Confirmed', refused: 'Refused', withdrawn: 'Taken back' },
  relation: {
    head: 'Head', spouse: 'Spouse', child: 'Child', parent: 'Parent', grandparent: 'Grandparent', grandchild: 'Grandchild',
    sibling: 'Sibling', tenant: 'Tenant', other: 'Other',
  },
  place: {
    service_point: 'Service point', clinic: 'Clinic', hospital: 'Hospital', market: 'Market', pharmacy: 'Pharmacy',
    canteen: 'Community canteen', activity_centre: 'Activity centre', police_station: 'Police station',
  },
  moment: {
    case_open: 'Your report was received', case_dispatch: 'Given to the responsible person', case_reassign: 'Given to somebody better placed',
    case_escalate: 'Passed up', case_sign: 'Taken on', case_contact: 'They got in touch with you',
    case_arrive: 'They are on the spot', whistle_approve: 'The street called the departments together',
    case_suspend: 'Suspended until something is there', case_resume: 'Taken up again', case_park: 'Cannot be solved now; kept and followed',
    case_unpark: 'Started again', case_make_project: 'Made a project', case_handle: 'Handled; to be checked',
    case_finish_project: 'The project is finished; to be checked', case_check: 'The result was checked', case_fail_check: 'The check failed; it is done again',
    case_reply: 'You have a reply', case_refuse: 'Not taken on, for the reason given', case_merge: 'Joined with the same matter',
    case_reopen: 'Done again', case_redo: 'Done again', case_rate: 'You rated it', case_close: 'Closed',
  },
}
