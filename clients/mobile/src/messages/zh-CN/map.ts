/** Choosing a spot on a map. */
export const map = {
  title: '在地图上选',
  how: '拖动地图，让红色标记指着事情发生的地方',
  here: '标记在{grid}',
  outside: '这里不在本区，请把地图拖回来。',
  choose: '就在这里',
  nearer: '放大地图',
  further: '缩小地图',
}
