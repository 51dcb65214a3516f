/** The parts of the reference data, each with the permission to look at it. */
export const PARTS = [
  { key: 'categories', name: 'reference-categories', permission: 'case.category.manage' },
  { key: 'replies', name: 'reference-replies', permission: 'case.category.manage' },
  { key: 'learning', name: 'reference-learning', permission: 'case.category.manage' },
  { key: 'calendar', name: 'reference-calendar', permission: 'calendar.view' },
  { key: 'home', name: 'reference-home', permission: 'mobile.arrange' },
  { key: 'roles', name: 'reference-roles', permission: 'role.manage' },
] as const
