import { ownValue } from "../own-value";
import { APPLICATION_STATUS_WORDS } from "../status-words";
import type { LetterSubject } from "./fields";
import type { LetterData } from "./fill";
import type { LetterKind } from "./kind";
import { SAMPLE_APPLICATION } from "./sample/application";
import { SAMPLE_OFFICE, SAMPLE_SIGNER } from "./sample/office";
import type { SamplePart } from "./sample/part";
import { SAMPLE_PROGRAMME } from "./sample/programme";
import { SAMPLE_REPORT } from "./sample/report";
import { SAMPLE_SERVICE } from "./sample/service";

const PARTS: Record<LetterSubject, readonly SamplePart[]> = {
  application: [SAMPLE_OFFICE, SAMPLE_APPLICATION],
  programme: [SAMPLE_OFFICE, SAMPLE_PROGRAMME],
  participant: [SAMPLE_OFFICE, SAMPLE_PROGRAMME, SAMPLE_APPLICATION],
  speaker: [
    SAMPLE_OFFICE,
    SAMPLE_PROGRAMME,
    {
      fields: {
        narasumber_nama: "Lalu Contoh Wiratama, M.M.",
        narasumber_instansi: "Balai Pelatihan Contoh",
        narasumber_materi: "Kemasan yang menjual",
      },
      lists: {},
      tables: {},
    },
  ],
  day: [SAMPLE_OFFICE, SAMPLE_PROGRAMME, { fields: { hari: "Senin, 7 Desember 2026" }, lists: {}, tables: {} }],
  report: [SAMPLE_OFFICE, SAMPLE_REPORT],
  service: [SAMPLE_OFFICE, SAMPLE_SERVICE],
};

/** What the programmes of a service are called in the samples; of all others it is a class. */
const TITLES: Record<string, { kegiatan: string; sebutan_peserta: string }> = {
  lapak: { kegiatan: "Bantuan Lapak PKL Tahun 2026", sebutan_peserta: "penerima bantuan" },
  peralatan: { kegiatan: "Bantuan Peralatan Usaha Tahun 2026", sebutan_peserta: "penerima bantuan" },
  promosi: { kegiatan: "Promosi Produk UMKM Desember 2026", sebutan_peserta: "peserta" },
};

/** The sample for a kind: of the first service it is for. */
export function sampleFor({ subject, services = [], statuses = [] }: SampleKind): LetterData {
  const sample = sampleData(subject);
  const title = ownValue(TITLES, services[0] ?? "");
  const [status] = statuses;
  return {
    ...sample,
    fields: {
      ...sample.fields,
      ...(title && "kegiatan" in sample.fields ? title : {}),
      ...(status ? { keadaan: APPLICATION_STATUS_WORDS[status] } : {}),
    },
  };
}

type SampleKind = Pick<LetterKind, "subject" | "services" | "statuses">;

/** Everything that can be known of a thing of this subject, of invented people: for previews and tests. */
export function sampleData(subject: LetterSubject): LetterData {
  const parts = PARTS[subject];
  return {
    fields: Object.assign({}, ...parts.map(({ fields }) => fields)),
    lists: Object.assign({}, ...parts.map(({ lists }) => lists)),
    tables: Object.assign({}, ...parts.map(({ tables }) => tables)),
    signer: SAMPLE_SIGNER,
  };
}
