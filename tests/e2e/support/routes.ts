/** Every page of the app: its path after `#`, and its name in the navigation. A new page is added here, and the general tests open it. */
export const routes = [
  { path: '/', name: 'Översikt' },
  { path: '/trend', name: 'Trender' },
  { path: '/om', name: 'Om' },
] as const;
