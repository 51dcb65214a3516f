export const duplicates = {
  title: '疑似重复 {count} 件', likely: '可能性 {percent}%', both: '都提到', compare: '对照原文', merge: '合并到这一件', apart: '不是同一问题',
  mergeLead: '将“{summary}”并入 {other}。每位反映人仍会各自得到答复，合并可以撤销。', merged: '已并入 {number}',
  note: '系统提示疑似重复（可能性 {percent}%），经人工确认',
  reason: { words: '', metres: '相距 {metres} 米', micro_grid: '同一微网格', hours: '相隔 {span}', category: '同类事件', reporter: '同一联系电话' },
  again: '同一处反复发生，第 {times} 次', since: '{at} 起', plan: '根治方案：{words}', account: '办理结果：{words}',
  state: { noticed: '待根治', planned: '已定方案', cured: '已根治', dismissed: '无共同原因' },
  step: { plan: '定根治方案', cure: '确认已根治', dismiss: '无共同原因' },
  hint: { plan: '要从根上解决什么，例如线路逐一排查', cure: '做了什么，如何确认', dismiss: '为什么不是同一原因' },
}
