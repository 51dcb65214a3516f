/** A call that is made once for many asked for within half a second. */
export function soonOnce(work: () => void, after = 500): () => void {
  let timer = 0
  return () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(work, after)
  }
}
