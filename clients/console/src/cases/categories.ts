import type { Schemas } from '@api'
import { computed, ref } from 'vue'
import { api } from '@/server/api'

export type Category = Schemas['CategoryChoice']
export interface CategoryNode {
  value: string
  label: string
  children?: CategoryNode[]
}

const known = ref<Category[]>([])
let asked: Promise<void> | null = null

async function fetchAll(): Promise<void> {
  try {
    known.value = await api.get('/api/staff/cases/categories', {})
  } catch (error) {
    asked = null // ask again next time
    throw error
  }
}

/** A tree out of the flat list, whose paths name the parents. */
export function treeOf(categories: readonly Category[]): CategoryNode[] {
  const roots: CategoryNode[] = []
  const byPath = new Map<string, CategoryNode>()
  for (const category of [...categories].sort((one, other) => one.path.length - other.path.length)) {
    const node: CategoryNode = { value: category.id, label: category.name }
    byPath.set(category.path.join('/'), node)
    const parent = byPath.get(category.path.slice(0, -1).join('/'))
    if (parent) (parent.children ??= []).push(node)
    else roots.push(node)
  }
  return roots
}

/** The kinds of trouble, asked for once. */
export function useCategories() {
  asked ??= fetchAll()
  void asked.catch(() => undefined) // a list without names of categories still serves; the next page asks again
  return { categories: known, tree: computed(() => treeOf(known.value)) }
}
