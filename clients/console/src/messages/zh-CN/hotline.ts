export const hotline = {
  title: '12345 工单台',
  tabs: { pool: '在办工单', imports: '导入', reports: '状态回传' },
  pool: {
    deadline: '来源限办', all: '全部', overdue: '已过限', day: '24 小时内', threeDays: '3 天内', undispatched: '只看待派单', search: '外部编号或关键字',
    order: { external_due: '来源限办最早', due: '时限最早', newest: '最新上报' },
    empty: '没有在办的热线工单', emptyBody: '导入工单，或等来源系统送来，都会立即出现在这里。',
  },
  upload: {
    title: '导入工单', source: '来源系统', drop: '把表格拖到这里，或', pick: '选择文件', sending: '正在上传 {name}',
    limits: '.xlsx 或逗号分隔文本（.csv），最大 50 MB。先看预览，确认后才受理。',
    kind: '“{name}”不是表格。请选择 .xlsx 或 .csv 文件；旧版 .xls 请先另存为 .xlsx。', unreadable: '这个文件读不了：{reason}。',
  },
  imports: {
    earlier: '历次导入', none: '还没有导入过', noneBody: '第一次导入后，进度和结果会留在这里。', file: '文件', when: '上传', next: '下一步',
    again: '接着导入', goOn: '去预览', mend: '去更正',
  },
  figure: { rows_read: '已读', opened: '新受理', known: '已有', changed: '有变化', bad: '需更正' },
  figureNote: {
    opened: '开了新事件', known: '以前来过，不重复受理', changed: '已有中与上次不同的', bad: '未受理，更正后再传',
  },
  import: {
    title: '导入', back: '全部导入', by: '方案“{profile}”', cancel: '停止导入', drop: '放弃', notYours: '这份表格由别人上传，尚未开始导入。',
    mendedLead: '更正后的文件拖到这里，或',
  },
  progress: {
    waiting: '排队等候', of: '已读 {read} 行，共约 {expected} 行', read: '已读 {read} 行', done: '导入完成，共 {read} 行',
    failed: '导入中断，已读 {read} 行；已受理的不受影响', cancelled: '已停止，此前读了 {read} 行；已受理的不受影响',
    goesOn: '离开本页，导入照常进行', why: '原因：{code}', pool: '看在办工单',
  },
  map: {
    columns: '每一列是什么', heading: '表头', samples: '内容举例', meaning: '对应', faults: '问题', meaningOf: '“{column}”对应什么',
    wholeRow: '整行', needed: '必需', faultCount: '{fault}：{count} 行', system: '坐标系', field_missing: '还没有指明哪一列是“{field}”。',
    field_twice: '“{field}”只能对应一列。', classes: '{count} 种来源分类没有对应类别', classesLead: '不指定也能受理：按内容猜测，或由派单席研判。',
    category: '选择类别', proposed: '研判建议：{name}（{asked} 件中有 {agreeing} 件按内容属此类）', take: '采用', takeFor: '“{text}”采用研判建议“{name}”', categoryOf: '“{text}”对应的类别', rows: '预览：看了前 {looked} 行，{good} 行可受理，{bad} 行需更正',
    preview: '预览', noRows: '补全对应关系后，这里显示受理后的样子。', startLead: '开始后，可受理的行立即成为事件并按规则派单。', start: '开始导入', startCount: '开始导入约 {count} 行',
  },
  profile: {
    title: '导入方案', guess: '自动识别', keep: '存为方案', name: '方案名称', save: '保存', replace: '覆盖同名方案', saved: '已存为方案“{name}”',
    remove: '删除此方案', nameNeeded: '请给方案起个名字',
  },
  row: {
    line: '行', number: '外部编号', what: '事由', category: '类别', place: '网格', reporter: '反映人', due: '来源限办', fate: '将会', byWords: '按内容猜',
    toDesk: '转派单席', nothing: '—', known: '已有，不重复受理', new: '新受理',
  },
  bad: {
    title: '{count} 行需更正', xlsx: '下载更正（Excel）', csv: '下载 CSV', lead: '保持原表头，末列写明原因；改好后在下方重新上传。原始内容保留 7 天。',
    gone: '原始内容已清除，只留原因。', others: '原始内容只有导入人本人可以下载。', line: '行', why: '原因',
  },
  changed: { title: '{count} 件与上次不同', taken: '已更新', left: '与上次不同，未改动' },
  reports: {
    none: '没有状态回传', noneBody: '来源系统要求回传时，事件每办一步都会告诉它，结果显示在这里。', refresh: '刷新', number: '外部编号',
    source: '来源系统', step: '环节', state: '状态', made: '产生', tried: '上次发送', attempts: '次数', retry: '重新发送',
    standin: '仅留存，未发出', answered: '对方返回 {status}',
  },
}

/** Words of the glossary that only intake uses. */
export const hotlineWords = {
  runState: { uploaded: '待确认', waiting: '排队', running: '导入中', done: '完成', failed: '中断', cancelled: '已停止' },
  reportState: { waiting: '待发送', delivered: '已送达', given_up: '未送达' },
  callbackMode: { none: '不回传', standin: '模拟回传：只在本系统留存，不发给来源系统', http: '真实回传：发给来源系统' },
  callbackFailure: { timeout: '对方 10 秒内没有答复', unreachable: '连不上对方地址' },
  coordinateSystem: { wgs84: 'WGS84（GPS）', cgcs2000: 'CGCS2000', gcj02: 'GCJ-02（高德、腾讯）', bd09: 'BD-09（百度）' },
  sheetFault: {
    not_a_workbook: '不是有效的 Excel 文件', no_sheet: '里面没有工作表', old_workbook: '是旧版 .xls，请另存为 .xlsx', no_headings: '找不到表头行',
    unknown_encoding: '文字编码无法识别，请另存为 UTF-8',
  },
  meaning: {
    number: '外部编号', description: '诉求内容', summary: '标题', address: '地址', longitude: '经度', latitude: '纬度', point: '经纬度（一格）',
    category: '分类', urban_code: '城管小类代码', urban_class: '部件/事件', component_number: '部件编码', level: '难度', is_emergency: '是否紧急',
    reporter_name: '反映人姓名', reporter_phone: '反映人电话', is_anonymous: '是否匿名', received_at: '受理时间', due_at: '来源限办',
    follow_up_result: '回访结果', is_solved: '是否解决', is_satisfied: '是否满意', pictures: '图片地址', keep: '原样保留', ignore: '不导入',
    follow_up: '回访', urban: '城管编码',
  },
  fault: {
    missing: '必填项为空', too_long: '内容过长（最多 5000 字）', not_a_moment: '无法识别的日期时间', not_a_number: '不是数字', not_in_degrees: '坐标不是有效的经纬度',
    swapped: '经度与纬度写反了', half_a_point: '经度、纬度只填了一个', digits_lost: '编号被表格软件当作数字保存，末尾数位已丢失', not_yes_or_no: '无法识别为“是”或“否”',
    level_unknown: '难度没有对应关系', class_unknown: '既不是部件也不是事件', category_unknown: '对应的事件类别不存在或已停用',
    repeated: '编号在本文件中重复，且内容与前面的不同', too_many_cells: '单元格数多于表头', quotes_open: '引号不成对，无法拆分成单元格', refused: '系统未受理',
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
  profile_incomplete: '对应关系不完整：编号和内容各需要一列，同一项只能对应一列。',
  profile_does_not_fit: '这份表格缺少方案里的某些列，请另选方案或改对应关系。',
  sheet_unreadable: '这个文件不是能读的表格。请另存为 .xlsx 或 .csv 再传。',
  sheet_too_large: '文件太大，请拆成几个再导入。',
  upload_gone: '上传的文件已过期清除，请重新上传。',
  import_not_yours: '只有导入人本人可以这样做。',
  import_step_not_possible: '这次导入的状态刚刚变了，请看最新情况。',
  originals_gone: '原始内容只保留 7 天，已经清除。',
  report_not_given_up: '这条回传仍在自动重试，不用手动发送。',
  import_silent: '导入进程没有动静超过 15 分钟。已受理的不受影响，可以接着导入。',
}
