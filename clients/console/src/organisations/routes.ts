import type { RouteRecordRaw } from 'vue-router'

/** Organisations: a list with the two trees, and a page for each. */
export const ORGANISATIONS: RouteRecordRaw[] = [
  {
    path: '/organisations',
    name: 'organisations',
    component: () => import('./OrganisationsPage.vue'),
    meta: { title: 'organisations.title', permission: 'organisation.view', isWhole: true },
  },
  {
    path: '/organisations/names',
    name: 'organisation-names',
    component: () => import('./NamesPage.vue'),
    meta: { title: 'organisations.names.title', permission: 'organisation.view' },
  },
  {
    path: '/organisations/:id',
    name: 'organisation',
    component: () => import('./OrganisationPage.vue'),
    props: true,
    meta: { title: 'organisations.title', permission: 'organisation.view' },
  },
]
