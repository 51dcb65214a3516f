/** What the worker's side says. */
import { systemsInChinese } from '@shared/systems'

export default {
  today: {
    title: '今日工作', all: '全部', overdue: '超时', due: '今天到期', unsigned: '待签收', list: '列表', map: '地图',
    enter: '代居民录入', none: '现在没有等您办的事', noneWhy: '派到您岗位的事会出现在这里。巡查发现的、居民当面说的，可以直接录入。',
    noneOfKind: '这一类现在没有', stale: '没有网络，显示的是{moment}的内容', more: '只显示最急的 {count} 件', emergency: '紧急', supervised: '督办',
    urged: '催办 {count} 次', returned: '退过 {count} 次', waits: '待发送：{what}', refused: '没有收下：{what}',
  },
  due: { none: '没有时限', overdue: '超时 {span}', left: '还剩 {span}', by: '{moment}前', minutes: '{count} 分钟', hours: '{count} 小时', days: '{count} 天' },
  queue: {
    notTaken: '没有收下', waiting: '{count} 条待发送', sending: '正在发送…', send: '现在发送', refused: '{count} 条没有收下，请处理', done: '都发出去了', show: '查看',
    at: '{what} {moment}', held: '前一步没有收下，等您处理', discard: '不要了', discardSure: '这一步没有发出，删掉后不能找回。确定吗？',
    retry: '再发一次', retryWithout: '不带它发送', keep: '内容留作补充材料', open: '看最新情况', title: '待发送', none: '没有待发送的内容',
    note: '有网络时按先后自动发送，每条只办一次。',
  },
  conflict: {
    moved: '这件事已经是“{status}”，这一步用不上了。您写的内容还在。', notYours: '这件事现在不归您承办了：已退回或转给别人。您写的内容还在。',
    gone: '这件事已经不在您的管辖范围，看不到了。您写的内容还在。', other: '没有收下：{why}',
  },
  map: { whole: '我的网格', mine: '我在哪', noPoint: '另有 {count} 件没有位置', here: '我的位置', noShape: '还没有读到网格的边界，有网络时再看。', pick: '点图上的标记，看是哪几件', pin: '{count} 件，{what}', north: '北' },
  case: {
    title: '办理', said: '反映的内容', call: '联系反映人', callWhy: '看电话要写明原因，会留下记录。', callReason: '办理需要，联系反映人', reason: '原因', callShow: '看电话',
    callNow: '拨打 {phone}', callNone: '没有留下电话', callOffline: '看电话要有网络。', navigate: '导航', distance: '离您约 {metres}', metres: '{count} 米', kilometres: '{count} 公里',
    locating: '正在定位…', noPosition: '没有定位成功', record: '经过', holder: '承办', reporter: '反映人', offlineCopy: '没有网络，显示的是{moment}保存的内容', picturesOnline: '照片要有网络才能看',
    notKept: '这件事还没有存到手机上，有网络时再看。', next: '下一步', more: '其他', done: '现在不用您办理',
    phoneTime: '手机时间 {moment}', level: '难度', channel: '来源', number: '编号 {number}', queued: '已记下，有网络时发出', sent: '已办', far: '距现场 {count} 米',
  },
  step: {
    send: '提交', account: '怎么处理的', accountHint: '做了什么、现在怎么样。反映人会看到结果。', cause: '根本原因', minutes: '用时', minutesOf: '{count} 分钟', hoursOf: '{count} 小时',
    before: '现场前', after: '现场后', scene: '现场照片', noPicture: '没有照片的原因', noPictureHint: '例如：夜间拍不清、涉及个人隐私', reason: '原因', note: '说明', text: '内容',
    reply: '答复', replyHint: '这段话反映人会直接看到', days: '需要几个工作日', faceToFace: '当面说的', missing: '还要填：{what}', speak: '说话', listening: '正在听，点此结束', keyboard: '也可以用键盘上的话筒说话',
    files: '照片', target: '请谁来', targetOnline: '选人要有网络。', task: '要做什么', here: '我的位置', noPosition: '没有取到位置，也可以提交。', find: '重新定位',
    near: '离现场约 {metres}', far: '您离现场约 {metres}，有些远。可以照常提交，请写一句为什么。', farWhy: '为什么离得远', farHint: '例如：定位漂移、在围墙另一侧', noPlace: '这件事没有标位置，只记您在哪里。',
  },
  lead: {
    sign: '签收后由您承办。', arrive: '记下您已到现场和到场时间。', contact: '记下和反映人说了什么，即为首次响应。', handle: '处理好了，等核查。', add_material: '补充文字或照片。',
    return: '退回派单席，重新派给合适的人。', escalate: '交由上一级办理。', suspend: '等待期间时限不走。', resume: '恢复办理，时限继续。', ask_extension: '请派单席同意延长时限。', reply: '答复反映人。',
    check: '确认已经办好。', fail_check: '退回承办人重新办理。', urge: '请承办人加快。', assist: '请人协助您或承办人。',
  },
  enter: {
    title: '代居民录入', channel: '从哪里来', what: '怎么回事', whatHint: '按居民的原话写就行。群里的话可以直接粘贴。', who: '谁反映的', name: '姓名（可不填）', phone: '电话（可不填）', phoneWrong: '电话只能是数字，5 到 20 位。',
    whoNote: '留了电话，办好后才能答复他。', where: '在哪里', emergency: '紧急情况', emergencyNote: '起火、有人受伤、燃气泄漏等，先打电话，再录入。', call119: '119 火警', call120: '120 急救', call110: '110 报警',
    submit: '提交', queuedTitle: '已存好，还没有发出', queuedNote: '连上网络后自动发送，只录一次。', sentTitle: '已录入', sentNumber: '编号 {number}', sentHolder: '由{holder}办理', sentDesk: '已交派单席派单', another: '再录一件', back: '回今日工作', see: '去办理', draft: '草稿已自动保存', clear: '清空', clearSure: '清空后不能找回，确定吗？',
  },
  door: {
    title: '网格员工作台', why: '用您的岗位签收、到场、处置。没有网络也能用。', posts: '选择岗位', password: '登录密码', passwordHint: '和电脑上一样的密码', passwordWhy: '第一次在这部手机上工作，请输一次密码。退出手机登录后失效。',
    code: '动态验证码', codeHint: '验证器上的 6 位数字', begin: '开始工作', byName: '用工作账号登录', byNameNote: '手机号没有登记在岗位上的，用电脑上的用户名和密码登录。', username: '用户名', again: '请再输一次密码',
    againWhy: '登录已过期。没发出的内容都在，登录后自动发送。', nobody: '这个手机号还没有登记的岗位。', end: '退出工作', endSure: '退出后，保存在手机上的工单内容会清除；没发出的留着，下次登录后发送。确定吗？', switch: '换岗位', all: '全部岗位', allOf: '{post}等 {count} 个岗位', now: '{name} · {post}',
    missing: '请填写用户名和密码。',
  },
  action: {
    triage: '研判', dispatch: '派单', sign: '签收', return: '退单', reassign: '改派', contact: '联系', arrive: '到场', escalate: '上报', lower: '下沉', assist: '求助', suspend: '暂停', resume: '恢复', ask_extension: '申请延期',
    grant_extension: '同意延期', deny_extension: '驳回延期', ask_whistle: '申请吹哨', handle: '处置', check: '核查', fail_check: '核查不通过', reply: '答复', follow_up: '回访', rate: '评价', reopen: '重办', redo: '回访重办',
    urge: '催办', supervise: '督办', add_material: '补充材料', join: '我也反映', merge: '合并', unmerge: '撤销合并', link: '关联', park: '挂账', unpark: '重启', make_project: '立项', finish_project: '项目验收', refuse: '不予受理',
    close: '办结', archive: '归档', hand_over: '交接', enter: '录入', open: '立案', warn: '时限预警', overdue: '超时', unmask: '查看完整信息', opinion: '协办意见', transfer: '转交', place: '定位', import: '导入', recount: '时限重算',
    extension: '延期申请', extension_decided: '延期审批', merged_in: '并入一件', merged_out: '拆出一件', whistle_approve: '批准吹哨', whistle_refuse: '未批准吹哨', whistle_finish: '吹哨结束',
  },
  cause: { wear: '设施老化损坏', conduct: '个人行为', management: '管理缺位', construction: '施工影响', weather: '天气', design: '规划设计不足', dispute: '矛盾纠纷', need: '服务需求', other: '其他' },
  channel: { branch: '有事找支部', snapshot: '随手拍', walk_in: '当面', phone: '来电', group: '群消息', patrol: '巡查', camera: '视频巡查', hotline: '热线', urban_management: '数字城管', enterprise: '企业诉求' },
  level: { ordinary: '一般', complex: '复杂', hard: '疑难' },
  system: systemsInChinese,
  code: {
    sign_in_refused: '密码或验证码不对，请再试。', account_locked: '连续输错次数过多，账号已暂时锁定。请稍后再试，或请管理员解锁。', second_step_missing: '请填写验证器上的动态验证码。', password_to_change: '这是初始密码，请先在电脑上改密码，再到手机上工作。',
    work_account_unknown: '没有找到您的工作账号，或已停用。', no_post_to_work_under: '您现在没有可在手机上办理的岗位。', case_not_yours: '这件事现在不归您承办。', case_assigned_by_decision: '这件事是领导指定承办的，不能退单，请上报。', case_own_work: '不能核查自己办理的事，请由他人核查。',
    case_picture_missing: '请拍现场前、现场后的照片；确实拍不了的，写明原因。', case_nobody_there: '上一级现在没有能承办的人，请联系派单席。', whistle_open: '还有部门没有办完，先不能办结。', case_channel_not_yours: '您不能用这个来源录入。', forbidden: '您的岗位不能办这一步。',
  },
}
