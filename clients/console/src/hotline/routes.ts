import type { RouteRecordRaw } from 'vue-router'
import type { PageTab } from '@/parts/tabs'
import { may } from '@/session/session'

const TABS: readonly PageTab[] = [
  { name: 'hotline', text: 'hotline.tabs.pool', permission: 'case.view' },
  { name: 'hotline-imports', text: 'hotline.tabs.imports', permission: 'intake.view' },
  { name: 'hotline-reports', text: 'hotline.tabs.reports', permission: 'intake.view' },
]

/** The 12345 desk: its cases, its imports, what the city was told. */
export const HOTLINE: RouteRecordRaw = {
  path: '/hotline',
  component: () => import('@/parts/TabbedFrame.vue'),
  props: { heading: 'hotline.title', tabs: TABS },
  children: [
    {
      path: '',
      name: 'hotline',
      component: () => import('./pool/PoolPage.vue'),
      meta: { title: 'hotline.title', permission: 'intake.view', isWhole: true },
      beforeEnter: () => may('case.view') || { name: 'hotline-imports' },
    },
    {
      path: 'imports',
      name: 'hotline-imports',
      component: () => import('@/imports/ImportsPage.vue'),
      props: { kind: 'orders' },
      meta: { title: 'hotline.tabs.imports', permission: 'intake.view' },
    },
    {
      path: 'imports/:id',
      name: 'hotline-import',
      component: () => import('@/imports/ImportPage.vue'),
      props: true,
      meta: { title: 'imports.page.title', permission: 'intake.view', tab: 'hotline-imports' },
    },
    {
      path: 'reports',
      name: 'hotline-reports',
      component: () => import('./reports/ReportsPage.vue'),
      meta: { title: 'hotline.tabs.reports', permission: 'intake.view', isWhole: true },
    },
  ],
}
