import "server-only";
import type { LetterData } from "@/lib/domain/letters/fill";
import { initialingRoles, signingRole } from "@/lib/domain/letters/signing-role";
import type { LetterTarget } from "@/lib/domain/letters/target";
import { MONTH_NAMES } from "@/lib/domain/months";
import type { RecordKind } from "@/lib/domain/programmes";
import { ROLE_NAMES, type SopRole } from "@/lib/domain/roles";
import type { Definition } from "@/lib/domain/workflow";
import { formatDate, witaDate } from "@/lib/domain/working-time";
import type { Tx } from "@/lib/platform/db";
import { type LetterApplication, readLetterApplications } from "./application-part";
import { officePart } from "./office-part";
import { joinParts, type LetterPart } from "./part";
import { dayPart } from "./participants";
import { type LetterProgramme, readLetterProgramme } from "./programme-part";
import { readReportPart } from "./report-part";
import { readLetterService } from "./service-part";
import { signerFor } from "./signer";
import { readSpeaker } from "./speaker";

/** Everything a letter may say, and whom or what it is for: a person, or the name of the class, month or service. */
export type LetterFacts = LetterData & {
  /** Posts that initial the draft, in their order. */
  initials: string[];
  addressee: string;
  programmeId?: string;
  applicationId?: string;
  serviceSlug: string | null;
};

/**
 * `at`: when it is written, which also decides who signs; `record`: the one that the kind of letter belongs to;
 * `signedBy`: the role that the kind names, before all others.
 */
export type LetterMoment = { at: Date; record: RecordKind | null; signedBy?: SopRole | undefined };

/**
 * What a letter says. Every key of CATALOGUES[target.subject] is there, null or empty where it is not known yet. null:
 * there is no such thing, or whoever it is for has left the programme.
 */
export async function findLetterData(
  tx: Tx,
  target: LetterTarget,
  moment: LetterMoment,
  read: ProgrammesRead = new Map(),
): Promise<LetterFacts | null> {
  const found = await readTarget(tx, target, moment.at, read);
  return found && signed(found, await signerOf(tx, found.definition, moment), moment);
}

/** Letters to everybody in a programme, in the order of the seats; the programme is read once. */
export async function listParticipantData(tx: Tx, programmeId: string, moment: LetterMoment): Promise<LetterFacts[]> {
  const programme = await readLetterProgramme(tx, programmeId);
  if (!programme) return [];
  const ids = programme.people.map(({ applicationId }) => applicationId);
  const applications = await readLetterApplications(tx, ids);
  const signer = await signerOf(tx, programme.definition, moment);
  return ids.flatMap((applicationId) => {
    const application = applications.get(applicationId);
    return application
      ? [signed(toParticipant(programmeId, programme, applicationId, application), signer, moment)]
      : [];
  });
}

/** Programmes by id as they were read before, for whoever asks for many letters of one: sixty days, ten speakers. */
export type ProgrammesRead = Map<string, LetterProgramme | null>;

async function programmeOf(tx: Tx, programmeId: string, read: ProgrammesRead): Promise<LetterProgramme | null> {
  const known = read.get(programmeId);
  if (known !== undefined) return known;
  const programme = await readLetterProgramme(tx, programmeId);
  read.set(programmeId, programme);
  return programme;
}

/** What a letter is about, before the office is added that writes it. */
type Unsigned = Omit<LetterFacts, keyof LetterData | "initials"> & {
  part: LetterPart;
  legalBasis: string[];
  definition: Definition | null;
};

async function readTarget(tx: Tx, target: LetterTarget, at: Date, read: ProgrammesRead): Promise<Unsigned | null> {
  switch (target.subject) {
    case "application":
      return readApplication(tx, target.applicationId);
    case "report": {
      const nib = await readLetterService(tx, REPORTED, at);
      const addressee = `${MONTH_NAMES[target.month - 1] ?? target.month} ${target.year}`;
      const [definition, legalBasis] = [nib?.definition ?? null, nib?.legalBasis ?? []];
      return { part: await readReportPart(tx, target), addressee, serviceSlug: REPORTED, definition, legalBasis };
    }
    case "service": {
      const service = await readLetterService(tx, target.slug, at);
      if (!service) return null;
      const { name: addressee, ...facts } = service;
      return { ...facts, addressee, serviceSlug: target.slug };
    }
    default: {
      const programme = await programmeOf(tx, target.programmeId, read);
      return programme && withinProgramme(tx, target, programme);
    }
  }
}

/** The service whose results are reported month by month (SOP 3). */
const REPORTED = "nib";

async function readApplication(tx: Tx, applicationId: string): Promise<Unsigned | null> {
  const application = (await readLetterApplications(tx, [applicationId])).get(applicationId);
  if (!application) return null;
  const { name: addressee, ...facts } = application;
  return { ...facts, addressee, applicationId };
}

type WithinProgramme = Extract<LetterTarget, { programmeId: string }>;

async function withinProgramme(tx: Tx, target: WithinProgramme, programme: LetterProgramme): Promise<Unsigned | null> {
  const { programmeId } = target;
  const { part, title, serviceSlug, definition, legalBasis, days, people } = programme;
  const whole: Unsigned = { part, addressee: title, programmeId, serviceSlug, definition, legalBasis };
  switch (target.subject) {
    case "programme":
      return whole;
    case "day": {
      if (!days.includes(target.date)) return null;
      const hari = formatDate(target.date);
      return { ...whole, part: joinParts(part, dayPart(hari, target.date, people)), addressee: `${title}, ${hari}` };
    }
    case "speaker": {
      const speaker = await readSpeaker(tx, programmeId, target.lineId);
      return speaker && { ...whole, part: joinParts(part, speaker.part), addressee: speaker.name };
    }
    case "participant": {
      // Whoever gave the seat back gets no letter of this programme.
      if (!people.some(({ applicationId }) => applicationId === target.applicationId)) return null;
      const application = (await readLetterApplications(tx, [target.applicationId])).get(target.applicationId);
      return application ? toParticipant(programmeId, programme, target.applicationId, application) : null;
    }
  }
}

function toParticipant(
  programmeId: string,
  programme: LetterProgramme,
  applicationId: string,
  application: LetterApplication,
): Unsigned {
  const { serviceSlug, definition, legalBasis } = programme;
  const part = joinParts(programme.part, application.part);
  return { part, addressee: application.name, programmeId, applicationId, serviceSlug, definition, legalBasis };
}

function signerOf(tx: Tx, definition: Definition | null, { at, record, signedBy }: LetterMoment) {
  return signerFor(tx, signedBy ?? signingRole(definition, record), witaDate(at));
}

function signed(
  { part, legalBasis, definition, ...rest }: Unsigned,
  signer: LetterData["signer"],
  { record }: LetterMoment,
): LetterFacts {
  const { fields, lists, tables } = joinParts(officePart(signer, legalBasis), part);
  const initials = initialingRoles(definition, record).map((role) => ROLE_NAMES[role]);
  return { ...rest, fields, lists, tables, signer, initials };
}
