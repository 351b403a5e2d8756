import { readRun } from "@/lib/cases/runs";
import { daysOf, type EntryData, type EntryKind, RECORD_ENTRIES, SURVEY_POINTS } from "@/lib/domain/programmes";
import { recordOfDuty } from "@/lib/domain/record-rights";
import { fold } from "@/lib/domain/workflow";
import { witaDate } from "@/lib/domain/working-time";
import { recordAttendance, recordScores } from "@/lib/features/outcomes/outcomes.commands";
import { addEntry, fillSurvey, makeLetters, recordDelivery } from "@/lib/features/records/records.commands";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { must } from "../must";

type Lines = Partial<{ [K in EntryKind]: readonly EntryData<K>[] }>;

/** What the office would have written down, by kind of line. */
const LINES: Lines = {
  committee: [
    { name: "Lalu Wirajaya", post: "Ketua" },
    { name: "Baiq Apriani", post: "Sekretaris" },
    { name: "Saparudin", post: "Perlengkapan" },
  ],
  speaker: [
    { name: "Nurul Hidayati", from: "Komunitas Niaga Daring Lombok", topic: "Foto produk dan toko daring" },
    { name: "Ahyar Azhari", from: "Dinas Koperasi dan UKM", topic: "Menghitung harga jual" },
  ],
  item: [
    {
      name: "Gerobak lapak",
      specification: "Rangka besi, atap seng, 150 × 80 cm",
      quantity: 14,
      unit: "buah",
      price: 4_750_000,
    },
    { name: "Tenda lipat", specification: "3 × 3 m, kain tahan air", quantity: 14, unit: "buah", price: 1_250_000 },
  ],
  slot: [
    { date: "", hours: "10.00-21.00", activity: "Pameran dan penjualan", place: "Stan 1-12" },
    { date: "", hours: "19.00-20.30", activity: "Demo masak ayam taliwang", place: "Panggung utama" },
  ],
  problem: [
    { text: "Sambungan internet di aula lambat pada hari pertama.", followUp: "Hari kedua memakai modem cadangan." },
  ],
};

const LOOKED_AT = SURVEY_POINTS.map((point) => ({ point, ready: "ya" as const, note: "" }));

/** Writes down what the open duty asks for, as its holder. */
export async function writeDown(ctx: StaffContext, programmeId: string, duty: string): Promise<void> {
  const { runId, serviceSlug } = await db().programme.findUniqueOrThrow({
    where: { id: programmeId },
    select: { runId: true, serviceSlug: true },
  });
  const run = await readRun(db(), runId);
  const record = recordOfDuty({ ...run, serviceSlug }, duty);
  if (!record) return;
  const state = fold(run.definition, run.history);
  const { seatsTaken } = await db().programme.findUniqueOrThrow({
    where: { id: programmeId },
    select: { seatsTaken: true },
  });
  for (const { kind } of RECORD_ENTRIES[record]) {
    if (kind === "survey") must("fillSurvey", await fillSurvey(ctx, { programmeId, points: LOOKED_AT }));
    for (const line of LINES[kind] ?? []) {
      const data = ownData(kind, line, { date: state.firstDay ?? witaDate(ctx.clock()), quantity: seatsTaken });
      must("addLine", await addEntry(ctx, { programmeId, kind, data }));
    }
  }
  if (record === "letters") must("makeLetters", await makeLetters(ctx, { programmeId }));
  if (record === "deliveries") await deliverAll(ctx, programmeId);
  if (record === "attendance") await attend(ctx, programmeId, daysOf(state.firstDay, state.lastDay));
}

/** Slots lie on the event's first day; of goods there is one for each. */
function ownData<L extends object>(
  kind: EntryKind,
  line: L,
  { date, quantity }: { date: string; quantity: number },
): L {
  if (kind === "slot") return Object.assign({}, line, { date });
  return kind === "item" ? Object.assign({}, line, { quantity }) : line;
}

async function deliverAll(ctx: StaffContext, programmeId: string) {
  const letters = await db().programmeLetter.findMany({ where: { programmeId }, select: { id: true } });
  const how = { deliveredOn: witaDate(ctx.clock()), deliveredBy: "by_hand", deliveredTo: "", note: "" } as const;
  must("recordDelivery", await recordDelivery(ctx, { programmeId, letterId: letters.map(({ id }) => id), ...how }));
}

async function attend(ctx: StaffContext, programmeId: string, days: string[]) {
  const seats = await db().seat.findMany({
    where: { programmeId, releasedAt: null },
    orderBy: { position: "asc" },
    select: { applicationId: true },
  });
  const applicationId = seats.map((seat) => seat.applicationId);
  for (const [index, day] of days.entries()) {
    const present = applicationId.filter((_, place) => (place + index) % 20 !== 4);
    must("recordAttendance", await recordAttendance(ctx, { programmeId, day, applicationId, present, back: 1 }));
  }
  const score = (from: number) => applicationId.map((_, place) => from + ((place * 7) % 30));
  must(
    "recordScores",
    await recordScores(ctx, { programmeId, applicationId, before: score(40), after: score(65), back: 1 }),
  );
}
