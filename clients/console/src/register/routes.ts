import type { RouteRecordRaw } from 'vue-router'

/** The registers of homes, of people and of party members. They stand before the page of a person, whose path is any word. */
export const REGISTER: RouteRecordRaw[] = [
  {
    path: '/people/homes',
    name: 'homes',
    component: () => import('./HomesPage.vue'),
    meta: { title: 'register.page.homes', permission: 'people.view', isWhole: true },
  },
  {
    path: '/people/homes/:id',
    name: 'home',
    component: () => import('./DoorPage.vue'),
    props: true,
    meta: { title: 'register.page.homes', permission: 'people.view' },
  },
  {
    path: '/people/register',
    name: 'register',
    component: () => import('./RegisterPage.vue'),
    meta: { title: 'register.page.register', permission: 'people.view', isWhole: true },
  },
  {
    path: '/people/party',
    name: 'party',
    component: () => import('./PartyPage.vue'),
    meta: { title: 'register.page.party', permission: 'organisation.view', isWhole: true },
  },
]
