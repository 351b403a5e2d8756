import type { Instruction } from "@/lib/domain/incoming-letters/disposition";
import type { Role, SopRole } from "@/lib/domain/roles";
import { addCalendarDays, type Calendar, witaDate } from "@/lib/domain/working-time";
import { endDisposition, giveDisposition } from "@/lib/features/incoming-letters/dispositions.commands";
import { enterIncoming, fileIncoming, voidIncoming } from "@/lib/features/incoming-letters/incoming-letters.commands";
import type { EnterIncoming } from "@/lib/features/incoming-letters/incoming-letters.schema";
import { staffContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { newRequestId } from "@/lib/platform/request-id";
import type { Office } from "./case";
import { type StoryClock, storyClock, workingDaysAgo } from "./clock";
import { store } from "./desk";
import { letter as letterFile } from "./files";
import { must } from "./must";
import { random } from "./random";

type Step =
  | { do: "give"; from: SopRole; to: SopRole; asks: Instruction[]; note?: string; days: number }
  | { do: "done"; by: SopRole; report: string }
  | { do: "file" | "void"; by: SopRole; reason: string };
type PlannedLetter = Pick<EnterIncoming, "sender" | "theirNumber" | "subject"> &
  Partial<Pick<EnterIncoming, "urgency" | "security">> & { daysAgo: number; scanned?: false; steps: Step[] };

const give = (from: SopRole, to: SopRole, asks: Instruction[], days: number, note = ""): Step => ({
  do: "give",
  from,
  to,
  asks,
  note,
  days,
});
const done = (by: SopRole, report: string): Step => ({ do: "done", by, report });

/** What an office of this kind is sent, the oldest first; each stands where such a letter may stand today. */
const LETTERS: readonly PlannedLetter[] = [
  {
    daysAgo: 24,
    sender: "Dinas Perdagangan Kabupaten Lombok Barat",
    theirNumber: "500.2/118/DISDAG/2026",
    subject: "Undangan rapat penataan pasar rakyat",
    steps: [
      give("kadis", "kabid", ["hadiri", "laporkan"], 3),
      give("kabid", "pelaksana", ["hadiri"], 2, "Bawa data pedagang yang sudah punya NIB."),
      done("pelaksana", "Rapat dihadiri; data 42 pedagang diserahkan."),
      done("kabid", "Sudah diwakili, notulen ada di map rapat."),
    ],
  },
  {
    daysAgo: 19,
    sender: "Bank NTB Syariah Cabang Gerung",
    theirNumber: "B.204/GRG/XI/2026",
    subject: "Penawaran pembiayaan usaha mikro",
    steps: [
      give("sekretaris", "jafung", ["pelajari"], 5),
      done("jafung", "Telaah sudah disampaikan lewat nota dinas."),
    ],
  },
  {
    daysAgo: 14,
    sender: "Kantor Desa Banyumulek",
    theirNumber: "",
    subject: "Salah kirim: surat untuk Dinas Sosial",
    scanned: false,
    steps: [{ do: "void", by: "sekretaris", reason: "Surat untuk Dinas Sosial; diteruskan ke alamatnya." }],
  },
  {
    daysAgo: 9,
    sender: "Kementerian UMKM Republik Indonesia",
    theirNumber: "B-311/D.2/UM.01/2026",
    subject: "Permintaan data UMKM penerima pelatihan",
    urgency: "segera",
    steps: [give("kadis", "kabid", ["tindak_lanjuti", "siapkan_jawaban"], 2)],
  },
  {
    daysAgo: 6,
    sender: "Inspektorat Kabupaten Lombok Barat",
    theirNumber: "700/R-19/ITKAB/2026",
    subject: "Pemberitahuan pemeriksaan",
    security: "R",
    steps: [give("kadis", "sekretaris", ["koordinasikan"], 10, "Siapkan berkas bersama Kepala Bidang.")],
  },
  {
    daysAgo: 4,
    sender: "Sekretariat Daerah Kabupaten Lombok Barat",
    theirNumber: "003.2/455/SETDA/2026",
    subject: "Pemberitahuan hari libur dan cuti bersama",
    steps: [{ do: "file", by: "sekretaris", reason: "Cukup diketahui; sudah ditempel di papan pengumuman." }],
  },
  {
    daysAgo: 2,
    sender: "Koperasi Wanita Melati, Kediri",
    theirNumber: "12/KWM/2026",
    subject: "Permohonan ikut promosi produk",
    steps: [give("sekretaris", "seksi", ["tindak_lanjuti"], 7)],
  },
  {
    daysAgo: 1,
    sender: "Badan Perencanaan Pembangunan Daerah",
    theirNumber: "000.7/88/BAPPEDA/2026",
    subject: "Undangan musyawarah rencana kerja",
    urgency: "sangat_segera",
    steps: [],
  },
  {
    daysAgo: 0,
    sender: "Universitas Mataram",
    theirNumber: "3120/UN18/KM/2026",
    subject: "Permohonan izin penelitian tentang usaha mikro",
    scanned: false,
    steps: [],
  },
];

/** The agenda book of the last weeks, told by the commands of those who keep it. */
export async function tellIncoming(world: { office: Office; calendar: Calendar; until: Date }): Promise<void> {
  for (const planned of LETTERS) {
    const { sender, subject } = planned;
    const known = await db().incomingLetter.findFirst({ where: { sender, subject }, select: { id: true } });
    if (!known) await tell(planned, world);
  }
}

type World = Parameters<typeof tellIncoming>[0];

async function tell({ daysAgo, scanned, steps, ...facts }: PlannedLetter, { office, calendar, until }: World) {
  const clock = storyClock(calendar, workingDaysAgo(calendar, until, daysAgo, random(daysAgo + 3)), until);
  const as = (role: Role) => staffContextFor(office[role] ?? "", clock.now);
  const receivedOn = witaDate(clock.now());
  const { letterId } = must(
    "enterIncoming",
    await enterIncoming(await as("pelaksana"), {
      requestId: newRequestId(),
      urgency: "biasa",
      security: "B",
      ...facts,
      receivedOn,
      theirDate: facts.theirNumber ? addCalendarDays(receivedOn, -2) : undefined,
    }),
  );
  if (scanned !== false) await scan({ office, clock, letterId, ...facts });
  for (const step of steps) {
    clock.work(90);
    await walk(step, { letterId, as, clock });
  }
}

async function scan(letter: { office: Office; clock: StoryClock; letterId: string; sender: string; subject: string }) {
  const { office, clock, letterId, sender, subject } = letter;
  const file = await letterFile("surat-masuk.pdf", sender.toUpperCase(), [`Hal: ${subject}`], clock.now());
  clock.work(5);
  await store({ kind: "incoming", letterId, maxFiles: 10, by: office.pelaksana ?? "" }, file, clock);
}

type Walking = { letterId: string; as: (role: Role) => ReturnType<typeof staffContextFor>; clock: StoryClock };

async function walk(step: Step, { letterId, as, clock }: Walking) {
  if (step.do === "file") must("file", await fileIncoming(await as(step.by), { letterId, reason: step.reason }));
  if (step.do === "void") must("void", await voidIncoming(await as(step.by), { letterId, reason: step.reason }));
  if (step.do === "give") {
    const parent = await openOf(letterId, step.from);
    const given = await giveDisposition(await as(step.from), {
      requestId: newRequestId(),
      letterId,
      parentId: parent?.id,
      to: { role: step.to },
      instructions: step.asks,
      note: step.note ?? "",
      dueOn: addCalendarDays(witaDate(clock.now()), step.days),
    });
    must("give", given);
  }
  if (step.do === "done") {
    const own = await openOf(letterId, step.by);
    const ended = await endDisposition(await as(step.by), { dispositionId: own?.id ?? "", report: step.report });
    must("done", ended);
  }
}

function openOf(letterId: string, toRole: string) {
  return db().disposition.findFirst({ where: { letterId, toRole, state: "open" }, select: { id: true } });
}
