export const cases = {
  work: {
    title: '待办', overdue: '已超时', today: '今天到期', later: '之后到期', free: '无时限', count: '{count} 件',
    empty: '手头没有待办事件', emptyBody: '有新派来的事件会立即出现在这里，不用刷新。', all: '看本辖区全部事件', more: '显示更多',
    refreshed: '{moment}更新',
  },
  list: {
    title: '事件', open: '进行中', ended: '已结束', all: '全部', filters: '筛选', more: '更多条件', reset: '清空条件',
    status: '状态', channel: '来源', level: '难度', category: '类别', due: '时限', text: '文字', number: '编号', opened: '上报日期',
    from: '起', until: '止', marks: '标记', anyTime: '不限',
    overdue: '已超时', due24: '24 小时内到期', due72: '3 天内到期', supervised: '督办', emergency: '紧急', unreplied: '有人未答复', repeat: '反复发生', ofHotspot: '只看一个热点的事件',
    heldBy: '承办：{name}', onePost: '指定岗位',
    order: '排序', newest: '最新上报', byDue: '最早到期', byExternalDue: '来源限办最早', whole: '共 {count} 件', atLeast: '超过 {count} 件', empty: '没有符合条件的事件',
    emptyBody: '放宽条件，或看看全部。', showing: '本页 {count} 件',
  },
  columns: {
    number: '编号', summary: '事由', status: '状态', level: '难度', category: '类别', place: '网格', address: '地址', holder: '承办人',
    due: '时限', channel: '来源', opened: '上报', external: '来源限办', external_number: '外部编号', urges: '催办', returns: '退单', reopenings: '重办', replied: '答复',
  },
  views: {
    label: '常用筛选', save: '存为常用', name: '名称', nameNeeded: '请给这组条件起个名字', remove: '删除“{name}”', none: '还没有常用筛选',
    isShared: '已共享', others: '同事共享的', share: '同时共享给本单位（同一岗位辖区）的同事',
  },
  marks: { emergency: '紧急', supervised: '督办', urges: '催 {count}', reopenings: '重办 {count}', returns: '退 {count}', overdue: '曾超时', repeats: '第 {count} 次' },
  bulk: {
    dispatch: '批量派单', urge: '批量催办', supervise: '批量督办', merge: '合并',
    dispatchLead: '以下 {count} 件将各自派给所在网格的责任人。', urgeLead: '将催办以下 {count} 件的承办人。',
    superviseLead: '将督办以下 {count} 件。', mergeLead: '其余 {count} 件将并入选中的一件，每位反映人仍会各自得到答复。',
    keep: '保留这一件', run: '开始办理', done: '{done} 件已办，{failed} 件没有办成', waiting: '待办理', ok: '已办', reason: '原因', note: '说明',
    unassigned: '尚未派单',
  },
  export: {
    button: '导出 Excel', title: '导出事件', lead: '导出当前筛选的全部事件，列与屏幕一致，不含姓名和电话。',
    progress: '正在生成文件', limit: '超过 {count} 件，一个文件放不下。请缩小范围后再导出。', done: '文件已保存', start: '导出',
  },
  figure: {
    period: '{from} 至 {to}', count: '共 {count} 件', atLeast: '超过 {count} 件', leave: '看全部事件',
  },
}
