import type { RouteRecordRaw } from 'vue-router'
import type { PageTab } from '@/parts/tabs'
import { may } from '@/session/session'

/** The parts of the reference data, each with the permission to look at it, any of several. */
const TABS: readonly PageTab[] = [
  { name: 'moving-in', text: 'imports.moving.tab', permission: 'role.manage' },
  { name: 'reference-categories', text: 'reference.part.categories', permission: 'case.category.manage' },
  { name: 'reference-replies', text: 'reference.part.replies', permission: 'case.category.manage' },
  { name: 'reference-learning', text: 'reference.part.learning', permission: 'case.category.manage' },
  { name: 'reference-places', text: 'reference.part.places', permission: ['case.triage', 'grid.propose'] },
  { name: 'reference-calendar', text: 'reference.part.calendar', permission: 'calendar.view' },
  { name: 'reference-home', text: 'reference.part.home', permission: 'mobile.arrange' },
  { name: 'reference-messages', text: 'reference.part.messages', permission: 'message.manage' },
  { name: 'reference-retention', text: 'reference.part.retention', permission: 'privacy.retention' },
  { name: 'reference-roles', text: 'reference.part.roles', permission: 'role.manage' },
] as const

/** What the district sets for everybody, part by part; a post sees those that it may. */
export const REFERENCE: RouteRecordRaw = {
  path: '/reference',
  name: 'reference',
  component: () => import('@/parts/TabbedFrame.vue'),
  props: { heading: 'reference.title', tabs: TABS },
  meta: { title: 'reference.title', permission: 'calendar.view' },
  redirect: () => ({ name: TABS.find((part) => may(part.permission))?.name ?? 'reference-calendar' }),
  children: [
    {
      path: 'moving-in',
      name: 'moving-in',
      component: () => import('@/imports/MovingInPage.vue'),
      meta: { title: 'imports.moving.tab', permission: 'role.manage' },
    },
    {
      path: 'moving-in/:kind',
      name: 'imports',
      component: () => import('@/imports/ImportsPage.vue'),
      props: true,
      meta: { title: 'imports.moving.tab', permission: 'role.manage', tab: 'moving-in' },
    },
    {
      path: 'moving-in/:kind/:id',
      name: 'import',
      component: () => import('@/imports/ImportPage.vue'),
      props: true,
      meta: { title: 'imports.page.title', permission: 'role.manage', tab: 'moving-in' },
    },
    {
      path: 'categories',
      name: 'reference-categories',
      component: () => import('./CategoriesPage.vue'),
      meta: { title: 'reference.part.categories', permission: 'case.category.manage' },
    },
    {
      path: 'replies',
      name: 'reference-replies',
      component: () => import('./RepliesPage.vue'),
      meta: { title: 'reference.part.replies', permission: 'case.category.manage' },
    },
    {
      path: 'learning',
      name: 'reference-learning',
      component: () => import('./LearningPage.vue'),
      meta: { title: 'reference.part.learning', permission: 'case.category.manage' },
    },
    {
      path: 'places',
      name: 'reference-places',
      component: () => import('@/triage/LearnedPlacesPage.vue'),
      meta: { title: 'reference.part.places', permission: ['case.triage', 'grid.propose'] },
    },
    {
      path: 'calendar',
      name: 'reference-calendar',
      component: () => import('./CalendarPage.vue'),
      meta: { title: 'reference.part.calendar', permission: 'calendar.view' },
    },
    {
      path: 'home',
      name: 'reference-home',
      component: () => import('./HomePage.vue'),
      meta: { title: 'reference.part.home', permission: 'mobile.arrange' },
    },
    {
      path: 'messages',
      name: 'reference-messages',
      component: () => import('./MessagesPage.vue'),
      meta: { title: 'reference.part.messages', permission: 'message.manage' },
    },
    {
      path: 'retention',
      name: 'reference-retention',
      component: () => import('./RetentionPage.vue'),
      meta: { title: 'reference.part.retention', permission: 'privacy.retention' },
    },
    {
      path: 'roles',
      name: 'reference-roles',
      component: () => import('./RolesPage.vue'),
      meta: { title: 'reference.part.roles', permission: 'role.manage' },
    },
  ],
}
