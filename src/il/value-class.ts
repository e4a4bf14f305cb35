/** Value classes. ORDER: w l s d; `isFloat` and `isWide` depend on it. */
export const Cls = { w: 0, l: 1, s: 2, d: 3 } as const;
export type Cls = (typeof Cls)[keyof typeof Cls];
export const CLS_NAMES = ['w', 'l', 's', 'd'] as const;
export const isFloat = (cls: number): boolean => cls >= 2;
export const isWide = (cls: number): boolean => (cls & 1) === 1;
