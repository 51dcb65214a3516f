export const hotspots = {
  title: '热点', empty: '暂时没有热点', emptyBody: '同一问题被两人以上、三件以上反映，才会列在这里。每小时更新一次。',
  read: '最近 90 天 {count} 件，{at} 更新', partial: '件数过多，只算了最近的', warned: '只看预警（{count}）', map: '热点分布',
  formula: '热度 =', rank: '全区第 {rank}', several: '跨街道', what: '反映什么', leading: '牵头事件', members: '有关事件', asList: '在事件列表中查看、导出',
  leadingLead: '派单、吹哨、立项、合并都在事件上办；下面的步骤作用于牵头事件。',
  growth: '近七天 {recent} 件，以往每周 {expected} 件',
  gone: '“{name}”不再是热点', goneBody: '最后一次出现在 {at} 的分析中。', notHot: '已不再是热点。', now: '看现在的热点',
  alarm: { none: '', yellow: '黄色预警', orange: '橙色预警', red: '红色预警' },
  term: { cases: '件数', reporters: '反映人数', supporters: '附和次数', densest: '最密 30 天件数' },
  column: {
    rank: '名次', heat: '热度', name: '热点', home: '所在', place: '地点', people: '人群', category: '类别', words: '关键词', span: '时间', cases: '件数',
    reporters: '反映人', supporters: '附和', first: '最早', last: '最近', alarm: '预警', recent: '近七天', expected: '以往每周', description: '典型事由', trend: '近 60 天',
  },
}
