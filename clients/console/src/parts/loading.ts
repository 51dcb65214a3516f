export { useLoaded, type Loaded } from '@shared/loading'
