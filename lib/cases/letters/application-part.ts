import "server-only";
import { readStored } from "@/lib/domain/answers";
import { kbliTitle } from "@/lib/domain/kbli";
import { known } from "@/lib/domain/letters/known";
import { HAND_OVER_WAY_NAMES, type HandOverWay, NIB_RISK_NAMES, type NibRisk } from "@/lib/domain/nib";
import { OBJECTION_DAYS } from "@/lib/domain/objection";
import { outcomeWords } from "@/lib/domain/programmes";
import { formatReference } from "@/lib/domain/reference-number";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import { APPLICATION_STATUS_WORDS } from "@/lib/domain/status-words";
import { type ApplicationStatus, type Definition, isClosed, type RequirementState } from "@/lib/domain/workflow";
import { addCalendarDays, formatDate, formatShortDate, witaDate } from "@/lib/domain/working-time";
import type { Tx } from "@/lib/platform/db";
import { legalBasisOf } from "./office-part";
import type { LetterPart } from "./part";
import { villageWords } from "./place-words";
import { wholeTime } from "./whole-time";

export type LetterApplication = {
  part: LetterPart;
  name: string;
  serviceSlug: string;
  definition: Definition;
  legalBasis: string[];
};

/**
 * What letters say of each application, by its id; who is not there has no entry. Two statements, however many. The NIK
 * and the NPWP, which for a person is the NIK, stay sealed.
 */
export async function readLetterApplications(
  tx: Pick<Tx, "$queryRaw">,
  ids: readonly string[],
): Promise<Map<string, LetterApplication>> {
  const rows = await tx.$queryRaw<ApplicationRow[]>`
    SELECT a.id, a.reference, a.applicant_name AS name, a.business_name AS business, a.answers, s.name AS service,
      a.service_slug AS "serviceSlug", a.status::text AS status, a.submitted_at AS "submittedAt", a.closed_at AS "closedAt", a.outcome,
      n.nib, n.issued_on::text AS "nibOn", n.kbli_code AS "nibKbli", n.risk AS "nibRisk",
      n.handed_on::text AS "handedOn", n.handed_to AS "handedTo", n.handed_how AS "handedHow", g.name AS "handedBy", r.pinned_hash AS "pinnedHash",
      j.reason AS "rejectedFor", j.at AS "rejectedAt",
      EXISTS (SELECT 1 FROM history_event e WHERE e.run_id = a.run_id AND e.type = 'rejection_reopened'
        AND e.actor_id = 'pemohon') AS objected,
      coalesce((SELECT (t.value #>> '{}')::int FROM setting t WHERE t.key = 'objectionDays'), ${OBJECTION_DAYS.usual}::int) AS "objectionDays",
      (SELECT coalesce(jsonb_object_agg(q.key, jsonb_build_object('state', q.state, 'reason', q.reason)), '{}')
        FROM application_requirement q WHERE q.application_id = a.id) AS states,
      (SELECT coalesce(jsonb_object_agg(d.key, d.files), '{}') FROM (
        SELECT requirement_key AS key, count(*) AS files FROM document WHERE application_id = a.id AND kind = 'requirement'
          AND requirement_key <> '' AND superseded_at IS NULL AND removed_at IS NULL GROUP BY 1) d) AS files
    FROM application a JOIN service s ON s.slug = a.service_slug JOIN run r ON r.id = a.run_id
      LEFT JOIN nib_issue n ON n.application_id = a.id
      LEFT JOIN LATERAL (SELECT e.payload ->> 'reason' AS reason, e.at FROM history_event e WHERE e.run_id = a.run_id
        AND e.type = 'rejected' ORDER BY e.sequence DESC LIMIT 1) j ON true
      LEFT JOIN LATERAL (SELECT h.name FROM history_event e JOIN staff h ON h.id::text = e.actor_id WHERE n.handed_on IS NOT NULL
        AND e.run_id = a.run_id AND e.type = 'duty_completed' ORDER BY e.sequence DESC LIMIT 1) g ON true
    WHERE a.id = ANY(${[...ids]}::uuid[])`;
  const pins = await readPins(tx, [...new Set(rows.map((row) => row.pinnedHash))]);
  return new Map(
    rows.flatMap((row): [string, LetterApplication][] => {
      const pin = pins.get(row.pinnedHash);
      return pin ? [[row.id, factsFrom(row, pin)]] : [];
    }),
  );
}

/** What an application was pinned to; thousands share a few, and each is large. */
type Pin = { definition: Definition; requirements: RequirementEntry[]; document: unknown };

async function readPins(tx: Pick<Tx, "$queryRaw">, hashes: string[]): Promise<Map<string, Pin>> {
  const rows = await tx.$queryRaw<(Pin & { hash: string })[]>`
    SELECT p.hash, p.definition, p.requirements, v.document
    FROM pinned_definition p JOIN sop_version v ON v.id = p.sop_version_id WHERE p.hash = ANY(${hashes}::text[])`;
  return new Map(rows.map(({ hash, ...pin }) => [hash, pin]));
}

type ApplicationRow = {
  id: string;
  reference: string;
  name: string;
  business: string;
  answers: unknown;
  service: string;
  serviceSlug: string;
  status: ApplicationStatus;
  submittedAt: Date | null;
  closedAt: Date | null;
  outcome: string | null;
  nib: string | null;
  nibOn: string | null;
  nibKbli: string | null;
  nibRisk: NibRisk | null;
  handedOn: string | null;
  handedTo: string | null;
  handedHow: HandOverWay | null;
  /** Who ended the last duty, which hands it over. */
  handedBy: string | null;
  pinnedHash: string;
  /** Of the last rejection, also where it was reopened since; null: it never was rejected. */
  rejectedFor: string | null;
  rejectedAt: Date | null;
  objectionDays: number;
  /** The applicant has objected before. */
  objected: boolean;
  states: Record<string, { state: RequirementState["state"]; reason: string | null }>;
  /** Requirement → how many files of it count. */
  files: Record<string, number>;
};

function factsFrom(row: ApplicationRow, { definition, requirements, document }: Pin): LetterApplication {
  return {
    name: row.name,
    serviceSlug: row.serviceSlug,
    definition,
    legalBasis: legalBasisOf(document),
    part: {
      fields: fieldsOf(row, definition),
      lists: { berkas: papersOf(row, requirements) },
      tables: { persyaratan: requirementsOf(row, requirements) },
    },
  };
}

function fieldsOf(row: ApplicationRow, definition: Definition): LetterPart["fields"] {
  const { identity, business } = readStored(row.answers);
  const home = villageWords(identity.villageCode);
  return {
    pemohon_nama: known(row.name),
    pemohon_alamat: known(identity.address),
    pemohon_desa: home.villageWithKind,
    pemohon_kecamatan: home.kecamatan,
    usaha_nama: known(row.business),
    usaha_produk: known(business.product),
    usaha_alamat: known(business.businessAddress),
    nomor_permohonan: formatReference(row.reference),
    layanan: row.service,
    diajukan: row.submittedAt && formatDate(row.submittedAt),
    keadaan: APPLICATION_STATUS_WORDS[row.status],
    waktu_layanan: known(wholeTime(definition)),
    alasan_tolak: known(row.rejectedFor),
    batas_keberatan: objectionEnds(row),
    keberatan: objectionWords(row),
    nib: row.nib,
    nib_tanggal: row.nibOn && formatShortDate(row.nibOn),
    nib_kbli: row.nibKbli && kbliWords(row.nibKbli),
    nib_risiko: row.nibRisk && NIB_RISK_NAMES[row.nibRisk],
    diserahkan: handedOver(row),
    diserahkan_kepada: known(row.handedTo),
    diserahkan_cara: row.handedHow && HAND_OVER_WAY_NAMES[row.handedHow],
    diserahkan_oleh: row.handedBy,
    hasil: row.outcome && outcomeWords(row.outcome),
  };
}

function objectionEnds({ rejectedAt, objectionDays }: ApplicationRow): string | null {
  return rejectedAt && formatDate(addCalendarDays(witaDate(rejectedAt), objectionDays));
}

/** A right that was used is not promised once more. */
function objectionWords(row: ApplicationRow): string | null {
  const ends = objectionEnds(row);
  if (row.objected) return ends && "Keberatan atas permohonan ini sudah pernah Saudara ajukan dan sudah kami putuskan.";
  return ends && `Apabila Saudara berkeberatan, keberatan dapat disampaikan kepada kami paling lambat ${ends}.`;
}

/** Where nobody wrote it down: the last row hands over what was asked for, and its end closes the case. */
function handedOver({ handedOn, status, closedAt }: ApplicationRow): string | null {
  if (handedOn) return formatShortDate(handedOn);
  return status === "completed" ? closedAt && formatShortDate(closedAt) : null;
}

function kbliWords(code: string): string {
  const title = kbliTitle(code);
  return title ? `${code} (${title})` : code;
}

/** "KTP (2 berkas)", in the order of the service's list; what it no longer asks for stands last, under its key. */
function papersOf({ files }: ApplicationRow, catalogue: RequirementEntry[]): string[] {
  return inOrder(Object.keys(files), catalogue).map(({ key, label }) => `${label} (${files[key]} berkas)`);
}

function requirementsOf({ states, status }: ApplicationRow, catalogue: RequirementEntry[]): Record<string, string>[] {
  return inOrder(Object.keys(states), catalogue).map(({ key, label }) => {
    const { state, reason } = states[key] ?? { state: "missing", reason: null };
    return { nama: label, keadaan: stateWords(state, status), catatan: reason ?? "" };
  });
}

function inOrder(keys: string[], catalogue: RequirementEntry[]): { key: string; label: string }[] {
  const listed = catalogue.filter(({ key }) => keys.includes(key));
  const others = keys.filter((key) => !catalogue.some((entry) => entry.key === key)).sort();
  return [...listed, ...others.map((key) => ({ key, label: key }))];
}

/** In a case that is over nothing waits any more. */
function stateWords(state: RequirementState["state"], status: ApplicationRow["status"]): string {
  if (isClosed(status) && state === "missing") return "Tidak ada";
  return isClosed(status) && state === "given" ? "Diserahkan, tidak diputuskan" : STATE_WORDS[state];
}

const STATE_WORDS: Record<RequirementState["state"], string> = {
  missing: "Belum ada",
  given: "Diserahkan, belum diputuskan",
  accepted: "Diterima",
  rejected: "Ditolak",
  waived: "Tidak diwajibkan",
};
