import type { Messages } from '..'

export const triage: Messages['triage'] = {
  category: {
    title: 'Category', unsure: 'Not sure: a person decides', unknown: 'The words do not tell what this is: a person decides', because: 'because of: {words}', adopt: 'Use', present: 'as it is now',
    done: 'The category is now “{name}”; triage learns from it', reason: 'Corrected as triage proposed', version: 'learned, version {number}', dayOne: 'by the categories’ own words',
    vote: 'An outside model says: {name}',
  },
  place: {
    title: 'Place', unsure: 'Several are possible: a person chooses', unknown: 'Not in the address book: click the map; then the words can be remembered', elsewhere: 'The text says “{name}”: not in this district',
    apart: 'Point and words disagree: the point lies in {point}, the words say {text}', apartBy: 'Point and words disagree by about {metres} m: the point lies in {point}, the words say {text}',
    outside: 'no grid', adopt: 'Use', present: 'as it is now', beside: 'near a border; across it: {names}', reason: 'Corrected to the place that the words say', done: 'Now in {name}',
    learned: 'Now in {name}; these words are remembered',
  },
  teach: {
    title: 'Put it here', moving: 'Put this case into', too: 'Also remember these words', words: 'Words: the place alone, not what happened', hint: 'What people call the place, 3 to 40 characters', move: 'Only move',
    both: 'Move and remember', learn: 'Remember these words', offer: 'Now in {name}; these words are not in the address book', done: 'Remembered: “{words}” is {name}',
    here: 'Where a text says “{words}”, cases of {street} go to {name}', elsewhere: 'With you {count} say so; from 2 on, cases of other streets go there, too; before, it is only a hint',
    rival: '{count} say that it is {name}: both will be shown and nothing is placed by itself', back: 'On record; seen and taken back under Reference data, Place names', outside: 'That is not in your places: you can move the case, not teach',
    unfit: {
      short: 'Too short: 3 characters at least', long: 'Too long: the name of the place alone, 40 characters at most', private: 'Holds a phone, an ID number or a door', general: 'There are such places everywhere: add what tells it from others',
      widely_said: 'Cases of several communities use these words: they tell no place',
    },
  },
  taught: {
    lead: 'What was taught at the dispatch desk, in your places. Taken back it has no effect; the record stays.', find: 'Find words', empty: 'Nothing was taught yet',
    emptyBody: 'Tick “remember these words” when you use a proposed place at the dispatch desk.', back: 'Take back', backLead: '“{words}” does not mean {name} any more. Why?', done: '“{words}” was taken back',
    gone: 'taken back', column: { said: 'Words', grid: 'Mean', people: 'Said by', at: 'When' },
  },
  level: {
    title: 'Level', by: { category: 'usual for the category', cues: 'the text says: {words}', learned: 'learned from corrections ({share}): {words}' }, adopt: 'Make it {level}',
    reason: 'Level changed as triage proposed', done: 'The level is now {level}',
  },
  reply: {
    title: 'Hints on the reply', none: 'Everything asked is spoken of; nothing obvious is missing', lead: 'For you to judge; nothing is blocked',
    hint: {
      empty: 'Too short to tell anything', off_topic: 'Does not speak of what was reported: {words}', part_unanswered: 'One thing asked is not answered: {words}',
      no_finding: 'Does not say what was looked into, or by which rule', no_outcome: 'Does not say what was done, or why it cannot be', only_passed_on: 'Only says that it was passed on (“{words}”)',
      no_date: 'Promises (“{words}”) without a date', late: 'The deadline is over', private: 'Holds a mobile or ID number that every reader would see',
    },
  },
  learning: {
    title: 'Learning', lead: 'Triage learns from the categories and levels that staff correct, and from cases that were left as they were through to the reply. A new version serves only if it is no worse on examples that it has not seen.', learn: 'Learn now',
    asked: 'Asked for; the new version shows in a moment', empty: 'Nothing learned yet', emptyBody: 'Correct the category of a case at the dispatch desk, and the first version appears here.',
    versions: 'Versions', lessons: 'Latest corrections', examples: '{count} examples',
    column: {
      version: 'Version', state: 'State', learnedAt: 'Learned', examples: 'Examples', right: 'Right on unseen', former: 'Former', f1: 'Macro-F1', error: 'Calibration error', size: 'Size', what: 'What',
      before: 'Before', after: 'Corrected to', who: 'By', at: 'When',
    },
    subject: { category: 'Category', level: 'Level' }, state: { serving: 'in use', retired: 'replaced', refused: 'not used (worse)', withdrawn: 'withdrawn' },
    lesson: { corrected: 'corrected', entered: 'entered', confirmed: 'left as it was', taught: 'from a file' }, number: '{subject}, version {number}', back: 'Go back to it', backLead: 'Goes back to {name}; the one in use is withdrawn, and nothing is learned until somebody lets it go on. Why?',
    done: 'Done; learning is paused', stopped: '{subject}: learning is paused since {by} went back at {at}', stoppedFrom: '{subject}: learning is paused since {by} withdrew version {number} at {at}',
    because: 'Because: {reason}.', stoppedLead: 'Corrections are kept meanwhile and learned afterwards.', resume: 'Let learning go on',
    resumeLead: 'The next version serves only if it is no worse than the one in use. If examples were wrong, correct them first. Why now?', resumed: 'Learning goes on', notKept: 'not kept', dayOne: 'Withdraw all; own words alone', try: 'Try it', tryHint: 'Some words, to see what they would be taken for', kilobytes: '{count} kB',
  },
}
