/** The words of the glossary. */
export const words = {
  status: {
    opened: '待派单', dispatched: '已派单', signed: '已签收', arrived: '已到场', suspended: '已暂停', parked: '已挂账',
    project: '已立项', handled: '已处置', checked: '已核查', replied: '已答复', followed_up: '已回访', closed: '已办结',
    archived: '已归档', refused: '不予受理', merged: '已合并',
  },
  level: { ordinary: '一般', complex: '复杂', hard: '疑难' },
  channel: {
    branch: '有事找支部', snapshot: '随手拍', walk_in: '上门', phone: '来电', group: '网格群', patrol: '巡查',
    camera: '视频巡查', hotline: '12345热线', urban_management: '数字化城管', enterprise: '企业诉求',
  },
  action: {
    triage: '研判', dispatch: '派单', sign: '签收', return: '退单', reassign: '改派', contact: '联系', arrive: '到场',
    escalate: '上报', lower: '下沉', assist: '协办', suspend: '暂停', resume: '恢复', ask_extension: '申请延期',
    grant_extension: '同意延期', deny_extension: '驳回延期', ask_whistle: '申请吹哨', handle: '处置', check: '核查',
    fail_check: '核查不通过', reply: '答复', follow_up: '回访', rate: '评价', reopen: '重办', redo: '回访重办',
    urge: '催办', supervise: '督办', add_material: '补充材料', join: '我也反映', merge: '合并', unmerge: '撤销合并',
    link: '关联', park: '挂账', unpark: '重启', make_project: '立项', finish_project: '项目验收', refuse: '不予受理',
    close: '办结', archive: '归档', hand_over: '交接',
  },
  clock: { response: '首次响应', arrival: '到场', handling: '办理', external: '来源限办' },
  unit: { hours: '小时', urgent_hours: '紧急工作时', working_hours: '工作时', working_days: '工作日' },
  refusal: {
    not_public_service: '不属于受理范围', in_legal_proceedings: '已进入法定程序', already_answered: '已依法办结',
    secret_or_private: '涉密或涉隐私', unlawful_or_impossible: '违法或违背公序良俗',
  },
  cause: {
    wear: '设施老化损坏', conduct: '个人行为', management: '管理缺位', construction: '施工影响', weather: '天气',
    design: '规划设计不足', dispute: '矛盾纠纷', need: '服务需求', other: '其他',
  },
  outcome: { solved: '已解决', unsolved: '未解决', unknown: '未表态' },
  stage: { report: '反映', scene: '现场', before: '处置前', after: '处置后', material: '补充' },
  whistleKind: { everyday: '日常哨', hard_nut: '攻坚哨', emergency: '应急哨' },
  whistleStatus: { asked: '待审核', sounded: '已吹响', refused: '未批准', cancelled: '已取消', finished: '已结束' },
  callStatus: {
    waiting: '未吹响', called: '待签收', signed: '已签收', reported_in: '已报到', handled: '已处置', rated: '已评价',
    returned: '已退回', cancelled: '已取消',
  },
  whistleAction: { approve: '批准吹哨', refuse: '不批准', cancel: '取消吹哨', write_minutes: '记录联席会议' },
  callAction: {
    sign: '签收', return: '退回', report_in: '报到', handle: '处置', rate: '评价部门', rate_street: '评价街道',
  },
  assignment: { lead: '主办', assist: '协办' },
  why: {
    responsible: '该网格的责任人', deputy: '责任人离岗，由代理人承办', level: '由难度确定', possible: '可以承办',
    least_loaded: '在办最少', escalated: '逐级上报', person: '人工指定', fallback: '上一级责任人',
  },
  placeBy: { point: '按坐标定位', address: '按地址定位', person: '人工选定', none: '未定位' },
  way: { phone: '电话', visit: '上门', source: '来源系统', unreachable: '联系不上', app: '小程序' },
  figure: {
    opened: '受理', returned: '曾退单', refused: '不予受理', merged: '已合并', responded: '已首次响应', responded_in_30_minutes: '30 分钟内响应',
    responded_in_2_hours: '2 小时内响应', responded_in_8_hours: '8 小时内响应', responded_in_24_hours: '24 小时内响应',
    responded_in_72_hours: '72 小时内响应', responded_later: '72 小时后响应', unresponded: '尚未响应', closed: '办结', due: '应办结',
    finished: '应办中已处置', on_time: '按期处置', late: '逾期', response_due: '应响应', response_on_time: '按期响应', handled: '已处置',
    in_grid: '网格内处置', in_community: '社区内处置', asked: '满意度有结论', satisfied: '回访满意', unsatisfied: '回访不满意',
    solved_asked: '解决与否有结论', solved: '回访已解决', unsolved: '回访未解决', open: '在办', open_overdue: '在办超时',
  },
  rate: {
    finished: '办结率', on_time: '按期办结率', response: '响应率', solution: '解决率', satisfaction: '满意率', returned: '退单率',
    in_grid: '网格内化解率', in_community: '社区内化解率',
  },
  gridLevel: { district: '区', street: '街道', community: '社区', grid: '三级网格', micro: '微网格', exclusive: '专属网格' },
  system: { dispatch: '自动派单', sweep: '时限巡检', succession: '岗位与网格交接', intake: '系统导入', system: '系统' },
} as const
