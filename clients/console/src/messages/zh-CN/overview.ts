/** The overview: figures of a period, each with what it means. */
export const overview = {
  title: '今日概览', refresh: '刷新', print: '打印', period: '统计时段', place: '统计范围', allPlaces: '全部管辖范围', counts: '数量', rates: '比率',
  lead: '{days}，与 {before} 同长时段相比；数据截至 {taken}。点数字看它所统计的事件。', range: '{from} 至 {to}',
  kind: { today: '今天', week: '本周', month: '本月', own: '自选' },
  below: '看下级{level}', alone: '未落到下级', uncategorised: '未归类', name: '名称', descend: '只看{name}',
  against: '比上期 {change}', ofNow: '此刻', points: '{change} 点', beforeWas: '上期 {value}', reportersOf: '（人，{count} 件）',
  shareOf: '按期办结 {on} ÷ 应办结 {due}', png: '存为图片', excel: '导出 Excel', first: '，图示前 {count} 项',
  empty: '这段时间没有事件', emptyBody: '换一个时段，或扩大统计范围。',
  hours: '{count} 小时', days: '{count} 天', median: '中位数', ninetieth: '九成在此以内', responseTime: '首次响应用时', caseCount: '件数',
  division: '{one} ÷ {other}', dividedBy: '÷',
  step: { day: '日期', week: '周' },
  share: { participation: '参与率', awareness: '知晓率', residents: '有账号的居民', took_part: '参与', informed: '知晓' },
  question: { shares: '居民参与得怎么样？',
    street: '哪个街道事件多、拖得久？', community: '哪个社区事件多、拖得久？', grid: '哪个网格事件多、拖得久？', micro: '哪个微网格事件多、拖得久？',
    exclusive: '哪个专属网格事件多、拖得久？', category: '哪类事件多、拖得久？', channel: '事件从哪里来？', trend: '受理与办结跟得上吗？',
    response: '反映人等多久才有人联系？',
  },
  within: {
    responded_in_30_minutes: '30 分钟内', responded_in_2_hours: '30 分钟～2 小时', responded_in_8_hours: '2～8 小时',
    responded_in_24_hours: '8～24 小时', responded_in_72_hours: '1～3 天', responded_later: '3 天以上', unresponded: '尚未响应',
  },
  meaning: {
    opened: '时段内进来的事件', closed: '时段内办结的事件', open: '此刻还没有结束的事件', open_overdue: '此刻在办、且有时限已过的事件',
    late: '时段内到期而没有按期办结的事件，办了但晚了的也算', returned: '时段内进来、曾被退单的事件', refused: '时段内进来、依法不予受理的事件',
    median: '时段内受理且已响应的事件，一半在此时间内有人联系或到场（自然时间）', ninetieth: '时段内受理且已响应的事件，十件有九件在此时间内有人联系或到场（自然时间）',
  },
}
