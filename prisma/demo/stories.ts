import { randomUUID } from "node:crypto";
import { witaDate } from "@/lib/domain/working-time";
import { addNote, completeNibDuty } from "@/lib/features/desk/case.commands";
import { recallApplication } from "@/lib/features/drafts/recall.command";
import { endOwnDuty, resubmitApplication, withdrawApplication } from "@/lib/features/tracking/tracking.commands";
import { db } from "@/lib/platform/db";
import type { Case } from "./case";
import { acceptPapers, act, citizenOf, claim, openDuty, staffOf, store } from "./desk";
import { must } from "./must";
import { nibPaper, paper } from "./papers";

type Story = (told: Case) => Promise<void>;

/** Working minutes until somebody takes the next duty. */
const soon = ({ chance }: Case) => chance.int(4, 22);
const later = ({ chance }: Case) => chance.int(60, 400);

/** How far a case has come. Every step is a command of the portal, given by who may give it. */
export const STORIES = {
  submitted: async () => {},
  checking: async (told) => {
    const { role } = await claim(told, later(told));
    await acceptPapers(told, role, 1);
  },
  returned: async (told) => {
    await returnCase(told);
  },
  answered: async (told) => {
    await returnCase(told);
    await answerReturn(told);
  },
  accepted: verify,
  acceptedLate: async (told) => {
    told.clock.work(told.chance.int(1600, 2400));
    await verify(told);
  },
  acceptedAfterReturn: async (told) => {
    await returnCase(told);
    await answerReturn(told);
    await finishVerification(told, told.chance.int(20, 200));
  },
  rejected: async (told) => {
    const { duty, role } = await claim(told, later(told));
    await acceptPapers(told, role, 1);
    const reason = "Tempat usaha berada di luar Kabupaten Lombok Barat; silakan ajukan di kabupaten setempat.";
    await act(told, role, { type: "reject", duty, reason });
  },
  withdrawn: async (told) => {
    told.clock.wait(told.chance.int(60, 1500));
    const { reference } = told;
    const answer = { reference, requestId: randomUUID(), reason: "Sudah mengurus sendiri.", sure: "ya" as const };
    must("withdraw", await withdrawApplication(await citizenOf(told), answer));
  },
  recalled: async (told) => {
    told.clock.wait(told.chance.int(10, 50));
    const { reference } = told;
    must("recall", await recallApplication(await citizenOf(told), { reference, requestId: randomUUID() }));
  },
  waitingForActivation: verify,
  waitingForLogin: async (told) => {
    await verify(told);
    await endOwn(told);
  },
  atOss: async (told) => {
    await untilOss(told);
    await claim(told, soon(told));
  },
  atReview: async (told) => {
    await untilOss(told);
    await issueNib(told);
  },
  done: async (told) => {
    await untilOss(told);
    await issueNib(told);
    await reviewAndHandOver(told);
  },
  doneAfterReturn: async (told) => {
    await returnCase(told);
    await answerReturn(told);
    await finishVerification(told, soon(told));
    await endOwn(told);
    await endOwn(told);
    await issueNib(told);
    await reviewAndHandOver(told);
  },
  doneAfterSendBack: async (told) => {
    await untilOss(told);
    await issueNib(told);
    const { duty } = await claim(told, soon(told));
    const reason = "Tingkat risiko belum sesuai KBLI; periksa lagi di OSS.";
    await act(told, "jafung", { type: "send_back", duty, to: await nibDuty(told), reason });
    await issueNib(told);
    await reviewAndHandOver(told);
  },
  /** The applicant sits at the counter, and Pelaksana records their steps. */
  doneAtCounter: async (told) => {
    await verify(told);
    for (const _step of ["activation", "login"]) {
      told.clock.work(told.chance.int(5, 15));
      const note = "Pemohon mengerjakannya sendiri di loket.";
      await act(told, "pelaksana", { type: "complete_duty", duty: (await openDuty(told)).dutyId, note });
    }
    await issueNib(told);
    await reviewAndHandOver(told);
  },
} satisfies Record<string, Story>;

export type StoryName = keyof typeof STORIES;

async function verify(told: Case) {
  const { duty, role } = await claim(told, soon(told));
  await acceptPapers(told, role);
  await act(told, role, { type: "complete_duty", duty });
}

async function returnCase(told: Case) {
  const { duty, role } = await claim(told, soon(told));
  await acceptPapers(told, role, 1);
  told.clock.work(told.chance.int(2, 8));
  const reason = "Foto KTP buram; NIK tidak terbaca. Foto ulang di tempat terang.";
  await act(told, role, { type: "return_to_applicant", duty, items: [{ kind: "requirement", key: "ktp", reason }] });
}

async function answerReturn(told: Case) {
  const { applicationId, reference, clock, chance } = told;
  clock.wait(chance.int(300, 2600));
  const since = clock.now().toISOString();
  const target = { kind: "correction" as const, applicationId, requirement: "ktp", maxFiles: 0, since };
  await store({ ...target, by: "pemohon" }, await paper("ktp", told), clock);
  clock.wait(2);
  must("resubmit", await resubmitApplication(await citizenOf(told), { reference, requestId: randomUUID() }));
}

/** The same clerk still holds the duty that a correction returned to. */
async function finishVerification(told: Case, minutes: number) {
  told.clock.work(minutes);
  const { dutyId: duty, role } = await openDuty(told);
  await acceptPapers(told, role as "pelaksana");
  await act(told, role as "pelaksana", { type: "complete_duty", duty });
}

async function endOwn(told: Case) {
  told.clock.wait(told.chance.int(20, 900));
  const { dutyId: duty } = await openDuty(told);
  const { reference } = told;
  must("endOwnDuty", await endOwnDuty(await citizenOf(told), { reference, requestId: randomUUID(), duty }));
}

async function untilOss(told: Case) {
  await verify(told);
  await endOwn(told);
  await endOwn(told);
}

async function issueNib(told: Case) {
  const { duty } = await claim(told, soon(told));
  const { reference, applicationId, runId, clock, office } = told;
  const day = witaDate(clock.now());
  const known = await db().nibIssue.findUnique({ where: { applicationId }, select: { nib: true } });
  // As OSS builds them: the day of issue, then a serial.
  const nib = known?.nib ?? `${day.slice(8)}${day.slice(5, 7)}${day.slice(2, 4)}00${told.person.nik.slice(-4)}1`;
  clock.work(2);
  const target = { kind: "output" as const, applicationId, runId, duty, maxFiles: 10, by: office.pelaksana ?? "" };
  await store(target, await nibPaper(told, nib), clock);
  const staff = await staffOf(told, "pelaksana");
  must("completeNibDuty", await completeNibDuty(staff, { reference, duty, nib, issuedOn: day }));
}

async function reviewAndHandOver(told: Case) {
  const review = await claim(told, soon(told));
  told.clock.work(told.chance.int(3, 12));
  await act(told, "jafung", { type: "complete_duty", duty: review.duty });
  const handOver = await claim(told, soon(told));
  told.clock.work(told.chance.int(2, 9));
  if (told.chance.int(0, 2) === 0) {
    const body = "NIB dicetak dan diserahkan langsung di loket.";
    must("addNote", await addNote(await staffOf(told, "pelaksana"), { reference: told.reference, body }));
  }
  await act(told, "pelaksana", { type: "complete_duty", duty: handOver.duty, note: "NIB diserahkan kepada pemohon." });
}

/** The duty that recorded the NIB, which a review may send back to. */
async function nibDuty({ runId }: Case): Promise<string> {
  const document = await db().document.findFirstOrThrow({
    where: { runId, kind: "output" },
    select: { dutyId: true },
  });
  return document.dutyId ?? "";
}
