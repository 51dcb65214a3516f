import type { Messages } from '..'

export const steps: Messages['steps'] = {
  lead: {
    triage: 'Correct category, level or place; leave the rest.', dispatch: 'To whom? By default whoever is responsible for the grid.',
    sign: 'You take it on; the handling clock runs.', return: 'Back to the desk.', reassign: 'From its holder to another.',
    contact: 'Note what was said with the reporter: the first response.', arrive: 'Note that you are there.', escalate: 'To the next level up.',
    lower: 'To a lower level.', assist: 'Who is to help the lead?', suspend: 'The clocks stand meanwhile.', resume: 'The clocks run on.',
    ask_extension: 'How much more time?', grant_extension: 'The handling deadline moves.', deny_extension: 'No more time.',
    ask_whistle: 'Which departments are needed?', handle: 'What was done? The reporter will see the result.', check: 'Confirm that it is done.',
    fail_check: 'Back to the holder to do it again.', reply: 'The reporter reads this as it stands.', follow_up: 'What does the reporter say?',
    redo: 'The reporter is not content; do it again.', urge: 'Ask the holder for haste.', supervise: 'Put it under the eye of those above.',
    add_material: 'Add words or pictures.', merge: 'Make it part of another; each reporter still gets a reply.', unmerge: 'Take it out again and dispatch anew.',
    link: 'Note that the two belong together.', park: 'Cannot be solved now; say why.', unpark: 'Take it up again.',
    make_project: 'For what takes works, a budget or a plan.', finish_project: 'The works were accepted.', refuse: 'The reporter reads this reply.',
    close: 'Close the loop.', archive: 'Lay it away.', rate: '', reopen: '', join: '', hand_over: '',
  },
  field: {
    reason: 'Reason', note: 'Note', text: 'Text', task: 'What to do', account: 'What was done', cause: 'Root cause', noPicture: 'Why there is no picture',
    before: 'Pictures before', after: 'Pictures after', files: 'Files', amount: 'How long', unit: 'Unit', level: 'Level', category: 'Category', target: 'To whom',
    title: 'Title', plan: 'Plan', decidedBy: 'Decided by', replyText: 'Public reply', report: 'Reporter', way: 'How', solved: 'Solved?', satisfied: 'Satisfied?',
    stars: 'Stars', other: 'Number of the other case', refusal: 'Legal reason', faceToFace: 'Face to face', kind: 'Kind', calls: 'Departments',
    stepText: 'Note', keepAsIs: 'As it is', minutes: 'Minutes',
  },
  hint: {
    template: 'Start from a template', refuse: 'For example: this is before a court; please follow its ruling.', reply: 'For example: the lamp was mended at 15:00 today. Thank you for telling us.',
    other: '14 digits', responsible: 'Whoever is responsible for the grid', searchPost: 'Name, post or unit', drop: 'Drop pictures here, or', pick: 'choose files',
    remove: 'Remove {name}',
  },
  target: { proposed: 'Proposed', posts: 'Posts', units: 'Units', open: '{count} in hand', away: '{name} is away; the deputy acts', none: 'Nothing found', searching: 'Searching' },
  yes: 'Yes', no: 'No', unsaid: 'Not said', found: '{number} {summary}', notFound: 'There is no case with this number',
  done: {
    whole: '{number} is now {status}', due: ', due {due}', dispatch: '{number} dispatched{due}', sign: '{number} signed{due}', close: '{number} closed',
    urge: 'The holder of {number} was urged', supervise: '{number} is supervised', reply: 'The reporters of {number} were answered',
  },
  addCall: 'Add a department', removeCall: 'Remove', leadCall: 'leads', department: 'Department',
}
