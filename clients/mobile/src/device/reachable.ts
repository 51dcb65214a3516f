/**
 * In the browser the framework's elements are no buttons and its pictures have no words. Here they get what those need
 * who read a page with their ears or go through it with keys: pictures their text, whatever can be tapped a stop and Enter.
 */
const TAPPED = '[role=button], [role=link], [role=radio], [role=switch]'

function mend(root: ParentNode): void {
  for (const picture of root.querySelectorAll('img:not([alt])')) {
    picture.setAttribute('alt', picture.closest('uni-image')?.getAttribute('aria-label') ?? '')
  }
  for (const tapped of root.querySelectorAll(TAPPED)) {
    if (!tapped.hasAttribute('tabindex')) tapped.setAttribute('tabindex', '0')
  }
}

function press(event: KeyboardEvent): void {
  if (event.key !== 'Enter' && event.key !== ' ') return
  const target = event.target
  if (!(target instanceof HTMLElement) || !target.matches(TAPPED)) return
  event.preventDefault()
  target.click()
}

/** Mends what is there and whatever comes. */
export function makeReachable(): void {
  mend(document)
  new MutationObserver(() => mend(document)).observe(document.body, { childList: true, subtree: true })
  document.addEventListener('keydown', press)
}
