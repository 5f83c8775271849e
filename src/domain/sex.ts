export const sexes = ['total', 'women', 'men'] as const;
export type Sex = (typeof sexes)[number];
