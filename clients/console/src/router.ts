import { ApiError } from '@api'
import { createRouter, createWebHistory, type RouteLocationNormalized } from 'vue-router'
import { AUDIT } from './audit/routes'
import { HONOURS } from './honours/routes'
import { HOTLINE } from './hotline/routes'
import { MALL } from './mall/routes'
import { t, type MessageKey } from './messages'
import { ORGANISATIONS } from './organisations/routes'
import { POINTS } from './points/routes'
import { PUBLIC } from './public/routes'
import { REFERENCE } from './reference/routes'
import { REGISTER } from './register/routes'
import { isSignedIn, may, resumeSession, session } from './session/session'
import { MENU, WAITED_FOR, WHISTLE } from './shell/menu'
import { VOLUNTEERING } from './volunteering/routes'

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the title in the message files. */
    title: MessageKey
    isOpen?: boolean
    /** Without this permission the page says so instead of showing itself. */
    permission?: string | readonly string[]
    /** The tab that a page below one belongs to. */
    tab?: string
    /** Fills the window and scrolls inside. */
    isWhole?: boolean
  }
}

export const router = createRouter({
  history: createWebHistory('/console/'),
  routes: [
    {
      path: '/sign-in',
      name: 'sign-in',
      component: () => import('./session/SignInPage.vue'),
      meta: { title: 'shell.signIn.title', isOpen: true },
    },
    {
      path: '/sign-in/back',
      name: 'sign-in-back',
      component: () => import('./session/SignOnPage.vue'),
      meta: { title: 'shell.signIn.backTitle', isOpen: true },
    },
    {
      path: '/unreachable',
      name: 'unreachable',
      component: () => import('./shell/UnreachablePage.vue'),
      meta: { title: 'errors.title', isOpen: true },
    },
    {
      path: '/password',
      name: 'password',
      component: () => import('./session/PasswordPage.vue'),
      meta: { title: 'shell.password.title' },
    },
    {
      path: '/security',
      name: 'security',
      component: () => import('./session/SecurityPage.vue'),
      meta: { title: 'shell.security.title' },
    },
    {
      path: '/post',
      name: 'post',
      component: () => import('./session/ChoosePostPage.vue'),
      meta: { title: 'shell.post.choose' },
    },
    {
      path: '/help',
      name: 'help',
      component: () => import('./help/HelpPage.vue'),
      meta: { title: 'help.title' },
    },
    { path: '/', redirect: { name: 'work' } },
    {
      path: '/waiting',
      name: 'waiting',
      component: () => import('./waiting/WaitingPage.vue'),
      meta: { title: 'waiting.title', permission: WAITED_FOR },
    },
    {
      path: '/work',
      name: 'work',
      component: () => import('./cases/work/MyWorkPage.vue'),
      meta: { title: 'cases.work.title', permission: 'case.view' },
    },
    {
      path: '/enter',
      name: 'entry',
      component: () => import('./cases/entry/EntryPage.vue'),
      meta: { title: 'entry.title', permission: 'case.enter' },
    },
    {
      path: '/desk',
      name: 'desk',
      component: () => import('./cases/desk/DeskPage.vue'),
      meta: { title: 'desk.title', permission: 'case.dispatch', isWhole: true },
    },
    {
      path: '/cases',
      name: 'cases',
      component: () => import('./cases/list/CaseListPage.vue'),
      meta: { title: 'cases.list.title', permission: 'case.view', isWhole: true },
    },
    {
      path: '/whistles',
      name: 'whistles',
      component: () => import('./cases/whistles/WhistlesPage.vue'),
      meta: { title: 'cases.whistles.title', permission: WHISTLE },
    },
    {
      path: '/cases/:id',
      name: 'case',
      component: () => import('./cases/page/CasePage.vue'),
      props: true,
      meta: { title: 'cases.list.title', permission: 'case.view' },
    },
    {
      path: '/overview',
      name: 'overview',
      component: () => import('./overview/OverviewPage.vue'),
      meta: { title: 'overview.title', permission: 'case.rates.view' },
    },
    {
      path: '/grids/:id/boundary',
      name: 'grid-boundary',
      component: () => import('./grids/drawing/BoardPage.vue'),
      props: true,
      meta: { title: 'grids.board.title', permission: 'grid.propose', isWhole: true },
    },
    {
      path: '/grids/:id/change/:begin?',
      name: 'grid-change',
      component: () => import('./grids/changing/ChangePage.vue'),
      props: true,
      meta: { title: 'keeping.changing.title', permission: 'grid.propose', isWhole: true },
    },
    {
      path: '/grids/faults',
      name: 'grid-faults',
      component: () => import('./grids/FaultsPage.vue'),
      meta: { title: 'keeping.faults.title', permission: 'grid.view' },
    },
    {
      path: '/grids/:id?',
      name: 'grids',
      component: () => import('./grids/GridMapPage.vue'),
      props: true,
      meta: { title: 'grids.title', permission: 'grid.view', isWhole: true },
    },
    REFERENCE,
    HOTLINE,
    PUBLIC,
    POINTS,
    AUDIT,
    HONOURS,
    VOLUNTEERING,
    MALL,
    {
      path: '/hotspots',
      name: 'hotspots',
      component: () => import('./triage/hotspots/HotspotBoardPage.vue'),
      meta: { title: 'hotspots.title', permission: 'case.view', isWhole: true },
    },
    {
      path: '/hotspots/:id',
      name: 'hotspot',
      component: () => import('./triage/hotspots/HotspotPage.vue'),
      props: true,
      meta: { title: 'hotspots.title', permission: 'case.view', tab: 'hotspots' },
    },
    {
      path: '/people',
      name: 'people',
      component: () => import('./people/directory/DirectoryPage.vue'),
      meta: { title: 'people.page.people', permission: 'people.view', isWhole: true },
    },
    {
      path: '/people/responsibility',
      name: 'responsibility',
      component: () => import('./people/responsibility/ResponsibilityPage.vue'),
      meta: { title: 'people.page.responsibility', permission: 'people.view', isWhole: true },
    },
    {
      path: '/people/nominations',
      name: 'nominations',
      component: () => import('./people/nominations/NominationsPage.vue'),
      meta: { title: 'people.page.nominations', permission: 'people.view', isWhole: true },
    },
    {
      path: '/people/certifications',
      name: 'certifications',
      component: () => import('./people/certifications/CertificationsPage.vue'),
      meta: { title: 'people.page.certifications', permission: 'people.view', isWhole: true },
    },
    {
      path: '/people/accounts',
      name: 'accounts',
      component: () => import('./people/accounts/AccountsPage.vue'),
      meta: { title: 'people.page.accounts', permission: 'account.manage', isWhole: true },
    },
    ...REGISTER,
    ...ORGANISATIONS,
    {
      path: '/people/who-may',
      name: 'who-may',
      component: () => import('./people/permitted/WhoMayPage.vue'),
      meta: { title: 'people.page.who-may', permission: 'account.manage', isWhole: true },
    },
    {
      path: '/people/:id',
      name: 'person',
      component: () => import('./people/person/PersonPage.vue'),
      props: true,
      meta: { title: 'people.title', permission: 'people.view' },
    },
    {
      path: '/:rest(.*)*',
      name: 'lost',
      component: () => import('./shell/LostPage.vue'),
      meta: { title: 'shell.state.notFoundTitle' },
    },
  ],
})

/** Where whoever handles no cases begins: who sets the district up, at the guide; others at the first page of their menu. */
function beginning(): { name: string } | true {
  if (may('role.manage')) return { name: 'moving-in' }
  const first = MENU.find((item) => may(item.permission))
  return first ? { name: first.name } : true
}

/** Pages of one's own account, which nothing that is lacking closes. */
const ONES_OWN: RouteLocationNormalized['name'][] = ['security', 'password']
let isResumed = false

router.beforeEach(async (to: RouteLocationNormalized) => {
  if (!isResumed) {
    try {
      await resumeSession()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      return to.name === 'unreachable' ? true : { name: 'unreachable', query: { next: to.fullPath } }
    }
    isResumed = true
  }
  if (to.meta.isOpen) return isSignedIn.value ? { name: 'work' } : true
  if (!isSignedIn.value) return { name: 'sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath } }
  if (session.who?.me.must_change_password && to.name !== 'password') return { name: 'password' }
  if (session.who?.lacks_second_step && !session.who.posts.length && !ONES_OWN.includes(to.name))
    return { name: 'security' }
  return to.name === 'work' && !isAllowed(to) ? beginning() : true
})

router.afterEach((to) => {
  document.title = `${t(to.meta.title)} · ${t('shell.product')}`
})

export const isAllowed = (route: RouteLocationNormalized): boolean =>
  !route.meta.permission || may(route.meta.permission)
