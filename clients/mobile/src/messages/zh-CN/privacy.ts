/** What WeChat and the phone hand us, what for, and how to take it back. */
export const privacy = {
  title: '个人信息怎么用',
  asked: '接下来要用到手机里的个人信息，微信要求先请您同意《用户隐私保护指引》。',
  refusal: '不同意也可以：不用这一项，其他功能照常。',
  guide: '看《用户隐私保护指引》',
  agree: '同意',
  disagree: '不同意',
  lead: '只在您用到某一项时才取，不用就不取；不记录行踪，不读通讯录，不做人脸识别。',
  what: {
    phone: '手机号',
    position: '位置',
    pictures: '照片',
    microphone: '录音',
    album: '相册',
    clipboard: '剪贴板',
  },
  why: {
    phone: '用来登录和联系您。其他居民看不到；办理您这件事的人看得到。',
    position: '只在您点“我现在的位置”或打开地图时取一次，用来填写事情在哪里、找到您的网格。',
    pictures: '您拍的或选的照片，只放进您反映的那件事。存下之前去掉拍摄位置等信息。',
    microphone: '您按下录音时才录，只放进您反映的那件事。',
    album: '只在您点“保存海报”时把海报存进去，不读相册里的其他照片。',
    clipboard: '只在您点网址时把网址放进去，不读里面的内容。',
  },
  back: '怎样收回',
  backHow: '手机或微信的设置里可以随时关掉授权。注销账号后，登记以外的内容会被删除。',
}
