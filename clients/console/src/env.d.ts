/// <reference types="vite/client" />
declare module '@tokens.css'
