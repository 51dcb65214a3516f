/** The forms of the steps: what each asks, and what comes next. */
export const steps = {
  lead: {
    triage: '更正类别、难度或所属网格；不改的不用动。', dispatch: '派给谁？默认是该网格的责任人。', sign: '签收后由您承办，办理时限开始计算。',
    return: '退回派单席重新派单。', reassign: '从现承办人手中转给他人。', contact: '记下与反映人的联系情况，即为首次响应。',
    arrive: '记下您已到现场。', escalate: '交由上一级办理。', lower: '交由下一级办理。', assist: '请谁协助主办人？',
    suspend: '暂停期间时限不走。', resume: '恢复办理，时限继续。', ask_extension: '需要多长时间？', grant_extension: '同意后办理时限顺延。',
    deny_extension: '不同意延期。', ask_whistle: '请哪些部门来？', handle: '怎么处理的？反映人会看到结果。', check: '确认已办好。',
    fail_check: '退回承办人重新办理。', reply: '这段话反映人会直接看到。', follow_up: '反映人怎么说？', redo: '反映人不满意，退回重办。',
    urge: '请承办人加快。', supervise: '列为督办，领导会持续看到。', add_material: '补充文字或照片。', merge: '并入另一件，反映人仍会各自得到答复。',
    unmerge: '从另一件中拆出，重新派单。', link: '记下两件事有关联。', park: '暂时解决不了，写明原因后挂账。', unpark: '重新开始办理。',
    make_project: '需要工程、预算或方案的，列为项目。', finish_project: '项目已完工验收。', refuse: '反映人会看到这段答复。',
    close: '形成闭环。', archive: '归入档案。', rate: '', reopen: '', join: '', hand_over: '',
  },
  field: {
    reason: '原因', note: '说明', text: '内容', task: '需要做什么', account: '处置情况', cause: '根本原因', noPicture: '无法拍照的原因', before: '处置前照片',
    after: '处置后照片', files: '附件', amount: '时长', unit: '单位', level: '难度', category: '类别', target: '承办人', title: '项目名称', plan: '方案',
    decidedBy: '议定会议', replyText: '公开答复', report: '反映人', way: '回访方式', solved: '是否解决', satisfied: '是否满意', stars: '星级', other: '另一件的编号',
    refusal: '法定理由', faceToFace: '当面联系', kind: '哨别', calls: '应哨部门', stepText: '说明', keepAsIs: '不改', minutes: '会议记录',
  },
  hint: {
    refuse: '例如：该事项已进入诉讼程序，请依法院安排办理。', reply: '例如：路灯已于今日 15:00 修复，感谢您反映。', other: '14 位编号',
    template: '选用答复模板', responsible: '按网格派给责任人', searchPost: '输入姓名、岗位或单位', drop: '把照片拖到这里，或', pick: '选择文件', remove: '移除 {name}',
  },
  target: { proposed: '建议', posts: '岗位', units: '单位', open: '在办 {count} 件', away: '{name}离岗，由代理人承办', none: '没有找到', searching: '正在查找' },
  yes: '是', no: '否', unsaid: '未表态',
  found: '{number} {summary}', notFound: '没有这个编号的事件',
  done: {
    whole: '{number} 现在是“{status}”', due: '，{due}办完', dispatch: '{number} 已派单{due}', sign: '{number} 已签收{due}', close: '{number} 已办结',
    urge: '已催办 {number} 的承办人', supervise: '{number} 已列为督办', reply: '已答复 {number} 的反映人',
  },
  addCall: '添加部门', removeCall: '移除', leadCall: '主责部门', department: '部门',
}
