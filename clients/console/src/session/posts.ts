/** What a post is called where several are to be told apart. */
import { shortPlace } from '@/parts/places'
import type { HeldPost } from './session'

/** Each post by its title; those of one title with their places. */
export function namesOfPosts(posts: readonly HeldPost[]): Map<string, string> {
  const isAlone = (post: HeldPost): boolean => posts.filter((other) => other.title === post.title).length === 1
  return new Map(
    posts.map((post) => [
      post.id,
      isAlone(post) ? post.title : [post.title, ...post.places.map(shortPlace)].join(' · '),
    ]),
  )
}
