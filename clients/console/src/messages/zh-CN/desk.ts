export const desk = {
  title: '派单', queue: '待派单', empty: '没有待派单的事件', emptyBody: '新来的事件会立即出现在这里。', proposed: '建议派给', because: '因为：{reason}',
  open: '在办 {count} 件', assign: '派单', another: '换人', keys: '键盘：{j} 下一件，{k} 上一件，{enter} 派单，{slash} 查找',
  unplaced: '没有定位，请在地图上点选位置，或研判时选定网格', unpointed: '没有具体位置，可在地图上点选', nobody: '这里没有能承办的人', map: '事件地图', waited: '已等 {span}',
  moveHere: '把位置改到这里', moved: '位置已改，建议人选已更新', pick: '点地图可改位置', whole: '打开事件', partial: '图上事件较多，放大后显示全部',
  legend: '未结 {count} 件', done: '{number} 已派单', choose: '从左边选一件', possible: '也可派给',
}
