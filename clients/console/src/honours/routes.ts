import type { RouteRecordRaw } from 'vue-router'
import type { PageTab } from '@/parts/tabs'

const TABS: readonly PageTab[] = (['boards', 'commons', 'snapshots', 'objections', 'merits'] as const).map((name) => ({
  name: name === 'boards' ? 'honours' : `honours-${name}`,
  text: `honours.tabs.${name}`,
  permission: 'honours.view',
}))

/** Honour boards as staff see them: running ones, frozen ones, objections. */
export const HONOURS: RouteRecordRaw = {
  path: '/honours',
  component: () => import('@/parts/TabbedFrame.vue'),
  props: { heading: 'honours.title', tabs: TABS },
  children: [
    {
      path: '',
      name: 'honours',
      component: () => import('./BoardsPage.vue'),
      meta: { title: 'honours.tabs.boards', permission: 'honours.view', isWhole: true },
    },
    {
      path: 'commons',
      name: 'honours-commons',
      component: () => import('./CommonsPage.vue'),
      meta: { title: 'honours.tabs.commons', permission: 'honours.view', isWhole: true },
    },
    {
      path: 'snapshots',
      name: 'honours-snapshots',
      component: () => import('./SnapshotsPage.vue'),
      meta: { title: 'honours.tabs.snapshots', permission: 'honours.view', isWhole: true },
    },
    {
      path: 'objections',
      name: 'honours-objections',
      component: () => import('./ObjectionsPage.vue'),
      meta: { title: 'honours.tabs.objections', permission: 'honours.view', isWhole: true },
    },
    {
      path: 'merits',
      name: 'honours-merits',
      component: () => import('./MeritsPage.vue'),
      meta: { title: 'honours.tabs.merits', permission: 'honours.view', isWhole: true },
    },
  ],
}
