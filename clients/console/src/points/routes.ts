import type { RouteRecordRaw } from 'vue-router'
import type { PageTab } from '@/parts/tabs'

const TABS: readonly PageTab[] = (['rules', 'funds', 'grants', 'movements', 'persons', 'anomalies'] as const).map(
  (name) => ({
    name: name === 'rules' ? 'points' : `points-${name}`,
    text: `points.tabs.${name}`,
    permission: 'points.view',
  }),
)

/** Points as staff keep them: rules, funds, rewards, movements. */
export const POINTS: RouteRecordRaw = {
  path: '/points',
  component: () => import('@/parts/TabbedFrame.vue'),
  props: { heading: 'points.title', tabs: TABS },
  children: [
    {
      path: '',
      name: 'points',
      component: () => import('./RulesPage.vue'),
      meta: { title: 'points.tabs.rules', permission: 'points.view' },
    },
    {
      path: 'funds',
      name: 'points-funds',
      component: () => import('./FundsPage.vue'),
      meta: { title: 'points.tabs.funds', permission: 'points.view' },
    },
    {
      path: 'grants',
      name: 'points-grants',
      component: () => import('./GrantsPage.vue'),
      meta: { title: 'points.tabs.grants', permission: 'points.view', isWhole: true },
    },
    {
      path: 'movements',
      name: 'points-movements',
      component: () => import('./MovementsPage.vue'),
      meta: { title: 'points.tabs.movements', permission: 'points.view', isWhole: true },
    },
    {
      path: 'persons/:id?',
      name: 'points-persons',
      component: () => import('./PersonSearch.vue'),
      props: true,
      meta: { title: 'points.tabs.persons', permission: 'points.view', isWhole: true },
    },
    {
      path: 'anomalies',
      name: 'points-anomalies',
      component: () => import('./AnomaliesPage.vue'),
      meta: { title: 'points.tabs.anomalies', permission: 'points.view', isWhole: true },
    },
  ],
}
