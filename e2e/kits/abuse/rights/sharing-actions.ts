import type { SHARING_WAYS } from "@/lib/domain/work-sharing";
import { shownSharing } from "@/lib/features/work-sharing/work-sharing.messages";
import { db } from "@/lib/platform/db";
import { except, OUTSIDE, STAFF } from "../audience";
import { showing } from "../office/showing";
import type { Stage } from "../office/stages";
import type { ActionRow } from "./words";

const KEY = { serviceSlug: "promosi", role: "kabid" };

/** One way is in force, the other is wanted. */
const byTurn: Stage = async () => {
  await db().sharingRule.deleteMany({ where: KEY });
  await db().sharingRule.create({ data: { ...KEY, way: "turn", since: new Date() }, select: { role: true } });
  return {};
};

/** How new duties are shared: the admin's. */
export const SHARING_ACTIONS: ActionRow[] = [
  {
    action: "work-sharing/saveSharingAction",
    stage: showing(byTurn, async () => shownSharing({ way: "turn" satisfies keyof typeof SHARING_WAYS, areas: {} })),
    fields: ({ version }) => ({ version, service: KEY.serviceSlug, role: KEY.role, way: "none" }),
    expect: { allowed: ["admin"], no_right: except(STAFF, "admin"), signed_out: OUTSIDE },
  },
];
