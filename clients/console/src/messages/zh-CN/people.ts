/** People and posts. */
export const people = {
  title: '人员与岗位',
  page: { people: '通讯录', responsibility: '责任矩阵', nominations: '推选', certifications: '居民认证' },
  age: '{count} 岁', partyMember: '党员', noPhone: '未登记电话', show: '查看', unmask: '查看电话', unmaskOf: '查看{name}的完整电话',
  searching: '正在查找', noneFound: '没有找到',
  review: '核对', back: '返回修改', unreachable: '无账号', coming: '未到任', deputyIs: '{name}代理', deputyUntil: '{name}代理至 {moment}',
  period: '{from} 至 {until}', since: '{from} 起', present: '现任岗位', past: '曾任岗位', noPresent: '现在没有岗位', absences: '离岗与代理', noAbsences: '没有离岗或代理',
  history: '变更记录', all: '全部 {count} 条', less: '收起', consequences: '随之变化', account: '账号 {username}', accountByPhone: '手机登录',
  accountOpen: '可登录', accountClosed: '已停用',
  field: {
    person: '姓名', post: '岗位', role: '角色', grid: '网格', organisation: '单位', title: '岗位名称', origin: '来源', startsOn: '到任日期', successor: '接任人',
    reason: '原因', deputy: '代理人', period: '离岗日期', from: '起', until: '止',
  },
  hint: { person: '输入姓名开头或完整手机号', post: '输入姓名或岗位', grid: '输入网格名称、编码或 9-5', organisation: '输入单位名称' },
  directory: {
    filters: '查找人员', hint: '姓名、岗位、网格或单位', level: '网格层级', within: '所在网格及下级', without: '无岗位人员', place: '所在', phone: '电话', state: '状态',
    empty: '没有符合条件的岗位', noneWithout: '没有无岗位的工作人员', emptyBody: '换个词，或清空条件。', showing: '本页 {count} 人次', keys: 'j 下一个，k 上一个，Enter 打开，f 查找',
  },
  load: {
    title: '在办', open: '在办 {count} 件', overdue: '超时 {count} 件', assisted: '协办 {count} 件', noOpen: '没有在办事件', overdueAmong: '其中 {count} 件已超时',
    households: '{count} 户联户关系一并结束', deputises: '不再代理“{title}”',
  },
  action: { hand_over: '交接', record_absence: '离岗代理', end: '结束岗位' },
  appoint: {
    button: '任命', title: '任命', another: '任命新岗位', nominate: '发起推选', confirm: '确认任命', confirmNominate: '确认提名', chooseRole: '选择角色', noRoles: '当前岗位不能任命这类角色。',
    electedLead: '这个角色由居民推选产生：提名后至少公示 5 天，再任命。', review: '自 {day} 起，任命 {name} 为“{role}”。', reviewNominate: '提名 {name} 为“{role}”，之后公示。',
    appointed: '已任命', nominated: '已提名，请安排公示',
  },
  handOver: {
    title: '交接岗位', confirm: '确认交接', review: '“{title}”由 {name} 交接给 {to}，今天生效。', open: '{count} 件在办事件转给接任人，状态与时限不变',
    assisted: '{count} 件协办转给接任人', done: '已交接，在办事件随之转移',
  },
  end: {
    title: '结束岗位', confirm: '确认结束', review: '{name}不再担任“{title}”，今天生效，权限随即收回。', open: '{count} 件在办事件退回派单席，由规则重新派人',
    assisted: '{count} 件协办取消', gap: '结束后这里没有{level}责任人，责任矩阵会出现空缺。', done: '岗位已结束',
  },
  absence: {
    title: '离岗代理', confirm: '确认代理', lead: '离岗期间，代理人同时以这个岗位办理。代理人须在同一街道或单位。', review: '{from} 至 {until}（含），“{title}”由 {deputy} 代理。',
    line: '{name}（{title}）离岗，{deputy}代理', end: '提前结束', endQuestion: '{name}已返岗？{deputy}的代理权限立即结束。', ended: '代理已结束', done: '已登记离岗代理',
  },
  matrix: {
    allStreets: '全部街道', total: '网格数', sound: '一人负责', share: '落实率', none: '没有网格', faults: '待落实的网格', mend: '处理', seePosts: '看岗位', all: '全部问题',
    empty: '没有待落实的网格', emptyBody: '每个网格都有一位能登录的责任人。', showing: '本页 {count} 个', tooMany: '超过 {count} 个，请先选一个街道。',
    open: '{level}：{problem} {count} 个', meaning: { gap: '没有责任人', overlap: '责任人多于一位', unreachable: '责任人没有账号，派不到' },
  },
  problem: { gap: '空缺', overlap: '重叠', unreachable: '联系不上' },
  level: { street: '一级网格', community: '二级网格', grid: '三级网格', micro: '微网格', exclusive: '专属网格', worker: '专职网格员' },
  sheet: { level: '层级', code: '编码', name: '网格', problem: '问题', holders: '现任' },
  nomination: {
    lead: '微网格长、微网格员由居民推选：提名，公示至少 5 天，再任命。', anyStatus: '全部状态', empty: '没有推选', emptyBody: '从责任矩阵的空缺处，或在这里发起推选。', showing: '本页 {count} 项',
    make_public: '公示', object: '记录异议', appoint: '任命', refuse: '不予任命', withdraw: '撤回', period: '公示日期（含首尾，至少 5 天）', objection: '异议内容',
    replaces: '现任 {name} 同时卸任，在办事件转给新任。', vacant: '现在空缺，任命后即日到任。', confirm: '确认{step}', review: '{step}：{name}，“{title}”',
    done: { make_public: '{name}开始公示，期满后可任命', object: '已记下对{name}的异议', appoint: '已任命{name}', refuse: '已记为不予任命{name}', withdraw: '已撤回对{name}的提名' },
  },
  nominationStatus: { nominated: '已提名', public: '公示中', appointed: '已任命', refused: '未通过', withdrawn: '已撤回', removed: '已卸任' },
  origin: {
    secretary: '村（社区）书记', committee_member: '社区委员', community_worker: '社区工作者', village_party_group_leader: '村党小组组长', party_representative: '党员代表',
    resident_representative: '居民代表', building_lead: '楼栋长', enterprise_representative: '企业代表', property_staff: '物业人员', volunteer: '志愿者',
  },
  claim: {
    queue: '待核验', rates: '认证率', lead: '居民提出的身份或居住认证。当面看证件或上门核对，不收集证件号，不能核验自己的。', empty: '没有这样的申请', emptyBody: '居民在手机上申请后会出现在这里，等得最久的在最前。', choose: '选一条核对。',
    name: '申请姓名', registered: '登记姓名', differs: '与登记不一致，请核对', address: '申请住址', how: { identity: '请当面看一眼身份证件，核对姓名与本人。', household: '请上门或查看房屋材料，核对是否在此居住。' },
    household: '还没有登记在户的，请选入住的户；已登记的不用选。', building: '楼栋', door: '房号', confirm: '核验通过', refuse: '不予通过', why: '不通过的原因（居民会看到）', own: '这是您自己的申请，请由他人核验。',
    confirmed: '已通过，居民会收到消息', refused: '已退回，居民会收到原因', ratesLead: '服务覆盖情况，仅供参考，不作考核，按网格编码排列。', certifiedCount: '已认证', residents: '应认证', rate: '认证率', percent: '{share}%',
    noResidents: '无登记', formula: '{formula}。{source}。',
  },
  claimKind: { identity: '身份认证', household: '居住认证' },
  claimStatus: { asked: '待核验', confirmed: '已认证', refused: '未通过', withdrawn: '已撤回' },
  claimMoment: { asked: '提出申请', confirmed: '核验通过', refused: '未通过', withdrawn: '撤回' },
  moment: {
    post_appointed: '任命', post_taken_over: '接任', post_followed_grid: '随网格调整', post_ended: '卸任', post_deputised: '离岗代理', post_resumed: '返岗', post_households_linked: '联户', post_household_unlinked: '解除联户',
    person_registered: '登记', person_changed: '更正资料', person_consented: '公开意愿变更', person_introduced: '自行注册', person_joined_party: '党员登记', person_left_party: '党员登记结束',
    person_moved_in: '迁入', person_photo_set: '更换照片', person_unmasked: '查看完整信息', person_forgotten: '注销', person_merged: '登记合并', other: '其他变更', system: '系统',
  },
  other: { post_ended: '由 {name} 接任', post_taken_over: '接自 {name}', post_deputised: '由 {name} 代理', post_resumed: '{name} 结束代理' },
}
