import { ROLE_NAMES } from "@/lib/domain/roles";
import type { ServiceStandard, StandardPart } from "@/lib/domain/service-standard";
import { SERVICES, type ServiceSlug } from "@/lib/domain/services";
import type { SopDocument, SopRow } from "@/lib/domain/sop-document";
import { DEFINITIONS } from "../sops/definitions";
import { DOCUMENTS } from "../sops/documents";
import { REQUIREMENTS } from "./requirements";

/** The fourteen parts, taken from the SOP and the requirement list where these speak and proposed where they are silent. */
export function serviceStandard(slug: ServiceSlug): ServiceStandard {
  const service = shipped(slug);
  const document = DOCUMENTS[service.sop];
  const rows = document.rows.filter((row) => (service.rows as readonly number[]).includes(row.no));
  return {
    requirements: requirementsOf(slug),
    procedure: procedureOf(slug),
    // That days and hours are working days and hours is the proposal; the figures are the SOP's.
    time: proposed(...rows.map(timeOf), "Dihitung dalam hari dan jam kerja."),
    cost: proposed(
      "Gratis. Layanan ini tidak dipungut biaya.",
      "Jangan gunakan calo. Laporkan bila ada yang meminta uang.",
    ),
    product: proposed(service.product),
    complaints: complaintsOf(document),
    legalBasis: written(document.identity.legalBasis),
    facilities: written(document.identity.equipment),
    competence: written(document.identity.qualifications),
    supervision: proposed(
      "Atasan langsung secara berjenjang, melalui telaah, paraf, dan persetujuan pada setiap langkah.",
    ),
    staff: proposed(`${doers(slug).length} peran pelaksana: ${doers(slug).join(", ")}.`),
    guarantee: proposed("Dilayani menurut urutan dan waktu SOP. Keterlambatan terlihat oleh pemohon dan pimpinan."),
    safety: proposed("Berkas pemohon hanya dapat dilihat petugas yang berwenang, dan setiap pembukaan dicatat."),
    evaluation: proposed("Survei Kepuasan Masyarakat dan evaluasi Standar Pelayanan paling sedikit sekali setahun."),
  };
}

function requirementsOf(slug: ServiceSlug): StandardPart {
  const entries = REQUIREMENTS[slug];
  return {
    text: entries.map((entry) => (entry.required ? entry.label : `${entry.label} (bila ada)`)),
    proposed: entries.some((entry) => entry.proposed),
  };
}

/** The steps are the SOP's, who takes them is proposed. */
function procedureOf(slug: ServiceSlug): StandardPart {
  return proposed(
    ...rowsOf(slug).map((row) => {
      const roles = [...new Set(row.duties.map((duty) => ROLE_NAMES[duty.role]))];
      return `${row.activity} (${roles.join(", ")})`;
    }),
  );
}

function timeOf(row: SopRow): string {
  return `Langkah ${row.no}: ${row.time.toLowerCase()}`;
}

/** The e-mail address of the letterhead is another office's (an open question), so it is not offered here. */
function complaintsOf(document: SopDocument): StandardPart {
  return proposed(
    `Datang atau bersurat ke Dinas Koperasi dan UKM Kabupaten Lombok Barat, ${document.letterhead.address.replace("Teip.", "Telp.")}`,
    "SP4N-LAPOR!",
  );
}

function doers(slug: ServiceSlug): string[] {
  const roles = rowsOf(slug).flatMap((row) => row.duties.map((duty) => duty.role));
  return [...new Set(roles)].filter((role) => role !== "pemohon").map((role) => ROLE_NAMES[role]);
}

function rowsOf(slug: ServiceSlug) {
  const service = shipped(slug);
  return DEFINITIONS[service.sop].rows.filter((row) => (service.rows as readonly number[]).includes(row.no));
}

function shipped(slug: ServiceSlug) {
  const service = SERVICES.find((candidate) => candidate.slug === slug);
  if (!service) throw new Error(`No service ${slug}`);
  return service;
}

function written(text: readonly string[]): StandardPart {
  return { text: [...text], proposed: false };
}

function proposed(...text: string[]): StandardPart {
  return { text, proposed: true };
}
