import type { RouteRecordRaw } from 'vue-router'
import type { MessageKey } from '@/messages'
import type { PageTab } from '@/parts/tabs'

const TABS: readonly PageTab[] = [
  { name: 'mall', text: 'mall.tab.merchants', permission: 'mall.view' },
  { name: 'mall-offers', text: 'mall.tab.offers', permission: 'mall.view' },
  { name: 'mall-redemptions', text: 'mall.tab.redemptions', permission: 'mall.view' },
  { name: 'mall-cabinets', text: 'mall.tab.cabinets', permission: 'mall.view' },
  { name: 'mall-statements', text: 'mall.tab.statements', permission: 'mall.view' },
  { name: 'mall-gifts', text: 'mall.tab.gifts', permission: 'mall.view' },
]
const meta = (title: MessageKey) => ({ title, permission: 'mall.view' })

/** The mall as the community and the street keep it. */
export const MALL: RouteRecordRaw = {
  path: '/mall',
  component: () => import('@/parts/TabbedFrame.vue'),
  props: { heading: 'mall.title', tabs: TABS },
  children: [
    { path: '', name: 'mall', component: () => import('./MerchantsPage.vue'), meta: meta('mall.tab.merchants') },
    { path: 'offers', name: 'mall-offers', component: () => import('./OffersPage.vue'), meta: meta('mall.tab.offers') },
    {
      path: 'redemptions',
      name: 'mall-redemptions',
      component: () => import('./RedemptionsPage.vue'),
      meta: meta('mall.tab.redemptions'),
    },
    {
      path: 'cabinets',
      name: 'mall-cabinets',
      component: () => import('./CabinetsPage.vue'),
      meta: meta('mall.tab.cabinets'),
    },
    {
      path: 'statements',
      name: 'mall-statements',
      component: () => import('./StatementsPage.vue'),
      meta: meta('mall.tab.statements'),
    },
    { path: 'gifts', name: 'mall-gifts', component: () => import('./GiftsPage.vue'), meta: meta('mall.tab.gifts') },
  ],
}
