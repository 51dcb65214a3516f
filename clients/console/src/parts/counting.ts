/** Numbers of which the server counts no further than makes a difference. */

/** As far as it counts what a post has in hand. */
const MOST_IN_HAND = 500

/** "12", "500+" */
export const inHand = (count: number): string => (count >= MOST_IN_HAND ? `${MOST_IN_HAND}+` : String(count))
