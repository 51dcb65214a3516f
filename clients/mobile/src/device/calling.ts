/** Calls a number: one tap, then the phone's own dialler. */
export function call(phone: string): void {
  uni.makePhoneCall({ phoneNumber: phone, fail: () => undefined })
}

/** A short word at the foot of the screen. */
export function say(words: string): void {
  uni.showToast({ title: words, icon: 'none', duration: 2500 })
}

/** Asks before something that cannot be taken back. */
export function sure(words: string, yes: string, no: string): Promise<boolean> {
  return new Promise((resolve) => {
    uni.showModal({
      content: words,
      confirmText: yes,
      cancelText: no,
      confirmColor: '#C8322B',
      success: ({ confirm }) => resolve(confirm),
      fail: () => resolve(false),
    })
  })
}
