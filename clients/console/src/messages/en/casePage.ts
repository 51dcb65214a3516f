import type { Messages } from '..'

export const casePage: Messages['casePage'] = {
  back: 'Back to the list', what: 'What', where: 'Where', map: 'Map of the place', who: 'Who has it', clocks: 'Clocks', pictures: 'Pictures',
  reports: 'Reports and replies', record: 'Record', whistles: 'Whistles', next: 'Next', linked: 'Linked and merged', facts: 'What was done',
  extensions: 'Requests for time', print: 'Print', number: 'Number', channel: 'Channel', category: 'Category', level: 'Level', opened: 'Reported',
  source: 'Source', externalNumber: 'External number', tags: 'Tags', address: 'Address', grid: 'Grid', placeBy: 'Placed', people: 'Responsible',
  nobody: 'nobody', unplaced: 'Not placed in a grid yet; choose one in triage', placeChoices: 'One of {count} grids; someone must choose',
  holder: 'Holder', reason: 'Why', none: 'none', signedAt: 'signed {moment}', finishedAt: 'done {moment}', endedAt: 'ended {moment}',
  account: 'Account', cause: 'Cause', outcome: 'Outcome', pause: 'Why it waits', refusal: 'Why refused', project: 'Project', before: 'Before', after: 'After',
  compare: 'Drag the line to compare before and after', enlarge: 'Enlarge the picture: {stage}', noPictures: 'No pictures yet', reporter: 'Reporter',
  anonymous: 'No name given', first: 'First report', unmask: 'See name and phone',
  reply: 'Reply', noReply: 'No reply yet', solved: 'Solved', unsolved: 'Unsolved', satisfied: 'Satisfied',
  unsatisfied: 'Not satisfied', stars: '{count} stars', rated: 'rated {moment}', noReports: 'Found by staff; nobody reported it',
  noActions: 'Your post has nothing to do at this step', moreActions: 'More', history: { empty: 'No record yet', details: 'Details', doneAt: 'By the phone {moment}, without a network', clockWrong: 'The phone showed {moment}, which cannot be', minutes: 'Took {count} minutes', far: '{count} m from the place' },
  merged: 'Merged into this', mergedInto: 'Merged into another case; open it', linkedCase: 'Linked',
  call: {
    sign: 'Sign', report_in: 'Report in', handle: 'Handle', lead: 'leads', task: 'Task', returned: 'Why returned', account: 'Account',
    byStreet: 'Street gives {stars} stars', byDepartment: 'Department gives {stars} stars',
  },
  whistle: {
    minutes: 'Minutes', reason: 'Why', decision: 'Decision', none: 'No whistle',
  },
  extension: { asks: 'Asks for {amount} {unit} more', waiting: 'to decide', granted: 'granted', denied: 'denied' },
  remarks: 'Written with reporters', remarkTo: 'Write to the reporter, who is told of it', remarkSend: 'Send', remarkWaits: 'Waits for an answer, wrote {ago}',
  moment: {
    remark: 'Resident wrote', remark_answered: 'Resident was answered', repeat: 'Came back to the same spot',
    open: 'Reported', warn: 'Deadline near', overdue: 'Overdue', transfer: 'Transferred', material: 'Material added', place: 'Placed',
    unmask: 'Seen in full', import: 'Imported', opinion: 'Opinion', extension: 'Extension', recount: 'Deadlines recounted',
    source_changed: 'Changed at the source', merged_in: 'One merged in', merged_out: 'One taken out', escalation_failed: 'No level above',
    extension_decided: 'Extension decided', whistle_approve: 'Whistle sounded', whistle_refuse: 'Whistle not approved',
    whistle_cancel: 'Whistle called off', whistle_minutes: 'Minutes', whistle_finish: 'Whistle finished', whistle_sign: 'Department signed',
    whistle_return: 'Department returned', whistle_report_in: 'Department reported in', whistle_handle: 'Department handled',
    whistle_rate: 'Street rated', whistle_rate_street: 'Department rated', whistle_overdue: 'Department overdue',
    moved_with_grid: 'Moved with its grid', reporter_merged: 'Reporters found to be one', assistant_replaced: 'Assistant replaced', assistant_gone: 'Assisting unit closed',
    whistle_call_off: 'Department called off',
  },
}
