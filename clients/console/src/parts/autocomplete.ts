import type { AutocompleteInstance } from 'element-plus'
import { onMounted, type Ref } from 'vue'

/** Takes back what a field says of its list at first: the list, and the choice in it, are drawn only once it is asked. */
export function useAutocomplete(box: Readonly<Ref<AutocompleteInstance | undefined>>): void {
  onMounted(() => {
    for (const name of ['aria-controls', 'aria-activedescendant']) box.value?.inputRef?.ref?.removeAttribute(name)
  })
}
