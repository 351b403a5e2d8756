import "server-only";
import { mayAnswer, readAskedSecondAid } from "@/lib/cases/asked-second-aid";
import { getCalendar } from "@/lib/cases/calendar";
import { lettersFor, readDueLetters } from "@/lib/cases/due-letters";
import { readDutyTasks } from "@/lib/cases/duty-task";
import { isLateDuty, OFFICE_DUTY } from "@/lib/cases/late-duties";
import { type Listener, listListeners } from "@/lib/cases/listeners";
import { readProgrammeWork, workFor } from "@/lib/cases/programme-work";
import { longUnansweredFor, readUnanswered, unansweredFor } from "@/lib/cases/unanswered";
import { ok } from "@/lib/domain/result";
import { waitsForPerson } from "@/lib/domain/sop-draft";
import type { Verb } from "@/lib/domain/workflow";
import { taskWords } from "@/lib/domain/workflow/words";
import { endOfWitaDay, isWorkingDay, witaDate, witaTime } from "@/lib/domain/working-time";
import { canTellOfOss } from "@/lib/features/oss/oss.policy";
import { readOpenDrafts } from "@/lib/features/sop/sop-draft.queries";
import type { Context } from "@/lib/platform/context";
import { Prisma, type Tx } from "@/lib/platform/db";
import { dayColumn } from "@/lib/platform/db/day";
import { enqueue } from "@/lib/platform/outbox";
import { transaction } from "@/lib/platform/transaction";
import { DIGEST_COUNTED, digestMessage, type Morning } from "./digest.messages";
import { toRecipient } from "./escalation.messages";
import { dutyRolesOf } from "./queue.policy";

/** WITA. A worker that was down in the morning makes up for it until noon; later the day is known. */
const FROM = "07:30";
const UNTIL = "12:00";
const NAMED = 5;

/**
 * The digest of a working day: one message for each person, when there is something to say. Whoever was asked today, also
 * with nothing to say, has a row; it is written in the transaction of the message, so that a job that is killed, run
 * twice or run late tells nobody twice.
 */
export async function sendDigests(ctx: Context): Promise<void> {
  const now = ctx.clock();
  const day = witaDate(now);
  const isTime = witaTime(now) >= FROM && witaTime(now) < UNTIL;
  if (!isTime || !isWorkingDay(await getCalendar(), day)) return;
  const office = await transaction(ctx, async (tx) => ok(await readOffice(tx, ctx, now)));
  if (!office.ok) throw new Error("Reading whom the digest reaches was too busy");
  for (const person of office.value.staff) {
    const roles = dutyRolesOf(person.roles);
    if (roles.length === 0) continue;
    const sent = await transaction(ctx, async (tx) => {
      if (!(await isFirst(tx, person.id, day))) return ok(null);
      const message = digestMessage(toRecipient(person), await readMorning(tx, person, roles, office.value, now), day);
      // Where nothing was chosen it comes by mail as well: who is away from the portal reads it.
      if (message) await enqueue(tx, [{ ...message, to: { ...toRecipient(person), wantsMail: true }, at: now }]);
      return ok(null);
    });
    if (!sent.ok) throw new Error("Writing a digest was too busy");
  }
}

/** Whom the digest reaches, and what is the same whoever is told of it. */
async function readOffice(tx: Tx, ctx: Context, now: Date) {
  return {
    staff: await listListeners(tx, now),
    asked: await readAskedSecondAid(tx, { take: DIGEST_COUNTED + 1 }),
    outage: await tx.ossOutage.findFirst({ where: { endedAt: null }, select: { beganAt: true } }),
    drafts: await readOpenDrafts(ctx, tx),
    work: await readProgrammeWork(tx, now),
    letters: await readDueLetters(tx, now),
    unanswered: await readUnanswered(tx, now),
  };
}

async function isFirst(tx: Tx, staffId: string, day: string): Promise<boolean> {
  const { count } = await tx.morningDigest.createMany({
    data: [{ staffId, day: dayColumn(day) }],
    skipDuplicates: true,
  });
  return count === 1;
}

type Counts = Pick<Morning, "mine" | "due" | "cameBack" | "late">;
type Named = { verb: Verb; duty: string; objection: string | null; pin: string; title: string };

async function readMorning(
  tx: Tx,
  person: Listener,
  roles: readonly string[],
  office: Awaited<ReturnType<typeof readOffice>>,
  now: Date,
): Promise<Morning> {
  const { id } = person;
  const own = Prisma.sql`o.claimed_by_id = ${id}::uuid`;
  const reach = Prisma.sql`o.role = ANY(${[...roles]}::text[]) AND (o.claimed_by_id IS NULL OR ${own})`;
  const count = (condition: Prisma.Sql) =>
    Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM open_duty o WHERE ${OFFICE_DUTY} AND ${condition} LIMIT ${DIGEST_COUNTED + 1}) AS c)`;
  const today = Prisma.sql`o.due_at >= ${now} AND o.due_at <= ${endOfWitaDay(witaDate(now))}`;
  const back = Prisma.sql`EXISTS (SELECT 1 FROM application a WHERE a.id = o.application_id AND a.came_back_at IS NOT NULL)`;
  const [counts] = await tx.$queryRaw<Counts[]>`
    SELECT ${count(own)} AS mine, ${count(Prisma.sql`${reach} AND ${today}`)} AS due,
      ${count(Prisma.sql`${reach} AND ${back}`)} AS "cameBack", ${count(Prisma.sql`${reach} AND ${isLateDuty(now)}`)} AS late`;
  const named = await tx.$queryRaw<Named[]>`
    SELECT d.verb, d.objection, d.duty_id AS duty, r.pinned_hash AS pin, COALESCE(a.applicant_name || ' (' || s.name || ')', p.title) AS title
    FROM (SELECT * FROM open_duty o WHERE ${OFFICE_DUTY} AND ${reach} ORDER BY o.due_at, o.run_id LIMIT ${NAMED}) AS d
    JOIN service s ON s.slug = d.service_slug
    JOIN run r ON r.id = d.run_id
    LEFT JOIN application a ON a.id = d.application_id
    LEFT JOIN programme p ON p.id = d.programme_id
    ORDER BY d.due_at, d.run_id`;
  const taskOf = await readDutyTasks(tx, named);
  const first = named.map((item) => `${taskWords({ verb: item.verb, task: taskOf(item) })}, ${item.title}`);
  const asked = office.asked.filter((one) => mayAnswer(one, person)).length;
  const drafts = office.drafts.filter((draft) => waitsForPerson(draft, person)).length;
  const { programmes, unserved, stalled, longUnserved } = workFor(office.work, person);
  // Nobody presses a button for whoever has forgotten one.
  const outage = canTellOfOss(person) ? (office.outage?.beganAt ?? null) : null;
  const resting = programmes.length + unserved.length;
  const letters = lettersFor(office.letters, person);
  const unanswered = unansweredFor(office.unanswered, roles);
  return {
    mine: 0,
    due: 0,
    cameBack: 0,
    late: 0,
    ...counts,
    asked,
    unanswered,
    longUnanswered: longUnansweredFor(office.unanswered, roles),
    programmes: resting,
    stalled: stalled.length,
    longUnserved: longUnserved.length,
    reports: letters.filter(({ isReport }) => isReport).length,
    letters: letters.filter(({ isReport }) => !isReport).length,
    drafts,
    outage,
    first,
  };
}
