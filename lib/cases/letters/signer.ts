import "server-only";
import { formatNip } from "@/lib/domain/identifiers/nip";
import type { Signer } from "@/lib/domain/letters/model";
import { OFFICE } from "@/lib/domain/office";
import { ROLE_NAMES, type SopRole } from "@/lib/domain/roles";
import { BEFORE_POST, type GrantKind } from "@/lib/domain/stand-in";
import type { WitaDate } from "@/lib/domain/working-time";
import type { Tx } from "@/lib/platform/db";

/**
 * Who holds the role on that day; null: nobody. A delegation stands before whoever holds the post for good, and a Plh.
 * before a Plt., for a Plh. stands in for whoever is away, be it a Plt.; a.n. stands behind both; of several the latest.
 */
export async function signerFor(
  tx: Pick<Tx, "$queryRaw">,
  role: SopRole,
  date: WitaDate,
): Promise<Omit<Signer, "above"> | null> {
  const [found] = await tx.$queryRaw<SignerRow[]>`
    SELECT s.name, s.rank, s.nip, g.kind::text AS kind, g.decree, s.post,
      (SELECT o.post FROM role_grant d JOIN staff o ON o.id = d.staff_id
        WHERE d.role = g.role AND d.kind = 'definitive' AND d.valid_from <= ${date}::date AND o.post <> ''
        ORDER BY d.valid_from DESC, d.id DESC LIMIT 1) AS "postOfRole"
    FROM role_grant g JOIN staff s ON s.id = g.staff_id
    WHERE g.role = ${role} AND g.valid_from <= ${date}::date AND (g.valid_to IS NULL OR g.valid_to >= ${date}::date)
      AND (s.disabled_at IS NULL OR (s.disabled_at AT TIME ZONE 'Asia/Makassar')::date > ${date}::date)
    ORDER BY CASE g.kind WHEN 'plh' THEN 1 WHEN 'plt' THEN 2 WHEN 'an' THEN 3 ELSE 4 END, g.valid_from DESC, g.id DESC LIMIT 1`;
  if (!found) return null;
  const { name, rank, nip, kind, decree, post, postOfRole } = found;
  // A deputy's own post is another one: the letter names the post that is stood in for.
  const held = (kind === "definitive" ? post : postOfRole) || usualPost(role);
  const signer = { post: `${BEFORE_POST[kind]}${held}`, name, rank: rank ?? "", nip: formatNip(nip ?? "") };
  const under = underPost(kind, post ?? "", decree);
  return under.length > 0 ? { ...signer, under } : signer;
}

/** Who signs in another's name says the own post; whoever stands in for somebody, by which decree. */
function underPost(kind: SignerRow["kind"], post: string, decree: string): string[] {
  if (kind === "definitive") return [];
  const basis = /nomor|no\.|surat|keputusan/i.test(decree) ? decree : `Nomor ${decree}`;
  return [...(kind === "an" && post ? [post] : []), ...(decree ? [`(${basis})`] : [])];
}

type SignerRow = {
  name: string;
  rank: string | null;
  nip: string | null;
  kind: GrantKind;
  decree: string;
  post: string | null;
  postOfRole: string | null;
};

function usualPost(role: SopRole): string {
  return role === "kadis" ? `Kepala ${OFFICE.name}` : ROLE_NAMES[role];
}
