/** Volunteering as seen from the desk. */
export const volunteering = {
  title: '志愿服务', tab: { tasks: '志愿任务', entries: '服务补录', roll: '力量台账' }, find: '标题、专项或地点中的词', anyStatus: '全部状态', anyKind: '全部类别', new: '发布任务', export: '导出参与名单', saved: '已导出', done: '已办好',
  empty: '还没有任务', emptyBody: '党组织、群团组织发布的任务和居民提交的互助任务会出现在这里。', back: '返回', keepDraft: '存为草稿', keep: '保存', kept: '已保存', published: '已发布，居民可以抢了',
  noPublisher: '没有可以发布的组织', noPublisherBody: '任务由党组织或群团组织发布。您的岗位范围内还没有这样的组织。', timeMisfit: '结束要晚于开始', leaderHint: '不选就是您本人', campaignHint: '例如：创卫', needHint: '帮谁、解决什么', riskHint: '有风险就写明风险和保险，报名的人要先确认', skillsHint: '输入后回车', noRole: '不限', byOffer: '不公开，只指派给个人',
  slotsOf: '{taken}/{slots}', toSettle: '{count} 人待确认', waitingOf: '候补 {count} 人', stars: '评分', starsOf: '{stars} 分，{count} 人评价', series: '同系列：', record: '办理记录', code: '签到码', codeNote: '志愿者扫码，或在手机上填这 6 位数。{count} 秒后变化。', people: '参与人（{count}）', nobody: '还没有人报名。', confirmAll: '确认全部', offerHint: '指派给谁',
  field: {
    title: '任务', status: '状态', when: '时间', place: '网格', publisher: '发布主体', slots: '名额', points: '活力值', kind: '类别', words: '内容', startsAt: '开始', endsAt: '结束', address: '详细地点', leader: '带队人', audience: '面向', campaign: '专项行动', role: '三员', need: '对应民生需求', skills: '需要技能', leastAge: '最低年龄', freeHours: '开始前几小时内退出要记录', weeks: '每周一次，共几周', risk: '风险与保险提示', reason: '原因',
  },
  kind: { clean_up: '义务清扫', mutual_help: '邻里互助', care: '关爱陪护', publicity: '宣传引导', order: '秩序维护', skill: '技能服务', other: '其他' },
  role: { publicist: '宣传员', informant: '信息员', attendant: '服务员' }, audience: { everybody: '居民', party_members: '党员' }, publisher: { party: '党组织', mass: '群团组织', resident: '居民个人' },
  phase: { draft: '草稿', asked: '待审核', refused: '未通过', open: '招募中', full: '名额已满', under_way: '进行中', over: '待确认时长', finished: '已结束', cancelled: '已取消' },
  status: { waiting: '候补中', offered: '待接受', enrolled: '已报名', present: '已签到', served: '已签退', confirmed: '已确认', disputed: '有异议', absent: '未到', withdrawn: '已退出', declined: '已谢绝', lapsed: '已失效' },
  proof: { code: '签到码', place: '定位', list: '名单' }, entry: { asked: '待确认', once_confirmed: '待第二人确认', confirmed: '已确认', refused: '未通过' },
  action: { change: '修改', publish: '发布', cancel: '取消任务', approve: '通过', refuse: '不通过', finish: '结束任务', review: '复盘', offer: '指派', check_in: '签到', check_out: '签退', miss: '未到', confirm: '确认时长', settle: '处理异议', rate: '评价' },
  why: { refuse: '原因（提交人会看到）', cancel: '原因（报名的人会看到）', finish: '复盘：做得好的、要改进的', review: '复盘：做得好的、要改进的', approve: '说明', settle: '处理说明', rate: '评语' },
  did: { draft: '起草', change: '修改', revise: '修改', publish: '发布', submit: '提交审核', approve: '审核通过', refuse: '审核未通过', assign: '指派', cancel: '取消', finish: '结束', review: '复盘', export: '导出名单' },
  person: { name: '姓名', in: '签到', out: '签退', minutes: '分钟', me: '本人，由他人确认', guardian: '监护人 {who}', dispute: '异议：{words}', settlement: '处理：{words}', rated: '评 {stars} 分 {words}', late: '临开始才退出', lateProof: '签到码事后上传，请核实后单独确认', settleMinutes: '实际分钟（没来填 0）' },
  origin: { unit_member: '辖区单位党员', retired_member: '离退休党员', posted_cadre: '下沉干部', welfare_post: '公益性岗位人员', property_staff: '物业管理人员', resident: '居民' },
  roll: {
    title: '力量台账', howMany: '有多少人、来自哪里、在哪个网格？共 {count} 人', level: { street: '按街道', community: '按社区', grid: '按三级网格', micro: '按微网格' }, anyPlace: '全部网格',
    enlist: '登记志愿者', change: '修改来源和网格', persons: '谁', origin: '来源', helpsIn: '在哪个网格帮忙', anyOrigin: '全部来源', total: '合计', who: '名单', nobody: '这里还没有登记的人。',
    empty: '还没有登记志愿者', emptyBody: '登记后，按来源和网格统计人数。', takeOff: '移出', takeOffSure: '把 {name} 移出台账？', takenOff: '已移出台账', enlisted: '已登记 {count} 人', missing: '请选人和网格',
  },
  entries: {
    lead: '要两个不同的人确认；服务的本人、补录的人不能确认。', undecided: '待确认', all: '全部', empty: '没有要确认的补录', emptyBody: '居民和社区补录的服务会出现在这里。', minutes: '{count} 分钟', confirm: '确认属实', by: '服务人 {name}', witness: '证明人 {name}', confirmedBy: '已确认：{names}', photo: '照片',
    enter: '补录服务', enterLead: '线下活动、义务清扫、临时救急，事后补上。由另外两个人确认后计入服务时长。', send: '提交，等两人确认', sent: '已补录 {count} 人，等另外两个人确认', what: '做了什么',
    whatHint: '例如：百花里楼院义务清扫', day: '哪一天', organisation: '由哪个组织开展', noOrganisation: '居民互助，不属于组织', witnessPhone: '证明人手机（可不填）',
    witnessHint: '在场居民，可作一位确认人', words: '经过（可不填）', photos: '现场照片（可不填）', addPhoto: '添加照片', removePhoto: '去掉这张照片', people: '谁参加了（{count}）',
    addPerson: '姓名或手机号，可以加多人', removePerson: '去掉 {name}', minutesEach: '每人分钟数', hoursOf: '共 {hours} 小时', needPeople: '请先加上参加的人',
    nobodyYet: '还没有加人。加上后可以逐个改分钟数。', waitsForOthers: '等别人确认', chooseAll: '全选', confirmChosen: '确认所选（{count}）', enteredBy: '补录人 {name}',
  },
}
