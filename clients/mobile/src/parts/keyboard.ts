/** The keyboard for digits alone. A browser's field for numbers would take the zeros off a code that begins with some. */
export function forDigits(): 'tel' | 'number' {
  // #ifdef H5
  return 'tel'
  // #endif
  // #ifndef H5
  return 'number'
  // #endif
}
