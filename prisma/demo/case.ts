import type { Role } from "@/lib/domain/roles";
import type { ServiceSlug } from "@/lib/domain/services";
import type { StoryClock } from "./clock";
import type { Person } from "./people";
import type { Random } from "./random";
import type { Trade } from "./trades";

/** Who works here: role → staff id. */
export type Office = Partial<Record<Role, string>>;

export type Applying = {
  slug: ServiceSlug;
  person: Person;
  trade: Trade;
  chance: Random;
  clock: StoryClock;
  office: Office;
};
export type Case = Applying & { reference: string; applicationId: string; runId: string };
