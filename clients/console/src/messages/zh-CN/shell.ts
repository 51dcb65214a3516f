export const shell = {
  product: '原点',
  productWhole: '原点 · 城运中心',
  skip: '跳到正文',
  nav: { label: '主菜单', work: '待办', desk: '派单', cases: '事件', hotline: '热线', hotspots: '热点', overview: '概览', reference: '基础数据', map: '地图', people: '人员', public: '公众', points: '积分', honours: '榜单', volunteering: '志愿', mall: '商城' },
  inbox: {
    label: '消息，{count} 条未读', title: '消息', empty: '没有消息', unread: '未读', readAll: '全部已读', more: '更早的消息',
  },
  search: { label: '按编号或文字查找事件', hint: '编号或关键字' },
  live: {
    connecting: '正在连接', live: '实时', down: '断线，正在重连',
    note: { connecting: '正在连接实时推送', live: '有新情况会立即更新', down: '实时推送中断；页面仍可用，恢复后自动补齐' },
  },
  post: { label: '以哪个岗位办理', all: '全部岗位', choose: '选择岗位', chooseLead: '您有 {count} 个岗位。办理时会记下所用的岗位，可随时在页顶切换。' },
  account: {
    label: '我的账号', theme: '外观', light: '浅色', dark: '深色', system: '跟随系统', large: '大字', language: '语言',
    password: '修改密码', signOut: '退出登录',
  },
  signIn: {
    title: '登录', username: '用户名', password: '密码', enter: '登录', code: '动态验证码',
    codeHint: '身份验证器上的 6 位数字', codeLead: '该账号开启了两步验证。', back: '返回', continue: '继续',
    again: '登录已过期，请重新登录', againLead: '登录后接着刚才的操作，已填写的内容不会丢失。',
    other: '放弃并换账号登录', needUsername: '请填写用户名', needPassword: '请填写密码', needCode: '请填写 6 位验证码',
    lead: '一个社区里发生的事，有人看见、马上有人管、件件有回音。', fill: '填入 {username}',
  },
  password: {
    title: '修改密码', lead: '初始密码需要先修改，才能继续使用。', old: '当前密码', new: '新密码', repeat: '再输一次新密码',
    save: '保存新密码', differ: '两次输入的新密码不一样', needOld: '请填写当前密码', needNew: '新密码至少 10 个字符',
    done: '密码已更换，其他设备上的登录已退出。',
  },
  map: { closer: '放大', wider: '缩小' },
  state: {
    loading: '正在加载', retry: '再试一次', reload: '重新加载', back: '返回',
    forbiddenTitle: '没有权限查看', forbiddenBody: '当前岗位没有此项权限。可在页顶换一个岗位，或请管理员开通。',
    notFoundTitle: '找不到这个页面', notFoundBody: '地址可能有误，或您无权查看。', home: '回到首页',
  },
  form: { cancel: '取消', confirm: '确定', close: '关闭', optional: '选填', required: '此项必填', save: '保存', sending: '正在提交', reasonShort: '请写明原因，至少 4 个字' },
  unmask: { lead: '请写明原因。查看会留下记录。', once: '完整信息仅显示这一次', nameless: '未留姓名' },
  table: {
    previous: '上一页', next: '下一页', page: '第 {page} 页', columns: '显示列', selected: '已选 {count} 件', clear: '清除选择',
    all: '选择本页全部', one: '选择 {name}',
  },
}
