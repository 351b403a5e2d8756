import "server-only";
import type { Channel } from "./channel";

/** The tracking page of an applicant, the bell of a member of staff. */
export const portal: Channel = {
  addressOf: (to) => (to.kind === "visitor" ? null : ""),
  isWanted: () => true,
};
