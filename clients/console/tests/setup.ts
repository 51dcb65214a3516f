import { vi } from 'vitest'

/** The browser's own question about dark mode, which the test's page does not know. */
vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }))
