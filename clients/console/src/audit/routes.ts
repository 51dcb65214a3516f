import type { RouteRecordRaw } from 'vue-router'
import type { PageTab } from '@/parts/tabs'

const TABS: readonly PageTab[] = [
  { name: 'audit', text: 'audit.tab.accesses', permission: 'audit.view' },
  { name: 'audit-alarms', text: 'audit.tab.alarms', permission: 'audit.view' },
  { name: 'audit-anchors', text: 'audit.tab.anchors', permission: 'anchor.view' },
]

/** The audit room: who did what, what is unusual, and the anchors that prove the record. */
export const AUDIT: RouteRecordRaw = {
  path: '/audit',
  component: () => import('@/parts/TabbedFrame.vue'),
  props: { heading: 'audit.title', tabs: TABS },
  children: [
    {
      path: '',
      name: 'audit',
      component: () => import('./AccessesPage.vue'),
      meta: { title: 'audit.tab.accesses', permission: 'audit.view', isWhole: true },
    },
    {
      path: 'alarms',
      name: 'audit-alarms',
      component: () => import('./AlarmsPage.vue'),
      meta: { title: 'audit.tab.alarms', permission: 'audit.view', isWhole: true },
    },
    {
      path: 'anchors',
      name: 'audit-anchors',
      component: () => import('./AnchorsPage.vue'),
      meta: { title: 'audit.tab.anchors', permission: 'anchor.view' },
    },
  ],
}
