/** A text in both languages of the console. */
export interface Text {
  zh: string;
  en: string;
}

/** A line of the console's menu. */
export interface MenuEntry extends Text {
  path: string;
  /** Place among the lines of its slice. */
  order: number;
  /** Who may see it; everybody when absent. */
  permission?: string;
  /** Of the reader's own: not shown to an account that isn't a person's on the register. */
  own?: boolean;
  /** Name of one of the slice's groups; without one the line stands under the slice's title. */
  group?: string;
  /** Letter that leads here after `g`. */
  key?: string;
}

/** A heading of the menu besides the slice's own title, for a slice with many lines. */
export interface MenuGroup extends Text {
  name: string;
  icon: string;
  /** Place among the slices and groups of the whole menu. */
  order: number;
}

/**
 * Messages of the slice to its readers, for the bell in the header: names of operations in the slice's own documents, which a
 * build turns into their ids. `count` answers `unread { totalCount }`, `latest` answers `latest { nodes { id text href sentAt read
 * sort { name } } }`, `mark` takes `ids` and answers `marked { unread }`.
 */
export interface SliceMessages {
  count: string;
  latest: string;
  mark: string;
  /** Page with all of them. */
  page: string;
  permission?: string;
}

/** What a team writes about its slice in `mfe.json`. */
export interface SliceDescription {
  title: Text;
  /** Name of an icon of the shell. */
  icon: string;
  /** Place among the slices. */
  order: number;
  /** First parts of the addresses that are this slice's. */
  routes: string[];
  menu: MenuEntry[];
  groups?: MenuGroup[];
  messages?: SliceMessages;
}

/** One built part of the console: everything that is needed to publish it, and nothing about any other part. */
export interface Manifest {
  name: string;
  /** Package version and content: the same version is the same bytes. */
  version: string;
  /** The files that are imported by name: import map name -> file. */
  modules: Record<string, string>;
  css: string[];
  /** Every file with its integrity. */
  files: Record<string, string>;
  /** Hashes of the graph documents that this part sends. */
  documents: string[];
  slice?: SliceDescription;
}

/** What is published at a moment. */
export interface Release {
  number: number;
  /** Part name -> manifest. */
  parts: Record<string, Manifest>;
}
