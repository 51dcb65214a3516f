/** The reference data: what the district sets for everybody. */
export const reference = {
  title: '基础数据',
  part: { categories: '类别与时限', replies: '答复模板', learning: '研判学习', calendar: '日历', roles: '角色', home: '移动端首页' },
  save: '保存', saveDeadlines: '保存时限', savedAs: '“{name}”已保存', deadlinesSaved: '时限已保存', state: '状态', off: '已停用',
  general: '通用时限', newCategory: '新增类别', findCategory: '名称、编码或关键词', noCategory: '没有符合的类别', noCategoryBody: '换个词再找。',
  deadlines: '办理时限', particulars: '基本信息', setOwn: '单独设定', inherit: '改为沿用', from: '沿用{name}', sample: '演示值',
  allowance: '{amount} {unit}', top: '顶层', codeHint: '英文字母、数字', codeWrong: '只能用英文字母、数字、横线和下划线，最多 60 个字符',
  keywordsHint: '输入一个词后回车', adviceHint: '上报前给居民看的话，如“请先拨打 119”',
  outOfUse: '停用', outOfUseLead: '停用“{name}”后，新事件不能再选它；已有事件保留原类别。',
  repliesLead: '答复反映人时可选用的文字，选用后仍可修改。', newReply: '新增模板', noReplies: '还没有答复模板', everyCategory: '所有类别',
  places: '可填入：', place: { category: '类别', place: '地点', account: '处置情况' }, placesUnknown: '{places}没有可填入的内容，只能用类别、地点、处置情况',
  example: '填好后是这样：', sampleOf: { category: '路灯', place: '伊河路北段', account: '更换灯具，已恢复照明' },
  field: {
    name: '名称', name_en: '英文名', code: '编码', parent_id: '上级类别', keywords: '关键词', default_level: '默认难度', is_emergency: '紧急', is_active: '启用',
    advice: '上报前提示', reopen_days: '几天内可要求重办', duplicate_metres: '多少米内算重复', position: '顺序', marks: '标记', text: '内容', category_id: '类别',
    is_for_open_cases: '在办事件一并重算', permissions: '权限', place_kind: '管辖方式', responsible_level: '责任层级', may_appoint: '可任命的角色', is_elected: '推选产生',
    requirement: '需求编号', is_responsible: '责任人', version: '版本', spans: '工作时间', season: '季节', valid_from: '起', valid_to: '止', street: '街道', source: '依据',
    is_announced: '已公布', days: '放假与调休', on: '截止日', order: '次序', title: '标题', summary: '摘要', kind: '种类', is_open: '公开', film_address: '视频网址', place: '范围',
    attachments: '附件数', film: '有视频', body: '正文字数', starts_at: '开始', ends_at: '结束', is_pinned: '置顶', tells_residents: '发到消息', reached: '居民账号数', reason: '原因',
  },
  record: {
    title: '修改记录', empty: '还没有修改过', nothing: '无', arrow: '→', many: '{count} 项', add: '新增', change: '修改', set: '设定', end: '停止', announce: '公布',
    change_day: '更正一天', loaded: '随系统载入', changed: '修改', created: '新建', draft: '起草', publish: '发布', withdraw: '撤回',
  },
  effect: {
    moved: '{count} 件在办事件会有新的截止时间', split: '提前 {sooner} 件，推后 {later} 件。', overdue: '其中 {count} 件会立即超时', kept: '另有 {count} 件因延期或暂停过，保留原来的截止时间。',
    partial: '在办事件较多，只试算了最新的 5000 件。', for: '适用范围', newOnly: '只用于新事件', openToo: '在办事件也按新时限重算', confirm: '保存新的时限？',
    confirmOpen: '保存后，约 {count} 件在办事件的截止时间会随之改变，每件都记入流转记录。', confirmNew: '保存后只用于新事件，在办的 {count} 件截止时间不变。',
  },
  calendar: {
    years: '放假安排', yearHead: '年份', year: '{year} 年放假安排', isAnnounced: '已公布', isUnannounced: '未公布，暂按法定', source: '依据', hours: '工作时间', newHours: '新增工作时间',
    spans: '时段', season: '季节（月-日）', allYear: '全年', valid: '有效期', validFrom: '自', validTo: '不再有效', noEnd: '一直有效', holiday: '节日', kind: '休或班', days: '日期',
    off: '休', work: '班', to: '至', add: '添加一段', sourceHint: '如：国务院办公厅关于 2027 年部分节假日安排的通知', announce: '公布这一年', correct: '更正这一年',
    unannounced: '国务院还没有公布这一年的放假安排。落在这一年的截止时间都是暂定，公布后自动重算。',
    workingDays: '全年工作日由 {before} 天变为 {after} 天', freed: '改为休息：{days}', worked: '改为上班：{days}', recounted: '保存后，在办事件的截止时间会自动重算。',
    confirm: '保存 {year} 年的放假安排？', confirmLead: '全区所有截止时间都按它计算，在办事件会自动重算，每件都记入流转记录。',
    fault: { name: '请填写名称', range: '起止日期不对，最长 31 天', twice: '有一天重复了' },
    shift: '{amount}：{before} → {after}', examples: '如果现在派单：', end: '停止使用', endLead: '从哪一天起不再使用？之后按其他仍有效的工作时间计算。',
  },
  roles: {
    find: '角色名称或代码', lead: '权限由系统规定，角色可取舍。', none: '没有符合的角色', role: '角色', place: '管辖方式', responsible: '责任层级', count: '权限数',
    holders: '现有 {count} 个岗位使用这个角色。', atOnce: '保存后，{count} 个在任岗位立即按新权限办事。', given: '增加：{codes}', taken: '取消：{codes}', confirm: '修改“{name}”？',
    worker: '专职网格员', kind: { grid: '按网格', organisation: '按单位', none: '无' },
  },
  home: {
    lead: '居民首页的模块：次序、名称和是否显示由区里定。名称不填用默认的，英文界面显示英文。没有建成的模块不会出现。', moduleHead: '模块', name: '显示名称', note: '小字说明', shown: '显示', up: '{name}上移', down: '{name}下移',
    nameOf: '{name}的显示名称', noteOf: '{name}的小字说明', showOf: '显示{name}', preview: '首页的样子', of: '{name}（{what}）', saved: '首页已更新，居民下次打开就是新样子',
    module: { branch: '有事找支部', snapshot: '随手拍', cases: '我的事', grid: '我的网格', notices: '通知公告', guides: '办事指南', help: '使用帮助', feedback: '投诉建议', poster: '推荐给邻居' },
  },
  module: {
    case: '事件', grid: '网格', people: '人员', post: '岗位', account: '账号', role: '角色', organisation: '组织', calendar: '日历', intake: '导入', message: '消息', other: '其他',
  },
}
