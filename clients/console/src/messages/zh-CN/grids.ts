/** The map of grids, a grid, and the drawing board. */
export const grids = {
  title: '网格地图', map: '网格地图', tree: '网格树', cases: '{count} 件', noneDue: '期内无应办结', notCounted: '不在您可统计的范围',
  unknown: '网格不存在', clear: '清除网格', pick: '网格', anywhere: '全部网格',
  level: '网格层级', by: '着色依据', hideTree: '收起网格树', showTree: '展开网格树',
  measure: { open: '未结事件', overdue: '已超时', rate: '按期办结率' },
  legend: {
    label: '图例', zero: '0', noneDue: '无应办结', from: '{number} 及以上', below: '{number} 以下', period: '近 30 天',
    notCounted: '当前岗位不能统计，只显示边界',
  },
  coarser: '此范围内{level}太多，先显示{shown}；放大后可见。',
  find: { label: '查找网格或地址', hint: '网格名称、编码、9-5 或地址', none: '没有找到。可输入“伊河路 9-5”、编码或楼院名。' },
  here: {
    point: '点选位置', copy: '复制坐标', copied: '坐标已复制', outside: '不在任何网格内', beneath: '其下为{name}', near: '30 米内还有：{names}', clear: '清除点选',
  },
  page: {
    close: '收起', ended: '已于 {day} 撤销', since: '{day} 起', area: '面积', code: '编码', range: '四至范围', place: '活动阵地', phone: '监督电话',
    squareMetres: '{number} 平方米', squareKilometres: '{number} 平方公里', noArea: '还没有边界', below: '下辖', zoomTo: '在图上定位', noticeEdit: '修改公示',
    managers: '管理社区', lead: '主管', duties: '职责', divisions: '行政区划', successors: '已由以下网格承继', precedents: '承继自', none: '未填写',
    lost: '没有这个网格', lostBody: '可能已被清除，或地址有误。请从网格树重新选择。', tabs: '网格资料', counted: '{number} 个{level}',
    tab: { overview: '概况', people: '力量', standards: '六有', addresses: '楼院', boundary: '边界' },
  },
  figures: {
    title: '事件', open: '未结', overdue: '已超时', rate: '按期办结率', seeOpen: '看未结事件', seeOverdue: '看超时事件', seeDue: '看应办结事件',
    period: '{since} 至 {until}，截至 {at}', formula: '{formula}（{numerator} ÷ {denominator}）', none: '期内无应办结', forbidden: '当前岗位不能查看统计。',
    openList: '未结事件', noOpen: '没有未结事件', all: '查看全部未结事件',
  },
  people: {
    title: '责任人', party: '党组织', nobody: '无人负责', noParty: '没有对应的党组织',
    deputy: '代理',
  },
  six: {
    met: '达标', unmet: '未达标', unchecked: '未检查', by: '{day} {name}检查', edit: '检查登记', save: '保存检查结果', saved: '检查结果已保存',
    note: '说明', score: '{met}/6 项达标', lead: '逐项登记今天的检查情况；不动的保持原样。',
  },
  notice: { saved: '公示已更新，公开页面同时生效', save: '保存公示' },
  addresses: {
    title: '楼栋与地点', empty: '没有登记楼栋或地点', more: '再显示一些', entrances: '{count} 个单元', show: '在图上看{name}', places: '其他地点', district: '请选择街道或以下的网格查看楼院。',
    shown: '已显示 {count} 个',
  },
  boundary: {
    title: '边界版本', version: '第 {number} 版', now: '现行', until: '{since} 至 {until}', since: '{since} 起', reason: '原因', show: '在图上看这一版', hide: '不再显示',
    edit: '调整边界', draw: '绘制边界', none: '没有边界版本', changes: '调整申请', noChanges: '没有调整申请', given: '按 {system} 提供',
    continueDraft: '继续未提交的草稿',
  },
  pending: '{count} 项调整待您审批',
  change: {
    done: { approve: '已批准，{name}的调整 {day} 生效', reject: '已退回{name}的调整申请', withdraw: '已撤回{name}的调整申请', apply: '{name}的调整已生效' },
    kind: { found: '新设', boundary: '调整边界', split: '拆分', merge: '合并', rename: '更名', end: '撤销' },
    status: { proposed: '待审批', approved: '已批准', rejected: '未批准', withdrawn: '已撤回', applied: '已生效' },
    approve: '批准', reject: '不批准', withdraw: '撤回', apply: '立即生效', by: '{name} {moment}提出，{day} 起生效', decided: '{name}审批', findings: '{count} 处需权衡',
    note: '审批意见', noteNeeded: '不批准须写明理由', others: '同时调整 {count} 个网格', show: '在图上看', confirm: '{action}这项调整？',
  },
  board: {
    title: '调整边界', lead: '拖动边界上的点；相邻网格和上级网格的公共边界一起移动。', legend: '图中', own: '本网格', neighbours: '相邻与上级', changed: '将一起调整', faulty: '问题处',
    undo: '撤销', redo: '重做', redraw: '重新绘制', cancelDraw: '取消绘制', drawing: '在图上依次点选各角，最后点回起点完成', reset: '恢复原状', remove: '删除选中的点',
    keys: '拖动小点可加点，右键点已有的点可删点；{undo} 撤销，{redo} 重做', snap: '靠近已有的点会自动对齐',
    draft: '草稿已存在这台电脑上（{moment}）', restored: '已恢复 {moment} 的草稿', stale: '草稿之后边界有过调整，请核对。', discard: '丢弃草稿', leave: '返回地图',
    checking: '正在检查', clean: '没有重叠、空白或越界', untouched: '还没有改动', grids: '涉及的网格', faults: '问题', moving: '{count} 栋楼将换网格', movingOne: '{name}：{from} → {to}',
    toNothing: '空白处', outOfReach: '不在您的管辖范围，须由上级调整', size: '{before} → {after} 平方米', newSize: '{after} 平方米', point: '第 {number} 处',
    fault: { overlap: '重叠', gap: '空白', outside_parent: '超出上级', child_outside: '下级在外' },
    between: '{one} 与 {other}', inside: '{one} 内', beyond: '{one} 超出 {other}',
    reason: '调整原因', effective: '生效日期', reasonNeeded: '请写明调整原因', dayNeeded: '请选择今天或以后的日期', weigh: '我已核对上述重叠或空白，确需如此', weighNeeded: '请先核对上面的重叠或空白',
    submit: '提交审批', submitted: '已提交，等待审批。批准后于 {day} 生效，形成新版本。', impossible: '有超出上级的部分或不在您管辖的网格，不能提交。', multi: '这个网格由多块组成，可分别调整每块的外边界。',
    noRight: '当前岗位不能调整这个网格的边界。', district: '区级边界请通过导入调整。', hectares: '约 {number} 公顷', others: '另有 {count} 个', show: '在图上看',
  },
  placeKind: {
    building: '楼栋', park: '公园', market: '市场', school: '学校', hospital: '医院', clinic: '卫生服务站', unit: '单位', shop: '商铺', gate: '大门',
    business_area: '商圈', business_park: '园区', service_point: '服务点', metro_station: '地铁站',
  },
}
