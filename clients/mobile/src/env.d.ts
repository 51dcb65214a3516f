/// <reference types="vite/client" />
/** Where the server is, for the mini-program; the browser asks whoever it was served by. */
declare const __SERVER__: string

declare module '*.vue' {
  import type { DefineComponent } from 'vue'
  const component: DefineComponent<object, object, unknown>
  export default component
}
