/** What volunteering says. */
export default {
  title: {
    hall: '志愿服务', task: '志愿任务', led: '带队', write: '发布互助任务', entries: '补录服务', hours: '时长证明',
  },
  hall: {
    all: '任务大厅', mine: '我的任务', led: '我带队的', search: '搜任务、地点', anyKind: '全部', hasRoom: '只看有名额', near: '按我的位置算距离',
    none: '现在没有任务', noneWhy: '党组织、群团组织和邻居发布的任务会出现在这里。您也可以发布一个。',
    mineNone: '您还没有报名', mineNoneWhy: '到任务大厅抢一个吧。', ledNone: '您还没有带队的任务', ledNoneWhy: '发布互助任务，社区审核通过后就能招募邻居。',
    past: '已结束的', current: '进行中的', room: '还剩 {count} 个名额', full: '名额已满', waiting: '候补 {count} 人', points: '{count} 活力值', metres: '离您 {count} 米',
    kilometres: '离您 {count} 公里', toSettle: '{count} 人待确认', members: '党员专属', more: '其他',
  },
  task: {
    when: '时间', where: '地点', what: '内容', need: '对应需求', by: '发布', leader: '带队人', slots: '名额', slotsOf: '已报 {taken} / {slots}', skills: '需要技能', age: '年龄要求', ageOf: '{age} 岁以上',
    audience: '面向', points: '活力值', pointsOf: '完成后每人 {count}', risk: '风险与保险提示', free: '{moment}前可以自由退出，之后退出会有记录', series: '还有这些日子', stars: '{stars} 分（{count} 人评价）',
    photos: '现场照片', review: '复盘', reason: '原因', navigate: '看地图', offline: '没有网络，显示的是上次看到的内容',
    run: '我来带队：签到码、名单、时长', minutes: '确认时长 {count} 分钟', paid: '活力值 +{count}', before: '前面还有 {count} 人候补', late: '开始前不久退出，已记录', lateProof: '签到是事后上传的', youSaid: '您的异议：{words}', settled: '处理结果：{words}', rated: '您给了 {stars} 分', theyRated: '带队人给您 {stars} 分',
    inAt: '签到 {moment}', outAt: '签退 {moment}',
  },
  action: {
    grab: '抢任务', wait: '候补', accept: '接受', decline: '谢绝', withdraw: '退出', check_in: '签到', check_out: '签退', dispute: '对时长有异议', rate: '评价', photos: '传照片', confirm: '确认时长', miss: '未到', settle: '处理异议', uphold: '维持', rate_volunteer: '评价', cancel: '取消任务', finish: '结束任务', submit: '重新提交', change: '修改', review: '复盘',
  },
  grab: {
    title: '报名前请看', agree: '我已阅读并知晓', guardian: '未满 18 岁，请监护人同意', guardianName: '监护人姓名', guardianPhone: '监护人手机', guardianWhy: '手机号加密保存，只有带队人能看到打码后的号码。', won: '抢到了！', waits: '已候补，有名额会通知您', missing: '请先勾选', missingGuardian: '请填监护人姓名和手机',
    withdrawSure: '确定退出？名额会给候补的人。', withdrawLate: '快开始了，现在退出会有记录。确定退出？', withdrawn: '已退出', done: '好了',
  },
  check: {
    title: '{what}', code: '带队人手机上的 6 位签到码', byCode: '用签到码', byPlace: '用我的位置', scan: '扫一扫', noPosition: '没有定位成功，请用签到码', kept: '没有网络，已记在手机上，联网后自动上传', waits: '{what}已记在手机上，等网络', refused: '{what}没有收下：{why}', drop: '知道了', missing: '请填 6 位数字',
  },
  words: { dispute: '哪里不对，实际是多久', rate: '说说感受（可不填）', stars: '{count} 分', send: '提交', photos: '照片', mayShow: '同意在任务页公开这些照片', cancel: '为什么取消', review: '做得好的、要改进的', missing: '请写几个字' },
  led: {
    code: '请志愿者扫码，或报出这 6 位数', next: '{count} 秒后变化', stale: '没有网络，签到码还能用 {count} 分钟', people: '名单', none: '还没有人报名', came: '到了', left: '离开', missed: '没来', confirmAll: '确认全部时长', minutes: '分钟', confirm: '确认', confirmed: '已确认', finish: '结束任务', settle: '实际分钟（没来填 0）', settleWords: '说明', guardian: '监护人 {who}', me: '我自己（由他人确认）', lateNote: '事后上传，请核实后单独确认', rateHim: '评价', finished: '任务已结束', phase: '状态', waits: '还要社区审核', early: '开始前一小时起可以签到',
  },
  write: {
    lead: '发布邻里互助任务，社区审核后公开。', kind: '类别', title: '标题', titleHint: '例如：帮忙搬一件大家具', words: '具体要做什么', need: '帮谁、解决什么', place: '在哪里', choose: '选地点', address: '详细地点', day: '日期', from: '开始', until: '结束', slots: '要几个人', points: '每人活力值（由社区基金出，最多 50）', risk: '有什么风险、保险（没有可不填）', send: '提交审核', sent: '已提交，等社区审核', missing: '请填标题、地点和时间',
  },
  entries: {
    lead: '没来得及在这里报名的服务可以补录，例如临时帮人推车。要两个人确认才计入时长。', write: '补录一次服务', what: '做了什么', words: '经过（可不填）', minutes: '多少分钟', witness: '证明人手机（可不填，须是本平台居民）', place: '在哪里', day: '哪一天', send: '提交', sent: '已提交，等两个人确认', none: '还没有补录', noneWhy: '帮了忙又没报名，点下面的按钮补上。', confirmedBy: '已确认：{names}', witnessOf: '{name}请您作证', confirm: '属实，我确认', confirmed: '已确认，谢谢', minutesOf: '{count} 分钟', missing: '请填做了什么、在哪里、多少分钟',
  },
  hours: {
    lead: '把一段时间里经确认的服务时长开成证明，任何人可以用编号核验。', from: '从', until: '到', issue: '开证明', issued: '已开好', none: '还没有证明', noneWhy: '选好起止日期，点“开证明”。', line: '{from} 至 {until}，{times} 次，共 {hours} 小时', code: '编号 {code}', download: '下载证明', file: '志愿服务时长证明', open: '核验页面', copied: '网址已复制，请在浏览器中打开', entries: '补录服务',
  },
  kind: { clean_up: '义务清扫', mutual_help: '邻里互助', care: '关爱陪护', publicity: '宣传引导', order: '秩序维护', skill: '技能服务', other: '其他' },
  role: { publicist: '宣传员', informant: '信息员', attendant: '服务员' },
  phase: { draft: '草稿', asked: '待审核', refused: '未通过', open: '招募中', full: '名额已满', under_way: '进行中', over: '待确认时长', finished: '已结束', cancelled: '已取消' },
  status: { waiting: '候补中', offered: '请您接受', enrolled: '已报名', present: '已签到', served: '已签退', confirmed: '已确认', disputed: '有异议', absent: '未到', withdrawn: '已退出', declined: '已谢绝', lapsed: '已失效' },
  entry: { asked: '待确认', once_confirmed: '待第二人确认', confirmed: '已确认', refused: '未通过' },
  publisher: { party: '党组织', mass: '群团组织', resident: '居民' },
  audience: { everybody: '居民', party_members: '党员' },
  code: {
    task_unknown: '这个任务不在了，或者不对您公开。', task_full: '名额刚刚抢完。可以候补，有人退出就给您。', task_closed: '这个任务已经不招募了。', task_times_overlap: '这段时间您已经报了别的任务。', task_not_yours: '这要由带队人来办。', own_service: '这是您自己的任务或服务，请由别人来办。', fund_too_small: '社区基金的活力值不够，请少设一些。', fund_exhausted: '社区基金的活力值用完了，请联系社区。', check_in_code_tried_too_often: '签到码试得太多了，请过十分钟再试，或请带队人在名单上记。', late_proof_among_others: '有人的签到是事后上传的，请逐个核实、单独确认。', check_in_code_wrong: '签到码不对或已变化，请看带队人手机上最新的。', too_far_away: '离任务地点太远，请用签到码。', not_the_time: '还没到时间，或者时间已过。', proof_too_old: '过去太久了，请带队人在名单上记。', proof_missing: '这个任务没有设位置，请用签到码。', hours_unsettled: '还有人的时长没有确认。', task_unfit: '有一项填得不合适，请检查。', task_step_impossible: '任务刚刚有变化，请刷新再看。', enrolment_step_impossible: '情况刚刚有变化，请刷新再看。', enrolment_unknown: '您还没有报名这个任务。', nothing_served: '这段时间没有经确认的时长。', later_entry_decided: '已经有结果了，或者您已确认过。', volunteering_too_much_undecided: '您有好几项还没审完，请先等结果。', task_not_for_you: '您不符合这个任务的要求。',
  },
  bar: { not_for_you: '这个任务面向党员。', too_young: '年龄不到这个任务的要求。', age_unknown: '还不知道您的年龄，请先完成实名认证。', risk_unacknowledged: '请先看风险提示。', guardian_missing: '未满 18 岁，要监护人同意。' },
}
