/** Choosing a spot on a map. */
export const map = {
  title: 'Choose on the map',
  how: 'Drag the map until the red mark points at the place',
  here: 'The mark is in {grid}',
  outside: 'That is outside the district. Drag the map back.',
  choose: 'Here it is',
  nearer: 'Nearer',
  further: 'Further away',
}
