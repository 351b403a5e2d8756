import "server-only";
import type { Role, StandsIn } from "@/lib/domain/roles";
import { witaDate } from "@/lib/domain/working-time/wita";
import { restOf, rolesInForce, standsInOf } from "@/lib/platform/auth/roles-in-force";
import type { Context } from "@/lib/platform/context";
import { db, type Prisma } from "@/lib/platform/db";
import { formVersion } from "@/lib/platform/edit-version";
import { shownAccount } from "./account-facts.messages";
import { canConfirm, canManageUsers } from "./users.policy";

export type StaffItem = {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  standsIn: StandsIn;
  state: "active" | "invited" | "disabled";
  lastSeenAt: Date | null;
};

export type GrantItem = {
  id: string;
  role: string;
  kind: "definitive" | "plt" | "plh" | "an";
  from: string;
  to: string | null;
  /** Number of the decree or order it rests on; "" where none was written down. */
  decree: string;
  /** Of its last day, as shown here. */
  version: string;
  decreeVersion: string;
  /** For whom they stand in, and the services whose duties pass (none: all). */
  standsFor: { id: string; name: string } | null;
  services: string[];
  when: "past" | "now" | "coming";
  /** Duties in hand that go back to the queue when it ends; none while another grant of the same role stays in force. */
  held: number;
};

export type StaffCard = StaffItem & {
  nip: string | null;
  rank: string | null;
  post: string | null;
  grants: GrantItem[];
  openSessions: number;
  invitedUntil: Date | null;
  isOneself: boolean;
  /** Of the form's facts, as shown here. */
  version: string;
  /** Until when no role is in force, whose link it was, and whether this reader may vouch for it. */
  rest: { until: Date; by: string; mayConfirm: boolean } | null;
};

/** An office has tens of staff; five hundred is far beyond it. */
const MOST = 500;

const LINE = {
  id: true,
  name: true,
  email: true,
  active: true,
  passwordHash: true,
  grants: {
    select: {
      id: true,
      role: true,
      kind: true,
      validFrom: true,
      validTo: true,
      decree: true,
      services: true,
      standsFor: { select: { id: true, name: true } },
    },
    orderBy: [{ validFrom: "desc" }, { role: "asc" }],
  },
  sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: "desc" }, take: 1 },
} satisfies Prisma.StaffSelect;

export async function listStaff(ctx: Context): Promise<StaffItem[]> {
  assertMayRead(ctx);
  const rows = await db().staff.findMany({ select: LINE, orderBy: [{ active: "desc" }, { name: "asc" }], take: MOST });
  return rows.map((row) => toLine(row, ctx.clock()));
}

export async function findStaff(ctx: Context, id: string): Promise<StaffCard | null> {
  assertMayRead(ctx);
  const now = ctx.clock();
  const row = await db().staff.findUnique({
    where: { id },
    select: {
      ...LINE,
      nip: true,
      rank: true,
      post: true,
      restsUntil: true,
      restsById: true,
      restsBy: { select: { name: true } },
      invites: { where: { usedAt: null, expiresAt: { gt: now } }, select: { expiresAt: true }, take: 1 },
      _count: { select: { sessions: { where: { endedAt: null, expiresAt: { gt: now } } } } },
    },
  });
  if (!row) return null;
  const until = restOf(row, now);
  const held = await countHeld(id);
  const grants = row.grants.map((grant) => toGrant(grant, witaDate(now)));
  return {
    ...toLine(row, now),
    nip: row.nip,
    rank: row.rank,
    post: row.post,
    grants: grants.map((grant) => ({ ...grant, held: lostWith(grant, grants) ? (held.get(grant.role) ?? 0) : 0 })),
    openSessions: row._count.sessions,
    invitedUntil: row.invites[0]?.expiresAt ?? null,
    version: formVersion(shownAccount(row)),
    isOneself: ctx.actor.kind === "staff" && ctx.actor.id === row.id,
    rest: until && { until, by: row.restsBy?.name ?? "", mayConfirm: canConfirm(ctx.actor, row) },
  };
}

type Grant = Pick<GrantItem, "id" | "role" | "kind" | "decree" | "standsFor" | "services"> & {
  validFrom: Date;
  validTo: Date | null;
};
type Row = {
  id: string;
  name: string;
  email: string;
  active: boolean;
  passwordHash: string | null;
  grants: Grant[];
  sessions: { lastSeenAt: Date }[];
};

function toLine(row: Row, now: Date): StaffItem {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    roles: rolesInForce(row.grants, now),
    standsIn: standsInOf(row, now),
    state: !row.active ? "disabled" : row.passwordHash ? "active" : "invited",
    lastSeenAt: row.sessions[0]?.lastSeenAt ?? null,
  };
}

async function countHeld(staffId: string): Promise<Map<string, number>> {
  const rows = await db().openDuty.groupBy({ by: ["role"], where: { claimedById: staffId }, _count: { _all: true } });
  return new Map(rows.map(({ role, _count }) => [role, _count._all]));
}

/** Is this the only grant by which the role is in force? */
function lostWith({ id, role, when }: ShownGrant, all: readonly ShownGrant[]): boolean {
  return when === "now" && !all.some((other) => other.id !== id && other.role === role && other.when === "now");
}

type ShownGrant = Omit<GrantItem, "held">;

function toGrant(grant: Grant, today: string): ShownGrant {
  const { id, role, kind, decree, standsFor, services, validFrom, validTo } = grant;
  const from = validFrom.toISOString().slice(0, 10);
  const to = validTo?.toISOString().slice(0, 10) ?? null;
  const version = formVersion({ to });
  return {
    id,
    role,
    kind,
    from,
    to,
    decree,
    standsFor,
    services,
    version,
    decreeVersion: formVersion({ decree }),
    when: from > today ? "coming" : to !== null && to < today ? "past" : "now",
  };
}

/** Whom somebody may stand in for: everybody else who works here. */
export async function listColleagues(ctx: Context, staffId: string): Promise<{ id: string; name: string }[]> {
  assertMayRead(ctx);
  return db().staff.findMany({
    where: { id: { not: staffId }, active: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST,
    select: { id: true, name: true },
  });
}

function assertMayRead(ctx: Context) {
  if (!canManageUsers(ctx.actor)) throw new Error("Accounts are read by admins only");
}
