/** Cases by which the same person got, or is about to get, the same material aid within the office's term. */
export type ReceivedBefore = {
  /** The newest first. */
  references: string[];
  /** When the last of them was given, or took its seat. */
  lastAt: Date;
};
