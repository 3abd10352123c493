/** How suppressions are taken that suppress nothing. */
export const UNUSED_LEVELS = ['error', 'warning', 'off'] as const;

export type UnusedLevel = (typeof UNUSED_LEVELS)[number];
