/** What the parts of the house are called where one did something by itself; the server names them in `system_actor`. */
export const systemsInChinese = {
  volunteering: '候补递补',
  reference: '系统初始数据', 'load-roles': '系统初始数据', setup: '系统安装', sample: '示例数据', admin: '后台', system: '系统',
  deadlines: '时限调整', dispatch: '自动派单', sweep: '时限巡检', expiry: '到期处理', succession: '岗位与网格交接',
  'organisation-closed': '单位撤销', 'grid-ended': '网格撤销', grid_changes: '网格调整生效', register: '档案合并',
  import: '系统导入', intake: '系统导入', source: '来源系统', duplicates: '重复识别', triage: '智能研判', reader: '系统', 'sign-in': '登录', mall: '商城', statements: '对账单', cabinet: '兑换柜',
  consent: '本人同意', boards: '榜单封存', earning: '积分发放',
} as const

export const systemsInEnglish: Record<keyof typeof systemsInChinese, string> = {
  volunteering: 'Waiting lists',
  reference: 'Shipped data', 'load-roles': 'Shipped data', setup: 'Installation', sample: 'Sample data', admin: 'Admin', system: 'System',
  deadlines: 'Change of deadlines', dispatch: 'Automatic dispatch', sweep: 'Sweep of clocks', expiry: 'Expiry', succession: 'Succession',
  'organisation-closed': 'Closing of a unit', 'grid-ended': 'End of a grid', grid_changes: 'Change of grids', register: 'Merging of records',
  import: 'Import', intake: 'Import', source: 'Source', duplicates: 'Finding of repeats', triage: 'Triage', reader: 'System', 'sign-in': 'Sign-in', mall: 'Mall', statements: 'Statements', cabinet: 'Cabinet',
  consent: 'Consent given', boards: 'Freezing of boards', earning: 'Earning of points',
}

/** Under which of them to look: `source:12345` is a source, whichever it is. */
export const systemOf = (by: string): string => by.split(':', 1)[0] ?? by
