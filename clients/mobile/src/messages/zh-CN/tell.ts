/** Being told by WeChat. */
export const tell = {
  caseWords: '有进展时，用微信提醒我',
  dueWords: '快到期或有答复时，用微信提醒我',
  claimWords: '核对有结果时，用微信提醒我',
  ask: '提醒我',
  left: '微信还会提醒您 {count} 次',
  unbound: '绑定微信后才能提醒，请到“我的”里绑定',
  how: '微信的规定：同意一次，提醒一次；要多提醒，就多点几次。不同意也会在“消息”里看到。',
  declined: '没有同意，微信不会提醒；“消息”里照样看得到。',
}
