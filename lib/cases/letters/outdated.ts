import "server-only";
import { LETTER_KINDS } from "@/lib/domain/letters/kinds";
import type { LetterModel } from "@/lib/domain/letters/model";
import { isOutdated, planWords } from "@/lib/domain/letters/outdated";
import { Template } from "@/lib/domain/letters/template";
import { Prisma, type Tx } from "@/lib/platform/db";

/** Kinds that say beforehand when and where. */
const ANNOUNCING = LETTER_KINDS.filter(({ announces }) => announces === true);

/** `letterIds`: only among these. */
type Where = { programmeIds: readonly string[]; letterIds?: readonly string[] };
type Row = {
  id: string;
  kind: string;
  model: LetterModel;
  template: unknown;
  firstDay: string | null;
  lastDay: string | null;
  hours: string;
  place: string;
};

/** Letters in force of these programmes that say another day, hour or place than the programme does since; none is read before it moved,
 * nor of whoever left it. */
export async function readOutdated(
  on: Pick<Tx, "$queryRaw">,
  { programmeIds, letterIds }: Where,
): Promise<Set<string>> {
  if (programmeIds.length === 0) return new Set();
  const rows = await on.$queryRaw<Row[]>`
    SELECT l.id, l.kind, l.model, t.content AS template, g.first_day::text AS "firstDay", g.last_day::text AS "lastDay",
      g.hours, g.place
    FROM letter l JOIN programme g ON g.id = l.programme_id
      LEFT JOIN letter_template t ON t.kind = l.kind AND t.version = l.template_version
    WHERE l.programme_id = ANY(${[...programmeIds]}::uuid[]) AND l.state = 'valid'
      AND l.kind = ANY(${ANNOUNCING.map(({ key }) => key)}::text[])
      ${letterIds === undefined ? Prisma.empty : Prisma.sql`AND l.id = ANY(${[...letterIds]}::uuid[])`}
      AND (l.application_id IS NULL OR EXISTS (SELECT 1 FROM seat s WHERE s.programme_id = l.programme_id
        AND s.application_id = l.application_id AND s.released_at IS NULL))
      AND (l.kind <> 'undangan-narasumber' OR EXISTS (SELECT 1 FROM programme_line r WHERE r.programme_id = l.programme_id
        AND r.id::text = l.about))
      AND EXISTS (SELECT 1 FROM history_event e WHERE e.run_id = g.run_id AND e.type = 'rescheduled' AND e.at > l.numbered_at)`;
  const templates = new Map<string, Template>();
  return new Set(rows.filter((row) => saysAnother(row, templates)).map(({ id }) => id));
}

/** All invitations of a class have one template, which is read once. */
function saysAnother({ kind: key, model, template, ...plan }: Row, templates: Map<string, Template>): boolean {
  const content = template ?? ANNOUNCING.find((kind) => kind.key === key)?.template;
  const version = JSON.stringify([key, template]);
  const words = templates.get(version) ?? Template.parse(content);
  templates.set(version, words);
  return isOutdated(model, words, planWords(plan));
}
