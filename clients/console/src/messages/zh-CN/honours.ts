export const honours = {
  title: '荣誉榜',
  tabs: { boards: '榜单', commons: '共建共享', snapshots: '封存', objections: '异议' },
  kind: { volunteer: '志愿者榜', organisation: '党组织榜' }, kindLabel: '榜', periodLabel: '周期',
  period: { week: '周榜', month: '月榜', year: '年榜' },
  when: '哪一期', current: '本期', from: '{day} 起', place: '地方', wholeDistrict: '全区',
  span: '{from} 至 {until}', running: '进行中', frozen: '已封存', total: '共 {count} 个上榜', none: '没有人上榜', noneBody: '有人完成服务并经确认后就会出现。',
  rank: '名次', hours: '时长（小时）', services: '次数', points: '活力值', people: '参与人数',
  snapshotsLead: '一期结束三天后封存。可随时由流水重算，核对每一行。', noSnapshots: '还没有封存的榜单', noSnapshotsBody: '每晚封存到期的榜单。',
  column: { board: '榜', begins: '起始日', frozenAt: '封存时间', lines: '行数', digest: '摘要', at: '时间', place: '地方', by: '提出人', words: '内容', status: '状态' },
  prove: '重算核对', sound: '一致', faulty: '{count} 行不符',
  status: { raised: '待处理', upheld: '成立', dismissed: '不成立' }, statusLabel: '状态', uphold: '成立', dismiss: '不成立', decided: '已答复',
  upheldLead: '请先在“积分－流水”中冲正有误的奖励；进行中的榜单会随流水更新。', noObjections: '没有异议', noObjectionsBody: '居民可以在手机上对榜单提出异议。',
  commons: {
    period: { week: '本周', month: '本月', year: '本年' },
    figure: { tasks: '开展活动', volunteers: '参与服务', minutes: '服务时长（小时）', party_organisations: '组织服务的党组织', snapshots: '属实随手拍', points_given: '发放活力值', points_spent: '兑换活力值', redeemed: '领取兑换', merchants: '服务商户', donated: '爱心捐出活力值' },
    months: '各月服务时长（小时）', below: { district: '全区', street: '各街道', community: '各社区' }, month: '月份', compare: '比较什么', lead: '{days}，统计于 {taken}。点一个数字，看它是怎么算的。',
  },
}
