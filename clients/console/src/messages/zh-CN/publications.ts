/** What the public reads and says in the mobile application. */
export const publications = {
  public: '公众服务', title: '通知与指南', tab: { publications: '通知与指南', feedback: '投诉建议', posters: '海报' },
  find: '标题或正文中的词', anyKind: '全部种类', anyStatus: '全部状态', new: '写一篇', empty: '还没有内容', emptyBody: '点“写一篇”开始：通知、办事指南或使用帮助。',
  kind: { notice: '通知公告', guide: '办事指南', help: '使用帮助' }, status: { draft: '草稿', published: '已发布', withdrawn: '已撤回' },
  standing: { draft: '草稿', coming: '待发布', out: '发布中', over: '已过期', withdrawn: '已撤回' },
  field: { title: '标题', kind: '种类', grid: '发布范围', period: '期限', read: '阅读', summary: '摘要', body: '正文', attachments: '附件', film: '视频' },
  pinned: '置顶', wholeDistrict: '全区', readBy: '{read}/{reached} · {share}%', period: '{from} 至 {until}', since: '{from} 起',
  readNote: '阅读：打开过的居民账号数/发布时该范围内的居民账号数，只作参考，不看是谁。',
  preview: '手机上的样子', previewEmpty: '写下标题和正文，这里就是居民看到的样子。', marks: '格式', textHint: '两个星号夹住的字加粗，[文字](https://网址) 是链接，tel: 开头的是电话。',
  mark: { heading: '小标题', list: '要点', steps: '步骤', quote: '提示', picture: '插入图片' }, summaryHint: '一句话说清，列表和消息里显示',
  open: '不登录也能看', filmThere: '已有一个视频。', filmDrop: '去掉视频', filmAdd: '上传视频', filmLimit: 'MP4，最大 {size} MB', filmAddress: '或填写网址（{hosts}）',
  back: '返回列表', leave: '有修改还没有保存，确定离开？', overtaken: '你看过以后，别人改了这一篇，还没有发布。下面是改后的内容，看过再发布。', saved: '已保存', saveDraft: '保存', publishButton: '发布…', publish: '发布', published: '发布后不能直接修改；要改先撤回，改好再发布。',
  publishTitle: '发布“{title}”？', publishLead: '发布到{place}。', audience: '该范围内有 {reached} 个居民账号。', audienceMore: '该范围内的居民账号超过 {reached} 个。', openLead: '不登录也能看到。', closedLead: '只有登录的居民能看到。',
  startsAt: '从什么时候起', endsAt: '到什么时候止', now: '现在', never: '长期', pin: '置顶', tell: '发到居民的消息里', tellSo: '发到 {reached} 位居民的消息里', tellMore: '发到 {reached} 多位居民的消息里', toldBefore: '上次已发过消息，不会再发。',
  withdraw: '撤回', withdrawTitle: '撤回“{title}”？', withdrawLead: '撤回后居民马上看不到，原因记入修改记录。', withdrawnFor: '撤回原因：{reason}',
  readLong: '{read} 个居民账号打开过，发布时该范围内有 {reached} 个（{share}%）', readAlone: '{read} 个居民账号打开过', done: { draft: '已保存', published: '已发布', withdrawn: '已撤回' },
  feedback: {
    status: { unanswered: '待答复', answered: '已答复', withdrawn: '已撤回' }, kind: { complaint: '投诉', suggestion: '建议' },
    waiting: '待答复 {count} 条。', longest: '最久的已等 {span}。', helped: '评价过的 {rated} 条中 {helpful} 条有帮助。', waits: '已等 {span}', empty: '没有待处理的', emptyBody: '居民对应用的投诉和建议会出现在这里。',
    they: '居民', we: '平台', answer: '答复', send: '发送答复', answered: '已答复，居民会收到消息', choose: '选一条查看。', picture: '截图', wasHelpful: '居民评价：有帮助', wasNot: '居民评价：没有帮助',
  },
  poster: {
    lead: '打印张贴，或转发到网格群。居民扫码后打开应用，先看到这里的通知。', place: '哪里的海报', wechat: '小程序码', web: '网页二维码', png: '下载图片', svg: '下载矢量图',
    standin: '演示环境：这是模拟的小程序码，微信不认识它。', of: '{place}的海报', choose: '选择社区、街道或全区',
  },
}
