import { readLetterOffice } from "@/lib/cases/letters/office";
import { shownWords } from "@/lib/cases/letters/shown-words";
import { readRun } from "@/lib/cases/runs";
import { serviceFormOf } from "@/lib/cases/services";
import { readStored } from "@/lib/domain/answers";
import { editedAnswers } from "@/lib/domain/forms/edited";
import type { LetterKind } from "@/lib/domain/letters/kind";
import { noticeChoices } from "@/lib/domain/notice-kinds";
import { fold } from "@/lib/domain/workflow";
import { type WeekHours, witaDate } from "@/lib/domain/working-time";
import { shownHoliday, shownPeriod } from "@/lib/features/calendar/edited.messages";
import { shownOffice } from "@/lib/features/letter-templates/shown-office.messages";
import { shownOutside } from "@/lib/features/letters/letters.messages";
import { shownAttendance, shownOutcome, shownScores } from "@/lib/features/outcomes/shown-marks.messages";
import { readEditableFacts } from "@/lib/features/programmes/editable-facts.queries";
import { shownSchedule } from "@/lib/features/programmes/programmes.messages";
import { shownSurvey } from "@/lib/features/records/shown-survey.messages";
import { shownSettings } from "@/lib/features/settings/settings.messages";
import { getSettingsForm } from "@/lib/features/settings/settings.queries";
import { shownAccount } from "@/lib/features/users/account-facts.messages";
import { shownNotices } from "@/lib/features/users/shown-notices.messages";
import { publicContextAt } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { type Edited, type EditVersion, formVersion } from "@/lib/platform/edit-version";
import { alike, NO_SUBJECT, named, type Stage, type Subject } from "./stages";

/** What the edit form of a subject shows, read as its page reads it. */
type Shows = (subject: Subject) => Promise<Edited>;

/** The same stage, with the form open as it stands: `version` is what such a form posts back. */
export function showing(stage: Stage, shows: Shows): Stage {
  return opened(stage, shows.name, async (subject) => formVersion(await shows(subject)));
}

/** The same stage, with the papers read that are approved at once. */
export function reading(stage: Stage, kinds: readonly LetterKind[]): Stage {
  return opened(stage, kinds.map(({ key }) => key).join(" "), ({ id }) => itsPapers(id, kinds));
}

function opened(stage: Stage, name: string, versionOf: (subject: Subject) => Promise<EditVersion>): Stage {
  const known = alike(stage);
  const open: Stage = async (office, who) => {
    const subject = await stage(office, who);
    return Object.assign(subject, { version: await versionOf({ ...NO_SUBJECT, ...subject }) });
  };
  return typeof known === "string" ? named(`${known}, its form open: ${name}`, open) : open;
}

async function itsPapers(programmeId: string, kinds: readonly LetterKind[]) {
  const { runId } = await db().programme.findUniqueOrThrow({ where: { id: programmeId }, select: { runId: true } });
  const { definition, history } = await readRun(db(), runId);
  const programme = { programmeId, state: fold(definition, history) };
  return shownWords(db(), { kinds, programme, at: new Date() });
}

export async function itsFacts({ id }: Subject) {
  return readEditableFacts(await publicContextAt(() => new Date()), id);
}

export async function itsSchedule(subject: Subject) {
  return shownSchedule(await itsFacts(subject));
}

/** Of a NIB case: the answer that the office corrects. */
export async function theirActivity({ reference }: Subject) {
  const { answers } = await db().application.findUniqueOrThrow({ where: { reference }, select: { answers: true } });
  return editedAnswers(await serviceFormOf(db(), "nib"), readStored(answers), ["service.activity"]);
}

export async function attendanceOfToday({ applicationId }: Subject) {
  return shownAttendance([{ applicationId, ...NO_MARKS }], witaDate(new Date()));
}

export async function scoresOfToday({ applicationId }: Subject) {
  return shownScores([{ applicationId, ...NO_MARKS }]);
}

export async function nothingLookedAt() {
  return shownSurvey(["Listrik"], []);
}

export async function itsHoliday({ text }: Subject) {
  return shownHoliday(await db().holiday.findUniqueOrThrow({ where: { date: new Date(text) } }));
}

export async function itsPeriod({ id }: Subject) {
  const { name, validFrom, validTo, hours } = await db().officeHours.findUniqueOrThrow({ where: { id } });
  return shownPeriod({ name, from: dayOf(validFrom), until: dayOf(validTo), hours: hours as unknown as WeekHours[] });
}

export async function itsSettings() {
  const { settings } = await getSettingsForm(await publicContextAt(() => new Date()));
  return shownSettings(settings);
}

export async function itsAccount({ id }: Subject) {
  const { name, email, nip, rank, post } = await db().staff.findUniqueOrThrow({ where: { id } });
  return shownAccount({ name, email, nip, rank, post }) as Edited;
}

export async function noDecree() {
  return { decree: null };
}

export async function withoutEnd() {
  return { to: null };
}

export async function itsExternalNumber({ letter: id }: Subject) {
  const { externalNumber } = await db().letter.findUniqueOrThrow({ where: { id } });
  return { externalNumber };
}

export async function itsWords({ letter: id }: Subject) {
  return shownOutside(await db().letter.findUniqueOrThrow({ where: { id } }));
}

export async function itsIncoming({ letter: id }: Subject) {
  const { sender, theirNumber, theirDate, subject, receivedOn, urgency, security } =
    await db().incomingLetter.findUniqueOrThrow({ where: { id } });
  const days = { theirDate: dayOf(theirDate), receivedOn: dayOf(receivedOn) };
  return { sender, theirNumber, subject, urgency, security, ...days };
}

function dayOf(date: Date | null) {
  return date?.toISOString().slice(0, 10) ?? null;
}

/** A letter that nobody has handed over yet. */
export async function notDelivered({ letter }: Subject) {
  return { [letter]: "" };
}

export async function itsPlace({ id: programmeId }: Subject) {
  const { place } = await db().programme.findUniqueOrThrow({ where: { id: programmeId }, select: { place: true } });
  return { place };
}

export async function theirOutcome({ applicationId: id }: Subject) {
  return shownOutcome(await db().application.findUniqueOrThrow({ where: { id }, select: { outcome: true } }));
}

export async function itsLetterOffice() {
  return shownOffice((await readLetterOffice(db())).office) as Edited;
}

/** One's own choice of notices, whoever asks. */
export const ownNotices: Stage = async (office, who) => {
  const id = Object.entries(office.persons).find(([name]) => name === who)?.[1].id;
  if (!id) return { version: "" };
  const { noticeChoices: kept, mailNotices } = await db().staff.findUniqueOrThrow({ where: { id } });
  return { version: formVersion(shownNotices(noticeChoices(kept, mailNotices))) };
};

const NO_MARKS = { attendance: {}, scoreBefore: null, scoreAfter: null };
