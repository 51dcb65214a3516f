/** What triage proposes, what was learned from staff, and hints on replies. */
export const triage = {
  category: {
    title: '类别研判', unsure: '把握不大，请人工确定', unknown: '从文字看不出是什么事，请人工确定', because: '依据：{words}', adopt: '采用', present: '现为此类',
    done: '类别已改为“{name}”，系统会从中学习', reason: '按研判建议更正', version: '学习第 {number} 版', dayOne: '按类别词语', vote: '外部模型意见：{name}',
  },
  place: {
    title: '地点研判', unsure: '有几种可能，请人工选定', unknown: '地址库里没有这个地点，请在地图上点选；选定后可以让系统记住这个说法', elsewhere: '文中写明“{name}”，不在本区',
    apart: '定位与文字不一致：定位在{point}，文字指向{text}', apartBy: '定位与文字不一致，相距约 {metres} 米：定位在{point}，文字指向{text}', outside: '网格之外',
    adopt: '采用', present: '现在此处', beside: '靠近边界，另一侧是：{names}', reason: '按文字所述地点更正', done: '已归到{name}', learned: '已归到{name}，系统记住了这个地点说法',
  },
  teach: {
    title: '归到这里', moving: '把这件事归到', too: '同时记住这个说法，下次按它归位', words: '说法：只留地点，不写发生了什么', hint: '写出大家怎么叫这个地点，3 至 40 个字', move: '只改位置',
    both: '改位置并记住说法', learn: '记住这个说法', offer: '现在{name}，地址库里没有这个说法', done: '记住了：“{words}”是{name}',
    here: '以后文字里出现“{words}”，{street}的工单直接归到{name}', elsewhere: '算上您共 {count} 人这样指认；满 2 人后，其他街道的工单也照此归位，此前只作参考',
    rival: '也有 {count} 人指认为{name}：两处都会列出，不再自动归位', back: '记入履历，可在“基础数据—地点说法”里查看和撤回', outside: '这里不在您的辖区，只能改位置，不能教说法',
    unfit: {
      short: '太短了，至少 3 个字', long: '太长了，只留地点的叫法，最多 40 个字', private: '含有电话、证件号码或门户号，不能记住', general: '到处都有这样的地方，加上能区别的名字才能记住',
      widely_said: '好几个社区的工单里都有这个说法，分不清是哪里',
    },
  },
  taught: {
    lead: '派单台上教过的地点说法。只列您辖区里的；撤回后不再起作用，履历保留。', find: '查找说法', empty: '还没有教过', emptyBody: '在派单台采用地点建议时勾选“记住这个说法”，就会出现在这里。',
    back: '撤回', backLead: '“{words}”不再指{name}。请写明原因：', done: '已撤回“{words}”', gone: '已撤回', column: { said: '说法', grid: '指的是', people: '指认人', at: '时间' },
  },
  level: {
    title: '难度研判', by: { category: '按类别通常的难度', cues: '文中有：{words}', learned: '按以往更正学到（{share}）：{words}' }, adopt: '改为{level}', reason: '按研判建议调整难度',
    done: '难度已改为{level}',
  },
  reply: {
    title: '答复提示', none: '问到的都有回应，没有发现明显缺漏', lead: '仅供参考，不影响提交',
    hint: {
      empty: '内容太少，没有说明情况', off_topic: '没有回应所反映的问题：{words}', part_unanswered: '有一处没有回应：{words}', no_finding: '没有说明核实了什么、依据是什么',
      no_outcome: '没有说明处理结果，或为什么办不了', only_passed_on: '只说转交他人（“{words}”），没有说明结果', no_date: '承诺了（“{words}”）但没有期限', late: '已过办理时限',
      private: '含有手机号或身份证号，所有能看到答复的人都会看到',
    },
  },
  learning: {
    title: '研判学习', lead: '工作人员更正的类别和难度，以及一直没有改动、已经答复的事件，系统都会学习。新版只有在没见过的样本上不比前一版差时才启用。', learn: '立即学习', asked: '已安排学习，稍后刷新可见新版',
    empty: '还没有学过', emptyBody: '在派单台更正一件事件的类别后，这里就会出现第一版。', versions: '各版', lessons: '最近的更正', examples: '样本 {count} 条',
    column: {
      version: '版本', state: '状态', learnedAt: '学习时间', examples: '样本', right: '未见样本正确率', former: '前一版', f1: '宏平均 F1', error: '校准误差', size: '大小', what: '内容',
      before: '原判', after: '改为', who: '更正人', at: '时间',
    },
    subject: { category: '类别', level: '难度' }, state: { serving: '使用中', retired: '已更替', refused: '未启用（更差）', withdrawn: '已撤回' },
    lesson: { corrected: '更正', entered: '录入', confirmed: '未改动', taught: '批量样本' }, number: '{subject}第 {number} 版', back: '恢复此版', backLead: '恢复{name}，现用的一版撤回；之后不再自动学习，直到有人让它继续。请写明原因：', done: '已恢复，学习已暂停',
    stopped: '{subject}学习已暂停：{by}于{at}恢复了较早的做法', stoppedFrom: '{subject}学习已暂停：{by}于{at}撤回了第 {number} 版', because: '原因：{reason}。',
    stoppedLead: '期间的更正仍会保留，继续学习后一并学习。', resume: '继续学习', resumeLead: '继续学习后，新版要不差于现用的一版才会启用。若撤回是因为样本有误，请先更正样本。请写明原因：', resumed: '已继续学习',
    notKept: '不保留',
    dayOne: '全部撤回，只用类别词语', try: '试一试', tryHint: '输入一段话，看会判为什么', kilobytes: '{count} KB',
  },
}
