import type { Messages } from '..'
import type { hotlineErrors as errorsZh, hotlineWords as wordsZh } from '../zh-CN/hotline'

type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }

export const hotline: Messages['hotline'] = {
  title: '12345 desk',
  tabs: { pool: 'Open orders', imports: 'Imports', reports: 'Status reports' },
  pool: {
    deadline: 'Source limit', all: 'All', overdue: 'Past it', day: 'Within 24 h', threeDays: 'Within 3 days', undispatched: 'To dispatch only',
    search: 'External number or words', order: { external_due: 'Earliest source limit', due: 'Earliest deadline', newest: 'Newest first' },
    empty: 'No open hotline case', emptyBody: 'Orders appear here at once when they are imported or sent by the source.',
  },
  upload: {
    title: 'Import orders', source: 'Source', drop: 'Drop a sheet here, or', pick: 'Choose a file', sending: 'Uploading {name}',
    limits: '.xlsx or comma-separated text (.csv), at most 50 MB. You see a preview first; nothing is taken before you say so.',
    kind: '"{name}" is no sheet. Choose an .xlsx or .csv file; save an old .xls as .xlsx first.', unreadable: 'This file cannot be read: {reason}.',
  },
  imports: {
    earlier: 'Earlier imports', none: 'Nothing imported yet', noneBody: 'Progress and results stay here.', file: 'File', when: 'Uploaded', next: 'Next step',
    again: 'Go on', goOn: 'To the preview', mend: 'To be mended',
  },
  figure: { rows_read: 'Read', opened: 'Opened', known: 'Known', changed: 'Changed', bad: 'Bad' },
  figureNote: { opened: 'new cases', known: 'came before; not opened twice', changed: 'of the known, came differently', bad: 'not taken; mend and upload again' },
  import: {
    title: 'Import', back: 'All imports', by: 'profile "{profile}"', cancel: 'Stop the import', drop: 'Discard', notYours: 'Somebody else uploaded this sheet and has not started it.',
    mendedLead: 'Drop the mended file here, or',
  },
  progress: {
    waiting: 'Waiting for its turn', of: '{read} rows read of about {expected}', read: '{read} rows read', done: 'Done: {read} rows',
    failed: 'Broken off after {read} rows; what was taken stays', cancelled: 'Stopped after {read} rows; what was taken stays',
    goesOn: 'The import goes on when you leave this page', why: 'Reason: {code}', pool: 'See the open orders',
  },
  map: {
    columns: 'What each column means', heading: 'Heading', samples: 'For example', meaning: 'Means', faults: 'Faults', meaningOf: 'What "{column}" means',
    wholeRow: 'Whole row', needed: 'needed', faultCount: '{fault}: {count} rows', system: 'Coordinates', field_missing: 'No column is named as "{field}" yet.',
    field_twice: 'Only one column can be "{field}".', classes: '{count} classes of the source fit no category', classesLead: 'They are taken all the same: guessed by their words, or looked at by the desk.',
    category: 'Choose a category', proposed: 'Triage proposes {name}: {agreeing} of {asked} orders say so', take: 'Use', takeFor: 'Use “{name}” for “{text}”, as triage proposes', categoryOf: 'Category for "{text}"', rows: 'Preview: of the first {looked} rows {good} can be taken, {bad} cannot',
    preview: 'Preview', noRows: 'Complete the mapping to see what the rows become.', startLead: 'Rows that can be taken become cases at once and are dispatched by the rules.', start: 'Start the import', startCount: 'Import about {count} rows',
  },
  profile: {
    title: 'Profile', guess: 'Automatic', keep: 'Save as a profile', name: 'Name of the profile', save: 'Save', replace: 'Replace it', saved: 'Saved as "{name}"',
    remove: 'Remove this profile', nameNeeded: 'Give the profile a name',
  },
  row: {
    line: 'Row', number: 'External number', what: 'What', category: 'Category', place: 'Grid', reporter: 'Reporter', due: 'Source limit', fate: 'Becomes',
    byWords: 'by its words', toDesk: 'to the desk', nothing: '-', known: 'known, not opened twice', new: 'new case',
  },
  bad: {
    title: '{count} rows to mend', xlsx: 'Download to mend (Excel)', csv: 'Download CSV', lead: 'Same headings, with the reason at the end; mend and upload below. Kept for 7 days.',
    gone: 'The original rows have been removed; the reasons stay.', others: 'Only who imported them may download the original rows.', line: 'Row', why: 'Why',
  },
  changed: { title: '{count} came differently', taken: 'Brought up to date', left: 'Different, left alone' },
  reports: {
    none: 'No status reports', noneBody: 'Where a source wants reports, it is told of every step, and you see here what became of it.', refresh: 'Refresh', number: 'External number',
    source: 'Source', step: 'Step', state: 'State', made: 'Made', tried: 'Last try', attempts: 'Tries', retry: 'Send again',
    standin: 'kept here, not sent', answered: 'it answered {status}',
  },
}

export const hotlineWords: Texts<typeof wordsZh> = {
  runState: { uploaded: 'To confirm', waiting: 'Waiting', running: 'Importing', done: 'Done', failed: 'Broken off', cancelled: 'Stopped' },
  reportState: { waiting: 'To be sent', delivered: 'Delivered', given_up: 'Not delivered' },
  callbackMode: { none: 'No reports', standin: 'Stand-in: reports are kept here and sent nowhere', http: 'Real: reports are sent to the source' },
  callbackFailure: { timeout: 'no answer within 10 seconds', unreachable: 'its address cannot be reached' },
  coordinateSystem: { wgs84: 'WGS84 (GPS)', cgcs2000: 'CGCS2000', gcj02: 'GCJ-02 (AMap, Tencent)', bd09: 'BD-09 (Baidu)' },
  sheetFault: {
    not_a_workbook: 'it is no valid Excel file', no_sheet: 'there is no sheet in it', old_workbook: 'it is an old .xls; save it as .xlsx', no_headings: 'no row of headings was found',
    unknown_encoding: 'its encoding is unknown; save it as UTF-8',
  },
  meaning: {
    number: 'External number', description: 'Description', summary: 'Title', address: 'Address', longitude: 'Longitude', latitude: 'Latitude', point: 'Both in one cell',
    category: 'Class', urban_code: 'Urban class code', urban_class: 'Component or event', component_number: 'Component number', level: 'Level', is_emergency: 'Emergency',
    reporter_name: 'Name of the reporter', reporter_phone: 'Phone of the reporter', is_anonymous: 'Anonymous', received_at: 'Received at', due_at: 'Source limit',
    follow_up_result: 'Follow-up result', is_solved: 'Solved', is_satisfied: 'Satisfied', pictures: 'Pictures', keep: 'Keep as it is', ignore: 'Leave out',
    follow_up: 'Follow-up', urban: 'Urban codes',
  },
  fault: {
    missing: 'is needed and empty', too_long: 'is too long (5,000 characters)', not_a_moment: 'is no date or time', not_a_number: 'is no number', not_in_degrees: 'is no longitude or latitude',
    swapped: 'has longitude and latitude exchanged', half_a_point: 'has one coordinate only', digits_lost: 'was rounded by the spreadsheet: its last digits are lost', not_yes_or_no: 'is neither yes nor no',
    level_unknown: 'has no level of ours', class_unknown: 'is neither component nor event', category_unknown: 'names a category that is not there',
    repeated: 'comes twice in this file, with another text', too_many_cells: 'has more cells than headings', quotes_open: 'has an open quotation mark', refused: 'was refused',
  },
}

export const hotlineErrors: Texts<typeof errorsZh> = {
  case_list_too_long: 'More cases than one file may hold. Narrow the filter first.',
  too_many_views: 'At most 50 views can be kept; remove some first.',
  source_unknown: 'There is no such source; reload and choose again.',
  source_inactive: 'This source is switched off.',
  profile_unknown: 'This profile was removed; choose another.',
  profile_name_taken: 'Another profile has this name.',
  profile_incomplete: 'The mapping is not complete: number and description need a column each, and no meaning two.',
  profile_does_not_fit: 'The sheet lacks columns of the profile; choose another or change the mapping.',
  sheet_unreadable: 'This file is no sheet that can be read. Save it as .xlsx or .csv.',
  sheet_too_large: 'The file is too large; split it.',
  upload_gone: 'The uploaded file has been removed; upload it again.',
  import_not_yours: 'Only who imported it may do this.',
  import_step_not_possible: 'The import has just changed; see how it stands now.',
  originals_gone: 'The original rows are kept for 7 days and have been removed.',
  report_not_given_up: 'This report is still tried again by itself.',
  import_silent: 'Nothing was heard of the import for 15 minutes. What was taken stays; go on with it.',
}
