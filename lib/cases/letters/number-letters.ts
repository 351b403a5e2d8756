import "server-only";
import { randomBytes } from "node:crypto";
import { CHECK_CODE_BYTES, formatCheckCode, makeCheckCode } from "@/lib/domain/letters/check-code";
import { classificationOf } from "@/lib/domain/letters/classification";
import { composeLetter } from "@/lib/domain/letters/compose";
import type { LackingKey } from "@/lib/domain/letters/fill";
import type { Handling } from "@/lib/domain/letters/handling";
import type { LetterKind, LetterSeries } from "@/lib/domain/letters/kind";
import { namingOf } from "@/lib/domain/letters/kind-naming";
import { lackingNames, lackingOf } from "@/lib/domain/letters/lacking";
import type { LetterModel } from "@/lib/domain/letters/model";
import { formatNumber, problemsOf } from "@/lib/domain/letters/number";
import { paperAddress } from "@/lib/domain/letters/paper-address";
import { type LetterTarget, targetColumns } from "@/lib/domain/letters/target";
import type { Worded } from "@/lib/domain/refusal";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { type WitaDate, witaDate } from "@/lib/domain/working-time";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/db/new-id";
import { env } from "@/lib/platform/env";
import { addJob } from "@/lib/platform/jobs";
import { refused } from "@/lib/platform/refusal";
import type { LetterFacts } from "./data";
import { factsOfAll, noonOf } from "./facts-of-all";
import { letterActs, letterRefusals } from "./messages";
import { areNumbersUnchecked, takeSerials } from "./numbers";
import { readLetterOffice, readTemplate } from "./office";
import { type Insertion, placeInBook } from "./place-in-book";
import { tellReady } from "./tell-letters";

type Asked = {
  kind: LetterKind & { series: LetterSeries };
  targets: LetterTarget[];
  date: WitaDate;
  /** Sifat; absent: that of the kind. */
  handling?: Handling | undefined;
  whoeverCan?: boolean;
  /** Only for one letter: behind another number, as an exception. */
  insertion?: Insertion | undefined;
  /** The end of a duty numbers them, and its own message says so to whom they are for. */
  byDuty?: boolean;
};

export type NumberedLetter = { id: string; number: string; addressee: string };
type Refusal = Worded<
  "letter_lacks" | "number_format" | "numbers_unchecked" | "date_ahead" | "letter_no_serial" | "letter_serial_full"
>;

/**
 * Gives numbers to letters of one kind, in the transaction of whoever approves them: what each of them says is frozen
 * with its number. A letter in force about the same thing is superseded, unless it would say the same again: then it
 * keeps its number. Nothing is numbered while one of them lacks something, unless `whoeverCan`: then it stays without.
 */
export async function numberLetters(
  tx: Tx,
  ctx: StaffContext,
  { kind, targets, date, handling: chosen, whoeverCan = false, insertion, byDuty = false }: Asked,
): Promise<Result<NumberedLetter[], Refusal>> {
  if (date > witaDate(ctx.clock())) return refused(letterRefusals, "date_ahead");
  if (await areNumbersUnchecked(tx, Number(date.slice(0, 4)))) return refused(letterRefusals, "numbers_unchecked");
  const [{ office }, { version, template, handling: usual }] = [
    await readLetterOffice(tx),
    await readTemplate(tx, kind),
  ];
  const handling = chosen ?? usual;
  if (problemsOf(office.number).length > 0) return refused(letterRefusals, "number_format");
  const all = await factsOfAll(tx, targets, { at: noonOf(date), record: kind.record, signedBy: kind.signedBy });

  const drawn = all.map(({ target, data }) => {
    const compose = (number: string, code: string, on = date) =>
      composeLetter({
        kind,
        template,
        data,
        office,
        handling,
        today: on,
        numbered: { number, date: on, check: checkOf(code) },
      });
    return { target, data, compose, trial: compose("0", "0"), columns: targetColumns(target) };
  });
  const lacking = drawn.flatMap(({ target, data, trial }) => (trial.ok ? [] : [{ target, data, keys: trial.lacking }]));
  const able = drawn.filter(({ trial }) => trial.ok);
  if (lacking.length > 0 && !(whoeverCan && able.length > 0)) return lacks(kind, lacking);

  // Whoever numbers in the same register meanwhile waits here, so that what is in force stays so.
  await takeSerials(tx, { series: kind.series, year: Number(date.slice(0, 4)), count: 0 });
  const before = await inForce(tx, kind, targets);
  const fresh = able.filter(({ columns, compose }) => {
    const old = before.get(keyOf(columns));
    return !old || !saysTheSame(old.model, compose(old.number, old.checkCode, old.date));
  });
  const drawnUp = await rowsOf(tx, { ctx, kind, date, office, version, handling, fresh, insertion });
  if (!drawnUp.ok) return drawnUp;
  const letters = drawnUp.value;
  await supersede(tx, ctx, letters, before);
  await tx.letter.createMany({ data: letters.map(({ row }) => row) });
  for (const { row } of letters) await addJob(tx, "keep_letter", { id: row.id });
  const replaces = new Set(letters.filter(({ row }) => before.has(keyOf(row))).map(({ row }) => row.id));
  if (!byDuty) await tellReady(tx, kind, { letters: letters.map(({ row }) => row), replaces, at: ctx.clock() });
  await note(tx, ctx, { kind, letters, insertion });
  return ok(
    able.map(({ columns, data }) => {
      const made = letters.find(({ row }) => keyOf(row) === keyOf(columns))?.row ?? before.get(keyOf(columns));
      return { id: made?.id ?? "", number: made?.number ?? "", addressee: data.addressee };
    }),
  );
}

async function note(tx: Tx, ctx: StaffContext, { kind, letters, insertion }: Noted): Promise<void> {
  const [first] = letters;
  if (!first) return;
  await recordAudit(tx, ctx, {
    action: letterActs[insertion ? "letter.inserted" : "letter.numbered"],
    subjectType: "letter",
    subjectId: first.row.id,
    detail: { kind: kind.key, first: first.row.number, count: letters.length },
  });
}

type Noted = Pick<Numbering, "kind" | "insertion"> & { letters: { row: Row }[] };

type Columns = ReturnType<typeof targetColumns>;
type Old = Columns & { id: string; number: string; checkCode: string; date: WitaDate; model: LetterModel };
type Drawn = {
  target: LetterTarget;
  data: LetterFacts;
  compose: (number: string, code: string, on?: WitaDate) => ReturnType<typeof composeLetter>;
  columns: ReturnType<typeof targetColumns>;
};
type Row = Omit<Prisma.LetterCreateManyInput, "programmeId" | "applicationId" | "about"> &
  ReturnType<typeof targetColumns> & { id: string; number: string };

type Lacks = { target: LetterTarget; data: LetterFacts; keys: LackingKey[] };

/** Names the first and what it lacks; its paper says where each is written down. */
function lacks(kind: LetterKind, lacking: Lacks[]): Refused<Refusal> {
  const [first] = lacking;
  const who = first?.data.addressee;
  const what = lackingNames(lackingOf(namingOf(kind, first?.data.serviceSlug), first?.keys ?? []));
  const more = lacking.length > 1 ? ` Begitu juga pada ${lacking.length - 1} surat lain.` : "";
  const sentence = `${kind.name}${who ? ` untuk ${who}` : ""} belum bisa diberi nomor. Yang kurang: ${what}.${more}`;
  const reference = first?.data.fields.nomor_permohonan?.replaceAll("-", "") ?? null;
  const see = first && { href: paperAddress(kind.key, first.target, reference), label: "Lihat di mana mengisinya" };
  return refuse({ code: "letter_lacks", sentence, ...(see && { see }) });
}

async function inForce(tx: Tx, kind: LetterKind, targets: LetterTarget[]): Promise<Map<string, Old>> {
  const columns = targets.map(targetColumns);
  const rows = await tx.letter.findMany({
    where: {
      kind: kind.key,
      state: "valid",
      OR: [
        { programmeId: { in: columns.flatMap(({ programmeId }) => programmeId ?? []) } },
        ...columns.filter(({ programmeId }) => programmeId === null),
      ],
    },
    select: {
      id: true,
      number: true,
      letterDate: true,
      checkCode: true,
      model: true,
      programmeId: true,
      applicationId: true,
      about: true,
    },
  });
  return new Map(
    rows.map(({ letterDate, ...row }) => [
      keyOf(row),
      { ...row, date: letterDate.toISOString().slice(0, 10), model: row.model as unknown as LetterModel },
    ]),
  );
}

function saysTheSame(old: LetterModel, composed: ReturnType<typeof composeLetter>): boolean {
  return composed.ok && JSON.stringify(sorted(old)) === JSON.stringify(sorted(composed.model));
}

/** The database keeps the keys of an object in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

type Numbering = {
  ctx: StaffContext;
  kind: LetterKind & { series: LetterSeries };
  date: WitaDate;
  office: Awaited<ReturnType<typeof readLetterOffice>>["office"];
  version: number;
  handling: Handling;
  fresh: Drawn[];
  insertion: Insertion | undefined;
};

async function rowsOf(
  tx: Tx,
  { ctx, kind, date, office, version, handling, fresh, insertion }: Numbering,
): Promise<Result<{ row: Row }[], Refusal>> {
  if (fresh.length === 0) return ok([]);
  const year = Number(date.slice(0, 4));
  if (insertion && fresh.length > 1) throw new Error("Only one letter stands behind another number");
  const book = { series: kind.series, year };
  const found = await placeInBook(tx, book, { count: fresh.length, after: insertion?.after });
  if (!found.ok) return found;
  const { serial: first, inserted } = found.value;
  // One moment for all of them: in the lists of what was numbered last they stay in the order of their numbers.
  const numberedAt = ctx.clock();
  const rows = fresh.map(({ data, compose, columns }, place) => {
    const serial = first + place;
    const classification = classificationOf(kind, data.serviceSlug);
    const number = formatNumber(office.number, {
      security: handling.security,
      classification,
      series: kind.series,
      serial,
      inserted: inserted || null,
      date,
    });
    const checkCode = makeCheckCode(randomBytes(CHECK_CODE_BYTES));
    const composed = compose(number, checkCode);
    if (!composed.ok) throw new Error("A letter that could be drawn lacks something");
    return {
      row: {
        id: newId(),
        kind: kind.key,
        series: kind.series,
        year,
        serial,
        inserted,
        insertedReason: insertion?.reason ?? "",
        number,
        letterDate: new Date(date),
        ...columns,
        addressee: data.addressee,
        subject: composed.model.title,
        templateVersion: version,
        security: handling.security,
        urgency: handling.urgency,
        model: composed.model as unknown as Prisma.InputJsonValue,
        signerName: data.signer?.name ?? "",
        signerPost: data.signer?.post ?? "",
        checkCode,
        numberedBy: ctx.actor.id,
        numberedAt,
      },
    };
  });
  return ok(rows);
}

async function supersede(tx: Tx, ctx: StaffContext, letters: { row: Row }[], before: Map<string, Old>) {
  for (const { row } of letters) {
    const old = before.get(keyOf(row));
    if (!old) continue;
    await tx.letter.update({
      where: { id: old.id },
      data: {
        state: "superseded",
        stateReason: `Diganti oleh nomor ${row.number}`,
        stateAt: ctx.clock(),
        stateBy: ctx.actor.id,
      },
      select: { id: true },
    });
  }
}

function keyOf({ programmeId, applicationId, about }: Columns): string {
  return [programmeId ?? "", applicationId ?? "", about].join(" ");
}

function checkOf(code: string) {
  return { code: formatCheckCode(code), address: `${env().PUBLIC_URL}/verifikasi` };
}
