/** A living file that a new module copies, and what of it is left out. */
export interface ShapeFile {
  /** From the repository's root. */
  from: string;
  /** Where the copy goes, still in the shape's words; the same path by default. */
  to?: string;
  /** Texts put in place of others before anything is cut; each must be there. */
  replace?: [from: string | RegExp, to: string][];
  /** Names that go, each with the smallest thing that can be spared. */
  cut?: string[];
}
