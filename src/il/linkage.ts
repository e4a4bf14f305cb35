/** How a function or data definition is seen from outside its module. */
export type Linkage = {
  exported: boolean;
  thread: boolean;
  common: boolean;
  /** Section name and flags, empty when none. */
  section: string;
  sectionFlags: string;
};
export const plainLinkage = (): Linkage => ({
  exported: false,
  thread: false,
  common: false,
  section: '',
  sectionFlags: '',
});
