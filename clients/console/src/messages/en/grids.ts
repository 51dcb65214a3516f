export const grids = {
  title: 'Grid map', map: 'Map of grids', tree: 'Tree of grids', cases: '{count}', noneDue: 'none due', notCounted: 'Outside what you may count',
  unknown: 'No such grid', clear: 'Clear the grid', pick: 'Grid', anywhere: 'All grids',
  level: 'Level', by: 'Coloured by', hideTree: 'Hide the tree', showTree: 'Show the tree',
  measure: { open: 'Open', overdue: 'Overdue', rate: 'On time' },
  legend: {
    label: 'Legend', zero: '0', noneDue: 'none due', from: '{number} and more', below: 'below {number}', period: 'Last 30 days',
    notCounted: 'Your post may not count; boundaries only',
  },
  coarser: 'Too many of the level {level} in view; showing {shown}. Zoom in to see them.',
  find: { label: 'Find a grid or an address', hint: 'Name, code, 9-5 or address', none: 'Nothing found. Try a name with 9-5, a code or a courtyard.' },
  here: {
    point: 'Point', copy: 'Copy coordinates', copied: 'Coordinates copied', outside: 'In no grid', beneath: 'Beneath it {name}', near: 'Within 30 m: {names}', clear: 'Clear the point',
  },
  page: {
    close: 'Close', ended: 'Ended on {day}', since: 'since {day}', area: 'Size', code: 'Code', range: 'Range', place: 'Meeting place', phone: 'Supervision',
    squareMetres: '{number} m²', squareKilometres: '{number} km²', noArea: 'No boundary yet', below: 'Below', zoomTo: 'Show on the map', noticeEdit: 'Edit the notice',
    managers: 'Managed by', lead: 'leads', duties: 'Duties', divisions: 'Divisions', successors: 'Succeeded by', precedents: 'Succeeds', none: 'Not given',
    lost: 'No such grid', lostBody: 'The address may be wrong. Choose another from the tree.', tabs: 'About the grid', counted: '{number} {level}',
    tab: { overview: 'Overview', people: 'People', standards: 'Six haves', addresses: 'Buildings', boundary: 'Boundary' },
  },
  figures: {
    title: 'Cases', open: 'Open', overdue: 'Overdue', rate: 'On time', seeOpen: 'See the open cases', seeOverdue: 'See the overdue cases', seeDue: 'See the cases that were due',
    period: '{since} to {until}, as of {at}', formula: '{formula} ({numerator} / {denominator})', none: 'None due', forbidden: 'Your post may not see figures.',
    openList: 'Open cases', noOpen: 'No open cases', all: 'All open cases',
  },
  people: {
    title: 'In charge', party: 'Party organisations', nobody: 'Nobody in charge', noParty: 'No party organisation',
    deputy: 'deputy',
  },
  six: {
    met: 'Met', unmet: 'Not met', unchecked: 'Not checked', by: '{day}, {name}', edit: 'Enter a check', save: 'Save the check', saved: 'The check is saved',
    note: 'Note', score: '{met} of 6 met', lead: 'Enter what you found today; the rest stays.',
  },
  notice: { saved: 'The notice is changed, on the public page too', save: 'Save the notice' },
  addresses: {
    title: 'Buildings and places', empty: 'Nothing registered here', more: 'Show more', entrances: '{count} entrances', show: 'Show {name} on the map', places: 'Other places', district: 'Choose a street or a grid below it.',
    shown: '{count} shown',
  },
  boundary: {
    title: 'Versions', version: 'Version {number}', now: 'in force', until: '{since} to {until}', since: 'since {since}', reason: 'Reason', show: 'Show on the map', hide: 'Hide',
    edit: 'Redraw the boundary', draw: 'Draw the boundary', none: 'No versions', changes: 'Proposals', noChanges: 'No proposals', given: 'given in {system}',
    continueDraft: 'Go on with the draft',
  },
  change: {
    kind: { found: 'New grid', boundary: 'Boundary', split: 'Split', merge: 'Merge', rename: 'Rename', end: 'End' },
    status: { proposed: 'Awaits approval', approved: 'Approved', rejected: 'Rejected', withdrawn: 'Withdrawn', applied: 'In force' },
    approve: 'Approve', reject: 'Reject', withdraw: 'Withdraw', apply: 'Apply now', by: '{name}, {moment}; from {day}', decided: '{name} decided', findings: '{count} to weigh',
    note: 'Note', noteNeeded: 'Say why it is rejected', others: '{count} more grids', show: 'Show on the map', done: 'Done', confirm: '{action} this proposal?',
  },
  board: {
    title: 'Redraw the boundary', lead: 'Drag the corners; neighbours and the grids above move with the border they share.', legend: 'On the map', own: 'This grid', neighbours: 'Neighbours and above', changed: 'Moves with it', faulty: 'Faults',
    undo: 'Undo', redo: 'Redo', redraw: 'Draw anew', cancelDraw: 'Stop drawing', drawing: 'Click the corners one after the other, and the first again to finish', reset: 'As it was', remove: 'Remove the corner',
    keys: 'Drag a small dot to add a corner, right-click a corner to remove it; {undo} undoes, {redo} redoes', snap: 'Corners close by are snapped to',
    draft: 'The draft is kept on this computer ({moment})', restored: 'The draft of {moment} is back', stale: 'Boundaries changed since; check it.', discard: 'Discard the draft', leave: 'Back to the map',
    checking: 'Checking', clean: 'No overlap, no gap, nothing beyond', untouched: 'Nothing changed yet', grids: 'Grids concerned', faults: 'Faults', moving: '{count} buildings change sides', movingOne: '{name}: {from} to {to}',
    toNothing: 'a gap', outOfReach: 'Not in your area; a higher office must do it', size: '{before} to {after} m²', newSize: '{after} m²', point: 'No. {number}',
    fault: { overlap: 'Overlap', gap: 'Gap', outside_parent: 'Beyond the grid above', child_outside: 'Grid below left outside' },
    between: '{one} and {other}', inside: 'in {one}', beyond: '{one} beyond {other}',
    reason: 'Reason', effective: 'In force from', reasonNeeded: 'Give the reason', dayNeeded: 'Choose today or a later day', weigh: 'I have looked at these overlaps and gaps; they are meant', weighNeeded: 'Look at the overlaps and gaps first',
    submit: 'Submit for approval', submitted: 'Submitted. Once approved it is in force from {day}, as a new version.', impossible: 'Parts lie beyond the grid above or outside your area; this cannot be submitted.', multi: 'This grid has several parts; each outer border can be moved.',
    noRight: 'Your post may not redraw this grid.', district: 'The district is redrawn by import.', hectares: 'about {number} ha', others: '{count} more', show: 'Show on the map',
  },
  placeKind: {
    building: 'building', park: 'park', market: 'market', school: 'school', hospital: 'hospital', clinic: 'clinic', unit: 'unit', shop: 'shop', gate: 'gate',
    business_area: 'business area', business_park: 'business park', service_point: 'service point', metro_station: 'metro station',
  },
}
