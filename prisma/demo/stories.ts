import { randomUUID } from "node:crypto";
import { witaDate } from "@/lib/domain/working-time";
import { completeNibDuty, handOverNib } from "@/lib/features/desk/nib.commands";
import { addNote } from "@/lib/features/desk/notes.command";
import { recallApplication } from "@/lib/features/drafts/recall.command";
import { endOwnDuty, resubmitApplication, withdrawApplication } from "@/lib/features/tracking/tracking.commands";
import { db } from "@/lib/platform/db";
import type { Case } from "./case";
import { acceptPapers, act, citizenOf, claim, openDuty, staffOf, store } from "./desk";
import { must } from "./must";
import { nibPaper, paper } from "./papers";

type Story = (demoCase: Case) => Promise<void>;

/** Working minutes until somebody takes the next duty. */
const soon = ({ chance }: Case) => chance.int(4, 22);
const later = ({ chance }: Case) => chance.int(60, 400);

/** How far a case has come. Every step is a command of the portal, given by who may give it. */
export const STORIES = {
  submitted: async () => {},
  checking: async (demoCase) => {
    const { role } = await claim(demoCase, later(demoCase));
    await acceptPapers(demoCase, role, 1);
  },
  returned: async (demoCase) => {
    await returnCase(demoCase);
  },
  answered: async (demoCase) => {
    await returnCase(demoCase);
    await answerReturn(demoCase);
  },
  accepted: verify,
  acceptedLate: async (demoCase) => {
    demoCase.clock.work(demoCase.chance.int(1600, 2400));
    await verify(demoCase);
  },
  acceptedAfterReturn: async (demoCase) => {
    await returnCase(demoCase);
    await answerReturn(demoCase);
    await finishVerification(demoCase, demoCase.chance.int(20, 200));
  },
  rejected: async (demoCase) => {
    const { duty, role } = await claim(demoCase, later(demoCase));
    await acceptPapers(demoCase, role, 1);
    const reason = "Tempat usaha berada di luar Kabupaten Lombok Barat.";
    const advice = "Ajukan di dinas koperasi dan UKM kabupaten tempat usaha Anda.";
    await act(demoCase, role, { type: "reject", duty, reason, advice });
  },
  withdrawn: async (demoCase) => {
    demoCase.clock.wait(demoCase.chance.int(60, 1500));
    const { reference } = demoCase;
    const answer = { reference, requestId: randomUUID(), reason: "Sudah mengurus sendiri.", sure: "ya" as const };
    must("withdraw", await withdrawApplication(await citizenOf(demoCase), answer));
  },
  recalled: async (demoCase) => {
    demoCase.clock.wait(demoCase.chance.int(10, 50));
    const { reference } = demoCase;
    must("recall", await recallApplication(await citizenOf(demoCase), { reference, requestId: randomUUID() }));
  },
  waitingForActivation: verify,
  waitingForLogin: async (demoCase) => {
    await verify(demoCase);
    await endOwn(demoCase);
  },
  atOss: async (demoCase) => {
    await untilOss(demoCase);
    await claim(demoCase, soon(demoCase));
  },
  atReview: async (demoCase) => {
    await untilOss(demoCase);
    await issueNib(demoCase);
  },
  atHandOver: async (demoCase) => {
    await untilOss(demoCase);
    await issueNib(demoCase);
    await review(demoCase);
  },
  done: async (demoCase) => {
    await untilOss(demoCase);
    await issueNib(demoCase);
    await reviewAndHandOver(demoCase);
  },
  doneAfterReturn: async (demoCase) => {
    await returnCase(demoCase);
    await answerReturn(demoCase);
    await finishVerification(demoCase, soon(demoCase));
    await endOwn(demoCase);
    await endOwn(demoCase);
    await issueNib(demoCase);
    await reviewAndHandOver(demoCase);
  },
  doneAfterSendBack: async (demoCase) => {
    await untilOss(demoCase);
    await issueNib(demoCase);
    const { duty } = await claim(demoCase, soon(demoCase));
    const reason = "Tingkat risiko belum sesuai KBLI; periksa lagi di OSS.";
    await act(demoCase, "jafung", { type: "send_back", duty, to: await nibDuty(demoCase), reason });
    await issueNib(demoCase);
    await reviewAndHandOver(demoCase);
  },
  /** The applicant sits at the counter, and Pelaksana records their steps. */
  doneAtCounter: async (demoCase) => {
    await verify(demoCase);
    for (const _step of ["activation", "login"]) {
      demoCase.clock.work(demoCase.chance.int(5, 15));
      const note = "Pemohon mengerjakannya sendiri di loket.";
      await act(demoCase, "pelaksana", { type: "complete_duty", duty: (await openDuty(demoCase)).dutyId, note });
    }
    await issueNib(demoCase);
    await reviewAndHandOver(demoCase);
  },
} satisfies Record<string, Story>;

export type StoryName = keyof typeof STORIES;

async function verify(demoCase: Case) {
  const { duty, role } = await claim(demoCase, soon(demoCase));
  await acceptPapers(demoCase, role);
  await act(demoCase, role, { type: "complete_duty", duty });
}

async function returnCase(demoCase: Case) {
  const { duty, role } = await claim(demoCase, soon(demoCase));
  await acceptPapers(demoCase, role, 1);
  demoCase.clock.work(demoCase.chance.int(2, 8));
  const reason = "Foto KTP buram; NIK tidak terbaca. Foto ulang di tempat terang.";
  await act(demoCase, role, {
    type: "return_to_applicant",
    duty,
    items: [{ kind: "requirement", key: "ktp", reason }],
  });
}

async function answerReturn(demoCase: Case) {
  const { applicationId, reference, clock, chance } = demoCase;
  clock.wait(chance.int(300, 2600));
  const since = clock.now().toISOString();
  const target = { kind: "correction" as const, applicationId, requirement: "ktp", maxFiles: 0, since };
  await store({ ...target, by: "pemohon" }, await paper("ktp", demoCase), clock);
  clock.wait(2);
  must("resubmit", await resubmitApplication(await citizenOf(demoCase), { reference, requestId: randomUUID() }));
}

/** The same clerk still holds the duty that a correction returned to. */
async function finishVerification(demoCase: Case, minutes: number) {
  demoCase.clock.work(minutes);
  const { dutyId: duty, role } = await openDuty(demoCase);
  await acceptPapers(demoCase, role as "pelaksana");
  await act(demoCase, role as "pelaksana", { type: "complete_duty", duty });
}

async function endOwn(demoCase: Case) {
  demoCase.clock.wait(demoCase.chance.int(20, 900));
  const { dutyId: duty } = await openDuty(demoCase);
  const { reference } = demoCase;
  must("endOwnDuty", await endOwnDuty(await citizenOf(demoCase), { reference, requestId: randomUUID(), duty }));
}

async function untilOss(demoCase: Case) {
  await verify(demoCase);
  await endOwn(demoCase);
  await endOwn(demoCase);
}

async function issueNib(demoCase: Case) {
  const { duty } = await claim(demoCase, soon(demoCase));
  const { reference, applicationId, runId, clock, office } = demoCase;
  const day = witaDate(clock.now());
  const known = await db().nibIssue.findUnique({ where: { applicationId }, select: { nib: true } });
  // As OSS builds them: the day of issue, then a serial.
  const nib = known?.nib ?? `${day.slice(8)}${day.slice(5, 7)}${day.slice(2, 4)}00${demoCase.person.nik.slice(-4)}1`;
  clock.work(2);
  const target = { kind: "output" as const, applicationId, runId, duty, maxFiles: 10, by: office.pelaksana ?? "" };
  await store(target, await nibPaper(demoCase, nib), clock);
  const staff = await staffOf(demoCase, "pelaksana");
  must("completeNibDuty", await completeNibDuty(staff, { reference, duty, nib, issuedOn: day, risk: "rendah" }));
}

async function review(demoCase: Case) {
  const { duty } = await claim(demoCase, soon(demoCase));
  demoCase.clock.work(demoCase.chance.int(3, 12));
  await act(demoCase, "jafung", { type: "complete_duty", duty });
}

async function reviewAndHandOver(demoCase: Case) {
  await review(demoCase);
  const handOver = await claim(demoCase, soon(demoCase));
  demoCase.clock.work(demoCase.chance.int(2, 9));
  if (demoCase.chance.int(0, 2) === 0) {
    const body = "NIB dicetak dan diserahkan langsung di loket.";
    must("addNote", await addNote(await staffOf(demoCase, "pelaksana"), { reference: demoCase.reference, body }));
  }
  const { reference, person, clock } = demoCase;
  const given = { to: person.name, on: witaDate(clock.now()), how: "loket" as const };
  const staff = await staffOf(demoCase, "pelaksana");
  must("handOverNib", await handOverNib(staff, { reference, duty: handOver.duty, ...given }));
}

/** The duty that recorded the NIB, which a review may send back to. */
async function nibDuty({ runId }: Case): Promise<string> {
  const document = await db().document.findFirstOrThrow({
    where: { runId, kind: "output" },
    select: { dutyId: true },
  });
  return document.dutyId ?? "";
}
