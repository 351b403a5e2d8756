import type { RequirementEntry } from "@/lib/domain/service-definition";
import { INTERNAL_PARTS, PUBLIC_PARTS, type ServiceStandard } from "@/lib/domain/service-standard";
import type { Service } from "@/lib/domain/services";
import type { SopDocument } from "@/lib/domain/sop-document";
import type { Definition } from "@/lib/domain/workflow";
import { db, type Prisma } from "@/lib/platform/db";

/** A make-believe service that no code of the portal knows: it comes as rows of the catalogue alone. */
export const SIXTH: Service = {
  slug: "kemasan",
  letter: "H",
  name: "Bantuan Desain Kemasan",
  shortName: "Kemasan",
  summary: "Petugas membantu Anda membuat desain kemasan produk.",
  product: "Satu desain kemasan siap cetak",
  whoMayAsk: "Pelaku usaha mikro yang produknya sudah dijual.",
  whatFollows: "Setelah itu petugas mengirim rancangan kemasan kepada Anda.",
  sop: "kemasan",
  rows: [1, 2],
  kind: "single",
  questions: [
    {
      key: "packedProduct",
      kind: "text",
      label: "Produk yang dikemas",
      least: 3,
      most: 80,
      missing: "Tulis produk yang dikemas.",
    },
    {
      key: "pieces",
      kind: "number",
      label: "Isi satu kemasan",
      unit: "butir",
      digits: 4,
      least: 1,
      most: 500,
      missing: "Tulis isi satu kemasan.",
      outside: "Tulis isi antara 1 dan 500.",
    },
    { key: "sellingPrice", kind: "money", label: "Harga jual", hint: "Per kemasan.", missing: "Tulis harga jual." },
    {
      key: "material",
      kind: "choice",
      label: "Bahan kemasan",
      shown: "radio",
      choices: [
        { value: "kertas", label: "Kertas" },
        { value: "plastik", label: "Plastik" },
      ],
      missing: "Pilih bahan kemasan.",
    },
    {
      key: "soldAt",
      kind: "many",
      label: "Tempat menjual",
      choices: [
        { value: "pasar", label: "Pasar" },
        { value: "daring", label: "Lewat internet" },
      ],
      missing: "Pilih dari daftar tempat.",
      optional: true,
    },
    { key: "wishes", kind: "long_text", label: "Keinginan", rows: 3, most: 400, optional: true },
  ],
};

const REQUIREMENTS: RequirementEntry[] = [
  {
    key: "ktp",
    label: "KTP",
    hint: "Foto KTP asli.",
    kind: "document",
    required: true,
    row: 1,
    maxFiles: 2,
    proposed: true,
  },
];

const DEFINITION: Definition = {
  sop: SIXTH.sop,
  version: 1,
  rows: [
    {
      no: 1,
      activity: "Memeriksa permohonan",
      requirements: ["ktp"],
      standard: { amount: 3, unit: "working_day" },
      output: "Permohonan lengkap",
      duties: [{ id: "1.pelaksana.verify", role: "pelaksana", verb: "verify", scope: "application" }],
      informed: [],
    },
    {
      no: 2,
      activity: "Membuat desain",
      requirements: [],
      standard: { amount: 5, unit: "working_day" },
      output: "Desain kemasan",
      duties: [{ id: "2.pelaksana.perform", role: "pelaksana", verb: "perform", scope: "application" }],
      informed: [],
    },
  ],
};

/** The SOP's rows, the service's row with its form, and nothing else. */
export async function givenSixthService(): Promise<void> {
  const { slug, letter, name, summary, sop, rows, ...form } = SIXTH;
  await db().sop.createMany({ data: [{ key: sop, title: "SOP Desain Kemasan" }], skipDuplicates: true });
  await db().sopVersion.createMany({
    data: [
      {
        sopKey: sop,
        version: 1,
        document: json(sopDocument()),
        definition: json(DEFINITION),
        effectiveFrom: new Date("2023-01-01"),
        publishedBy: "test",
      },
    ],
    skipDuplicates: true,
  });
  const row = { slug, letter, name, summary, sopKey: sop, rows: [...rows], position: 6 };
  const content = { requirements: json(REQUIREMENTS), standard: json(standard()), form: json(form) };
  await db().service.createMany({ data: [{ ...row, ...content }], skipDuplicates: true });
}

function json(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}

function standard(): ServiceStandard {
  const parts = [...PUBLIC_PARTS, ...INTERNAL_PARTS].map((part) => [part, { text: [SIXTH.product], proposed: true }]);
  return Object.fromEntries(parts);
}

function sopDocument(): SopDocument {
  const line = "contoh";
  return {
    letterhead: { government: line, office: line, address: line, email: line },
    identity: {
      number: line,
      madeOn: line,
      revisedOn: line,
      effectiveOn: line,
      approvedBy: { post: line, name: line, nip: line },
      name: "SOP Desain Kemasan",
      legalBasis: [line],
      qualifications: [line],
      relatedSops: [line],
      equipment: [line],
      warning: "",
      records: [line],
    },
    title: line,
    subtitle: "",
    header: {
      no: "No",
      activity: "Kegiatan",
      actors: { title: "Pelaksana", columns: [{ label: "Pelaksana", role: "pelaksana" }] },
      standard: { title: "Mutu baku", requirements: "Kelengkapan", time: "Waktu", output: "Output" },
      remarks: null,
    },
    rows: DEFINITION.rows.map(({ no, activity, output, standard: time }) => ({
      no,
      number: String(no),
      activity,
      requirements: ["-"],
      time: `${time.amount} hari`,
      output: [output],
      remarks: "",
    })),
  };
}
