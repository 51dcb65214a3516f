import type { Messages } from '..'

export const desk: Messages['desk'] = {
  title: 'Dispatch', queue: 'To dispatch', empty: 'Nothing to dispatch', emptyBody: 'New cases appear here at once.', proposed: 'Proposed',
  because: 'because: {reason}', open: '{count} in hand', assign: 'Dispatch', another: 'Someone else', keys: 'Keys: {j} next, {k} previous, {enter} dispatch, {slash} find',
  unplaced: 'Not placed; click the map, or choose a grid in triage', unpointed: 'No exact place; click the map to give one', nobody: 'Nobody here can take it', map: 'Map of cases', waited: 'waited {span}',
  moveHere: 'Move it here', moved: 'Moved; the proposals follow', pick: 'Click the map to move the case', whole: 'Open the case', partial: 'Too many to show; zoom in',
  legend: '{count} open', done: '{number} dispatched', choose: 'Choose one on the left', possible: 'Also possible',
}
