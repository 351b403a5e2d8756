import type { Role } from "@/lib/domain/roles";
import type { CuttingProxy } from "./cutting-proxy";
import type { House } from "./house";
import type { Officer } from "./officer";
import type { PostOffice } from "./post-office";
import type { Random } from "./random";
import type { Witness } from "./witness";

/** Everything a round plays with. */
export type Town = {
  house: House;
  post: PostOffice;
  line: CuttingProxy;
  witness: Witness;
  random: Random;
  officers: Officer[];
  /** Two who gather for the same events. */
  gatherers: Officer[];
  /** Doors of the portal that are open now; people go in by any of them. */
  doors: string[];
  /** A web process of another build, started before the round that switches to it. */
  nextWeek: { address: string; stop: () => Promise<void> } | null;
  /** Numbers of the people of this run: no two are the same person. */
  nextSerial: () => number;
  /** One person per role who works without a browser. */
  clerks: Partial<Record<Role, string>>;
  /** Folder of the kit's own programs. */
  kit: string;
  say: (line: string) => void;
  /** What the portal's own logs complain of since the last look, and what they should not have quoted. */
  complaints: () => string[];
};
