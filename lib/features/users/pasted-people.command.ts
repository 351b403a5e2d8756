import "server-only";
import { MOST_PEOPLE, type PastedPerson, readPeople } from "@/lib/domain/pasted/people";
import { saidOfOddLines, saidOfTable } from "@/lib/domain/pasted/said";
import { atField } from "@/lib/domain/refusal";
import { ok } from "@/lib/domain/result";
import type { StaffContext } from "@/lib/platform/context";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { makeStaff } from "./new-staff.store";
import { PEOPLE_WORDS, refusals } from "./users.messages";
import { canManageUsers } from "./users.policy";
import { NewStaff, type PastePeople } from "./users.schema";
import { lockAdmins } from "./users.store";

/** `links`: each new person's one-time link, shown this once; null: it was only looked at. */
export type PeopleLines = { said: string; links: { name: string; link: string }[] | null };

/** The office's people from a pasted table, looked at first or added: all of its lines, or none. */
export async function pastePeople(ctx: StaffContext, { people, press }: PastePeople) {
  if (!canManageUsers(ctx.actor)) return refused("no_right");
  return transaction(ctx, async (tx) => {
    await lockAdmins(tx);
    const known = await tx.staff.findMany({ select: { email: true } });
    const lines = readPeople(people, new Set(known.map(({ email }) => email))).map(judged);
    if (lines.length === 0) return atField("people", refused(refusals, "people_empty"));
    if (lines.length > MOST_PEOPLE) return atField("people", refused(refusals, "people_many"));
    const odd = lines.filter(({ problem }) => problem !== null);
    const fresh = lines.filter((line) => line.problem === null && !line.known);
    if (press === "periksa")
      return ok<PeopleLines>({ said: saidOfTable({ fresh, odd, lines }, PEOPLE_WORDS), links: null });
    if (odd.length > 0) return atField("people", { ...refused(refusals, "people_odd"), sentence: saidOfOddLines(odd) });
    const links: { name: string; link: string }[] = [];
    for (const line of fresh) {
      const { link } = await makeStaff(tx, ctx, NewStaff.parse(asTyped(line)));
      links.push({ name: line.name, link });
    }
    return ok<PeopleLines>({ said: `${links.length} pengguna ditambahkan.`, links });
  });
}

/** The form for one person has the last word on what it would not take either. */
function judged(line: PastedPerson): PastedPerson {
  if (line.problem !== null || line.known) return line;
  const checked = NewStaff.safeParse(asTyped(line));
  return checked.success ? line : { ...line, problem: checked.error.issues[0]?.message ?? "belum benar" };
}

function asTyped({ name, email, nip, post, roles }: PastedPerson) {
  return { name, email, roles, ...(nip && { nip }), ...(post && { post }) };
}
