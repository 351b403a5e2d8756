import "server-only";
import type { Sharer, SharingWay } from "@/lib/domain/work-sharing";
import { witaDate } from "@/lib/domain/working-time";
import type { Tx } from "@/lib/platform/db";

export type RuleKey = { serviceSlug: string; role: string };
export type SharingRuleInForce = { way: SharingWay; since: Date };

/** The rule, held until the end of the transaction: two that share by it do not give one turn twice. */
export async function lockSharingRule(tx: Tx, { serviceSlug, role }: RuleKey): Promise<SharingRuleInForce | null> {
  const [rule] = await tx.$queryRaw<SharingRuleInForce[]>`
    SELECT way, since FROM sharing_rule WHERE service_slug = ${serviceSlug} AND role = ${role} FOR UPDATE`;
  return rule ?? null;
}

export async function readAreas(
  tx: Pick<Tx, "sharingArea">,
  { serviceSlug, role }: RuleKey,
): Promise<Record<string, string>> {
  const rows = await tx.sharingArea.findMany({
    where: { serviceSlug, role },
    select: { kecamatanCode: true, staffId: true },
  });
  return Object.fromEntries(rows.map(({ kecamatanCode, staffId }) => [kecamatanCode, staffId]));
}

/**
 * Who may be given a duty of this role and service today: with the role in force, also as a stand-in for this service,
 * and not while somebody stands in for them in it. Held until the end: who is disabled at the same moment is so before,
 * or gives back afterwards.
 */
export async function listSharers(tx: Tx, { serviceSlug, role }: RuleKey, now: Date): Promise<Sharer[]> {
  const today = witaDate(now);
  return tx.$queryRaw<Sharer[]>`
    WITH g AS (
      SELECT g.staff_id, g.stands_for_id FROM role_grant g
      WHERE g.role = ${role} AND g.valid_from <= ${today}::date AND (g.valid_to IS NULL OR g.valid_to >= ${today}::date)
        AND (cardinality(g.services) = 0 OR ${serviceSlug} = ANY(g.services)))
    SELECT s.id, s.name, t.turn, (SELECT count(*)::int FROM open_duty d WHERE d.claimed_by_id = s.id) AS held
    FROM staff s
    LEFT JOIN sharing_turn t ON t.staff_id = s.id AND t.service_slug = ${serviceSlug} AND t.role = ${role}
    WHERE s.active AND (s.rests_until IS NULL OR s.rests_until <= ${now})
      AND s.id IN (SELECT g.staff_id FROM g)
      AND NOT EXISTS (SELECT 1 FROM g JOIN staff deputy ON deputy.id = g.staff_id AND deputy.active WHERE g.stands_for_id = s.id)
    ORDER BY s.id FOR SHARE OF s`;
}

/** They were given one: last of all, until the others had theirs. Under the lock of the rule. */
export async function takeSharingTurn(tx: Tx, { serviceSlug, role }: RuleKey, staffId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO sharing_turn (service_slug, role, staff_id, turn)
    SELECT ${serviceSlug}, ${role}, ${staffId}::uuid,
      coalesce((SELECT max(t.turn) FROM sharing_turn t WHERE t.service_slug = ${serviceSlug} AND t.role = ${role}), 0) + 1
    ON CONFLICT (service_slug, role, staff_id) DO UPDATE SET turn = excluded.turn`;
}
