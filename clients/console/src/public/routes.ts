import type { RouteRecordRaw } from 'vue-router'
import type { PageTab } from '@/parts/tabs'

const TABS: readonly PageTab[] = [
  { name: 'public', text: 'publications.tab.publications', permission: 'publication.write' },
  { name: 'feedback', text: 'publications.tab.feedback', permission: 'feedback.answer' },
  { name: 'posters', text: 'publications.tab.posters', permission: 'mobile.poster' },
]

/** What the public reads and says in the mobile application, seen from the desk. */
export const PUBLIC: RouteRecordRaw = {
  path: '/public',
  component: () => import('@/parts/TabbedFrame.vue'),
  props: { heading: 'publications.public', tabs: TABS },
  children: [
    {
      path: '',
      name: 'public',
      component: () => import('./publications/ListPage.vue'),
      meta: { title: 'publications.title', permission: 'publication.write' },
    },
    {
      path: 'publications/:id',
      name: 'publication',
      component: () => import('./publications/WritingPage.vue'),
      props: true,
      meta: { title: 'publications.title', permission: 'publication.write', tab: 'public' },
    },
    {
      path: 'feedback',
      name: 'feedback',
      component: () => import('./feedback/FeedbackPage.vue'),
      meta: { title: 'publications.tab.feedback', permission: 'feedback.answer' },
    },
    {
      path: 'posters',
      name: 'posters',
      component: () => import('./posters/PosterPage.vue'),
      meta: { title: 'publications.tab.posters', permission: 'mobile.poster' },
    },
  ],
}
