/** Long names of places and holders, made short for narrow columns. */

/** "伊河路社区 09-05" for 林山寨街道伊河路社区09号三级网格05号微网格. */
export function shortPlace(place: string): string {
  const [, community, numbers] = /^(?:.+?街道)?(.+?(?:社区|村))(\d+号三级网格(?:\d+号微网格)?)$/.exec(place) ?? []
  return community && numbers ? `${community} ${[...numbers.matchAll(/\d+/g)].join('-')}` : place
}

/** The person before the post, so that a narrow column still tells who. */
export function nameFirst(holder: string): string {
  const cut = holder.lastIndexOf(' ')
  return cut < 0 ? holder : `${holder.slice(cut + 1)} · ${holder.slice(0, cut)}`
}
