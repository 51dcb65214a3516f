export const casePage = {
  back: '返回列表', what: '事由', where: '地点', map: '位置图', who: '承办', clocks: '时限', pictures: '照片', reports: '反映与答复', record: '流转记录',
  whistles: '吹哨', next: '下一步', linked: '关联与合并', facts: '办理结果', extensions: '延期申请', print: '打印',
  number: '编号', channel: '来源', category: '类别', level: '难度', opened: '上报', source: '来源系统', externalNumber: '外部编号', tags: '标签',
  address: '地址', grid: '网格', placeBy: '定位方式', people: '网格责任人', nobody: '无人负责', unplaced: '还没有定位到网格，请研判时选定',
  placeChoices: '可能属于 {count} 个网格，需要人工选定',
  holder: '承办人', reason: '派单依据', none: '无', signedAt: '{moment}签收', finishedAt: '{moment}办完', endedAt: '{moment}结束',
  account: '处置情况', cause: '原因', outcome: '结果', pause: '暂停原因', refusal: '不予受理理由', project: '立项',
  before: '处置前', after: '处置后', compare: '拖动中线对比处置前后', enlarge: '放大查看{stage}照片', noPictures: '还没有照片',
  reporter: '反映人', anonymous: '未留姓名', first: '首次反映', unmask: '查看姓名电话', unmaskLead: '请写明原因。查看会记入流转记录。',
  unmasked: '完整信息仅显示这一次', reply: '答复', noReply: '还没有答复', solved: '已解决', unsolved: '未解决', satisfied: '满意',
  unsatisfied: '不满意', stars: '{count} 星', rated: '{moment}评价', noReports: '主动发现，无反映人',
  noActions: '当前岗位在这一步没有可办的事', moreActions: '其他操作', history: { empty: '还没有记录', details: '详情' },
  merged: '并入本件', mergedInto: '已并入另一件，点击查看', linkedCase: '关联事件',
  call: {
    sign: '签收', report_in: '报到', handle: '处置', lead: '主责', task: '任务', returned: '退回理由', account: '处置情况',
    byStreet: '街道评价 {stars} 星', byDepartment: '部门评价 {stars} 星',
  },
  whistle: {
    approve: '批准吹哨', refuse: '不批准', cancel: '取消吹哨', minutes: '联席记录', reason: '吹哨理由', decision: '审批意见',
    none: '没有吹哨', writeMinutes: '记录联席会议',
  },
  extension: { asks: '申请延长 {amount} {unit}', waiting: '待审批', granted: '已同意', denied: '已驳回' },
  moment: {
    open: '上报', warn: '时限预警', overdue: '超时', transfer: '转交', material: '补充材料', place: '定位', unmask: '查看完整信息',
    import: '导入', opinion: '协办意见', extension: '延期申请', whistle: '吹哨', sound: '吹响',
  },
}
