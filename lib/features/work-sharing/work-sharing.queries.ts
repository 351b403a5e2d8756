import "server-only";
import { pinToday } from "@/lib/cases/pin";
import { APPLICANT, ROLE_NAMES, SOP_ROLES, type SopRole } from "@/lib/domain/roles";
import type { SharingWay } from "@/lib/domain/work-sharing";
import { type Definition, dutiesIn } from "@/lib/domain/workflow";
import type { StaffContext } from "@/lib/platform/context";
import { db, type Tx } from "@/lib/platform/db";
import { formVersion } from "@/lib/platform/edit-version";
import { shownSharing } from "./work-sharing.messages";
import { listSharers, type RuleKey, readAreas } from "./work-sharing.store";

export type SharedRole = {
  /** As the address names it: "<service>.<role>". */
  key: string;
  service: string;
  serviceName: string;
  role: SopRole;
  roleName: string;
  way: SharingWay | "none";
  /** How many of the office may have these duties today; asked only where they are shared, as all below. */
  people: number;
  /** Kecamatan code → name of whose it is. */
  areas: Record<string, string>;
  /** Kecamatan that belong to somebody who may not have these duties today: what comes from there waits in the queue. */
  resting: string[];
};

/** Every service with each role that has duties in it, as the SOP version of today has them. */
export async function listSharedRoles(ctx: StaffContext): Promise<SharedRole[]> {
  const services = await db().service.findMany({ orderBy: { position: "asc" }, select: { slug: true, name: true } });
  const rules = await db().sharingRule.findMany({ select: { serviceSlug: true, role: true, way: true } });
  const listed: SharedRole[] = [];
  for (const { slug: serviceSlug, name: serviceName } of services)
    for (const role of await listRolesOf(ctx, serviceSlug)) {
      const rule = rules.find((one) => one.serviceSlug === serviceSlug && one.role === role);
      const way = (rule?.way ?? "none") as SharingWay | "none";
      listed.push({
        key: `${serviceSlug}.${role}`,
        service: serviceSlug,
        serviceName,
        role,
        roleName: ROLE_NAMES[role],
        way,
        ...(way === "none" ? NOBODY : await readHolders(ctx, { serviceSlug, role })),
      });
    }
  return listed;
}

/** The roles of the office that have duties in a service today, in the order of the house; none: no such service. */
export async function listRolesOf(ctx: StaffContext, serviceSlug: string, on: Tx = db()): Promise<SopRole[]> {
  if ((await on.service.count({ where: { slug: serviceSlug } })) === 0) return [];
  const { definition } = await pinToday(on, serviceSlug, ctx.clock());
  const roles = new Set(dutiesOf(definition).map(({ role }) => role));
  return SOP_ROLES.filter((role) => roles.has(role));
}

function dutiesOf(definition: Definition) {
  return [...dutiesIn(definition, "application"), ...dutiesIn(definition, "programme")].filter(
    ({ role }) => role !== APPLICANT,
  );
}

type Holders = Pick<SharedRole, "people" | "areas" | "resting">;
/** What waits in the queue for all is shared among nobody. */
const NOBODY: Holders = { people: 0, areas: {}, resting: [] };

async function readHolders(ctx: StaffContext, key: RuleKey): Promise<Holders> {
  const [areas, able, names] = await Promise.all([
    readAreas(db(), key),
    listSharers(db(), key, ctx.clock()),
    listNames(ctx, key),
  ]);
  const resting = Object.entries(areas).filter(([, id]) => !able.some((person) => person.id === id));
  return {
    people: able.length,
    areas: Object.fromEntries(Object.entries(areas).map(([code, id]) => [code, names.get(id) ?? "petugas lain"])),
    resting: resting.map(([code]) => code),
  };
}

/** Everybody whom a rule names, also who may not have the duties today. */
export async function listNames(
  _ctx: StaffContext,
  { serviceSlug, role }: RuleKey,
  on: Pick<Tx, "staff"> = db(),
): Promise<ReadonlyMap<string, string>> {
  const staff = await on.staff.findMany({
    where: { sharingAreas: { some: { serviceSlug, role } } },
    select: { id: true, name: true },
  });
  return new Map(staff.map(({ id, name }) => [id, name]));
}

export type SharingFormView = {
  way: SharingWay | "none";
  /** Kecamatan code → staff id. */
  areas: Record<string, string>;
  /** Who may be chosen: who may have the duties today, and who has a kecamatan already. */
  people: { id: string; name: string }[];
  version: string;
};

export async function getSharingForm(ctx: StaffContext, key: RuleKey): Promise<SharingFormView> {
  const rule = await db().sharingRule.findUnique({ where: { serviceSlug_role: key }, select: { way: true } });
  const [areas, able, names] = await Promise.all([
    readAreas(db(), key),
    listSharers(db(), key, ctx.clock()),
    listNames(ctx, key),
  ]);
  const way = (rule?.way ?? "none") as SharingWay | "none";
  const people = new Map([...able.map(({ id, name }) => [id, name] as const), ...names]);
  return {
    way,
    areas,
    people: [...people].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, "id")),
    version: formVersion(shownSharing({ way, areas })),
  };
}
