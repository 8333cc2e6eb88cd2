/** Texts that were typed and are not stored yet, kept so that even a crash loses none of them. */
export type Drafts = {
  load: (name: string) => string | null;
  keep: (name: string, text: string) => void;
  forget: (name: string) => void;
};
