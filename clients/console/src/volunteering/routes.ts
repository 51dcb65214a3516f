import type { RouteRecordRaw } from 'vue-router'
import type { PageTab } from '@/parts/tabs'

const VIEW = 'volunteering.view'
const TABS: readonly PageTab[] = [
  { name: 'volunteering', text: 'volunteering.tab.tasks', permission: VIEW },
  { name: 'later-entries', text: 'volunteering.tab.entries', permission: VIEW },
  { name: 'volunteer-roll', text: 'volunteering.tab.roll', permission: VIEW },
]

/** Tasks of organisations and residents, who takes part, and service entered later. */
export const VOLUNTEERING: RouteRecordRaw = {
  path: '/volunteering',
  component: () => import('@/parts/TabbedFrame.vue'),
  props: { heading: 'volunteering.title', tabs: TABS },
  children: [
    {
      path: '',
      name: 'volunteering',
      component: () => import('./TasksPage.vue'),
      meta: { title: 'volunteering.title', permission: VIEW },
    },
    {
      path: 'tasks/new',
      name: 'task-new',
      component: () => import('./WritingPage.vue'),
      props: { id: '' },
      meta: { title: 'volunteering.new', permission: 'volunteering.publish', tab: 'volunteering' },
    },
    {
      path: 'tasks/:id/change',
      name: 'task-change',
      component: () => import('./WritingPage.vue'),
      props: true,
      meta: { title: 'volunteering.action.change', permission: VIEW, tab: 'volunteering' },
    },
    {
      path: 'tasks/:id',
      name: 'task',
      component: () => import('./TaskPage.vue'),
      props: true,
      meta: { title: 'volunteering.title', permission: VIEW, tab: 'volunteering' },
    },
    {
      path: 'roll',
      name: 'volunteer-roll',
      component: () => import('./RollPage.vue'),
      meta: { title: 'volunteering.tab.roll', permission: VIEW },
    },
    {
      path: 'entries/new',
      name: 'later-entry-new',
      component: () => import('./EnteringPage.vue'),
      meta: { title: 'volunteering.entries.enter', permission: 'volunteering.publish', tab: 'later-entries' },
    },
    {
      path: 'entries',
      name: 'later-entries',
      component: () => import('./EntriesPage.vue'),
      meta: { title: 'volunteering.tab.entries', permission: VIEW },
    },
  ],
}
