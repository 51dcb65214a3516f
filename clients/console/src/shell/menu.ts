import {
  Bell,
  Briefcase,
  Coin,
  DataAnalysis,
  EditPen,
  Finished,
  Goods,
  Iphone,
  MapLocation,
  Medal,
  OfficeBuilding,
  Phone,
  Promotion,
  Setting,
  Tickets,
  TrendCharts,
  Trophy,
  User,
  View,
} from '@element-plus/icons-vue'
import type { Component } from 'vue'
import type { MessageKey, Messages } from '@/messages'

export interface MenuItem {
  name: keyof Messages['help']['page']
  text: MessageKey
  icon: Component
  permission: string | readonly string[]
}

/** Whoever has one of these may have something waiting for a step of theirs. */
export const WAITED_FOR: readonly string[] = [
  'case.view',
  'people.manage',
  'post.appoint',
  'grid.approve',
  'grid.propose',
  'volunteering.view',
  'honours.decide',
  'points.grant.approve',
  'points.rules.approve',
  'mall.approve',
  'feedback.answer',
]

/** Whoever asks for whistles, decides on them or answers them. */
export const WHISTLE: readonly string[] = ['case.whistle.ask', 'case.whistle.approve', 'case.whistle.answer']

export interface MenuGroup {
  name: keyof Messages['shell']['navGroup']
  items: readonly MenuItem[]
}

/** The main menu by the work that one comes to do; what the post may not see is not shown. */
export const MENU_GROUPS: readonly MenuGroup[] = [
  {
    name: 'today',
    items: [
      { name: 'waiting', text: 'shell.nav.waiting', icon: Finished, permission: WAITED_FOR },
      { name: 'work', text: 'shell.nav.work', icon: Briefcase, permission: 'case.view' },
    ],
  },
  {
    name: 'cases',
    items: [
      { name: 'entry', text: 'shell.nav.entry', icon: EditPen, permission: 'case.enter' },
      { name: 'desk', text: 'shell.nav.desk', icon: Promotion, permission: 'case.dispatch' },
      { name: 'cases', text: 'shell.nav.cases', icon: Tickets, permission: 'case.view' },
      { name: 'whistles', text: 'shell.nav.whistles', icon: Bell, permission: WHISTLE },
      { name: 'hotline', text: 'shell.nav.hotline', icon: Phone, permission: 'intake.view' },
      { name: 'hotspots', text: 'shell.nav.hotspots', icon: TrendCharts, permission: 'case.view' },
    ],
  },
  {
    name: 'grids',
    items: [
      { name: 'grids', text: 'shell.nav.map', icon: MapLocation, permission: 'grid.view' },
      { name: 'people', text: 'shell.nav.people', icon: User, permission: 'people.view' },
      { name: 'organisations', text: 'shell.nav.organisations', icon: OfficeBuilding, permission: 'organisation.view' },
    ],
  },
  {
    name: 'community',
    items: [
      { name: 'public', text: 'shell.nav.public', icon: Iphone, permission: 'publication.write' },
      { name: 'volunteering', text: 'shell.nav.volunteering', icon: Medal, permission: 'volunteering.view' },
      { name: 'points', text: 'shell.nav.points', icon: Coin, permission: 'points.view' },
      { name: 'honours', text: 'shell.nav.honours', icon: Trophy, permission: 'honours.view' },
      { name: 'mall', text: 'shell.nav.mall', icon: Goods, permission: 'mall.view' },
    ],
  },
  {
    name: 'figures',
    items: [
      { name: 'overview', text: 'shell.nav.overview', icon: DataAnalysis, permission: 'case.rates.view' },
      { name: 'audit', text: 'shell.nav.audit', icon: View, permission: ['audit.view', 'anchor.view'] },
    ],
  },
  {
    name: 'settings',
    items: [{ name: 'reference', text: 'shell.nav.reference', icon: Setting, permission: 'calendar.view' }],
  },
]

/** The same without its groups, in the same order. */
export const MENU: readonly MenuItem[] = MENU_GROUPS.flatMap(({ items }) => items)
