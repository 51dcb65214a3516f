/** Stored words, as the glossary has them. */
export const words = {
  status: {
    opened: '待派单', dispatched: '已派单', signed: '已签收', arrived: '已到场', suspended: '已暂停', parked: '已挂账',
    project: '已立项', handled: '已处置', checked: '已核查', replied: '已答复', followed_up: '已回访', closed: '已办结',
    archived: '已归档', refused: '不予受理', merged: '已合并',
  },
  stage: { report: '反映', scene: '现场', before: '处置前', after: '处置后', material: '补充' },
  certification: { asked: '待核验', confirmed: '已认证', refused: '未通过', withdrawn: '已撤回' },
  relation: {
    head: '户主', spouse: '配偶', child: '子女', parent: '父母', grandparent: '祖父母', grandchild: '孙子女', sibling: '兄弟姐妹',
    tenant: '租客', other: '其他',
  },
  place: {
    service_point: '便民服务点', clinic: '卫生服务站', hospital: '医院', market: '菜市场', pharmacy: '药店', canteen: '社区食堂',
    activity_centre: '活动中心', police_station: '派出所',
  },
  moment: {
    case_open: '已收到您反映的问题', case_dispatch: '已派给责任人', case_reassign: '已改派给更合适的人办理',
    case_escalate: '已上报上一级办理', case_sign: '责任人已签收', case_contact: '责任人已与您联系',
    case_arrive: '工作人员已到现场', whistle_approve: '街道已召集有关部门联合处理',
    case_suspend: '暂停办理，等待条件具备', case_resume: '恢复办理', case_park: '暂时不能解决，已挂账跟踪',
    case_unpark: '重新启动办理', case_make_project: '已列入项目', case_handle: '已处置，等待核查',
    case_finish_project: '项目已完成，等待核查', case_check: '处置结果已核查', case_fail_check: '核查未通过，正在重新处置',
    case_reply: '已答复', case_refuse: '不予受理，已说明理由', case_merge: '已与同一问题合并办理',
    case_reopen: '已重新办理', case_redo: '已重新办理', case_rate: '您已评价', case_close: '已办结',
  },
}
