export const hotline = {
  title: '12345 工单台',
  tabs: {
    pool: '在办工单',
    imports: '导入',
    reports: '状态回传',
  },
  pool: {
    deadline: '来源时限',
    all: '全部',
    overdue: '已超时',
    day: '24 小时内',
    threeDays: '3 天内',
    undispatched: '只看待派单',
    search: '外部编号或关键字',
    order: {
      external_due: '来源时限最早',
      due: '时限最早',
      newest: '最新上报',
    },
    empty: '没有在办的热线工单',
    emptyBody: '导入工单，或等来源系统送来，都会立即出现在这里。',
  },
  reports: {
    none: '没有状态回传',
    noneBody: '来源系统要求回传时，事件每办一步都会告诉它，结果显示在这里。',
    refresh: '刷新',
    number: '外部编号',
    source: '来源系统',
    step: '环节',
    state: '状态',
    made: '产生',
    tried: '上次发送',
    attempts: '次数',
    retry: '重新发送',
    standin: '仅留存，未发出',
    answered: '对方返回 {status}',
  },
}

/** Words of the glossary that only intake uses. */
export const hotlineWords = {
  reportState: {
    waiting: '待发送',
    delivered: '已送达',
    given_up: '未送达',
  },
  callbackMode: {
    none: '不回传',
    standin: '模拟回传：只在本系统留存，不发给来源系统',
    http: '真实回传：发给来源系统',
  },
  callbackFailure: {
    timeout: '对方 10 秒内没有答复',
    unreachable: '连不上对方地址',
  },
}

/** Refusals of intake, and of lists as files and views. */
export const hotlineErrors = {
  case_list_too_long: '事件太多，一个文件放不下。请缩小范围后再导出。',
  too_many_views: '常用筛选最多 50 个，请先删除一些。',
  source_unknown: '没有这个来源系统，请刷新后再选。',
  source_inactive: '这个来源系统已停用，不能导入。',
  profile_unknown: '这个导入方案已被删除，请另选。',
  profile_name_taken: '已有同名方案，请换个名字。',
  report_not_given_up: '这条回传仍在自动重试，不用手动发送。',
}
