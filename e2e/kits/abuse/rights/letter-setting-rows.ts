import { NUMBER_PLACES } from "@/lib/features/letter-templates/office.schema";
import { except, OUTSIDE, STAFF } from "../audience";
import { newestLetterVersions } from "../office/people-stages";
import { itsLetterOffice, showing } from "../office/showing";
import type { ActionRow, Expectation } from "./words";

const ADMIN_ALONE: Expectation = { allowed: ["admin"], no_right: except(STAFF, "admin"), signed_out: OUTSIDE };

/** A letter of one sentence; whoever saves it says on which version it follows. */
const TEMPLATE = { kind: "formulir-kosong", "b0.type": "heading", "b0.text": "Formulir [Layanan]" };

const LETTER_OFFICE = {
  government: "PEMERINTAH KABUPATEN LOMBOK BARAT",
  office: "DINAS KOPERASI DAN UKM",
  address: "Jalan Contoh, Gerung",
  size: "f4",
  top: "25",
  bottom: "30",
  left: "30",
  right: "25",
  place: "Gerung",
  part1: "classification",
  part2: "serial",
  part3: "series",
  part4: "unit",
  part5: "month",
  part6: "year",
  serialDigits: "3",
  unitCode: "DISKOPUKM",
  keputusan: "SK",
  sertifikat: "SERT",
};

/** The words of letters, their letterhead and number: the admin's. */
export const LETTER_SETTING_ROWS: ActionRow[] = [
  {
    action: "letter-templates/editTemplateAction",
    when: "a new version",
    stage: newestLetterVersions,
    prepare: "for each",
    fields: ({ id }) => ({ ...TEMPLATE, version: id || "0", step: "simpan", note: "Contoh" }),
    free: ["b0.text", "note"],
    optional: ["note", "turn", "example", "addType", "addAfter"],
    lenient: ["example", "addType", "addAfter"],
    expect: ADMIN_ALONE,
  },
  {
    action: "letter-templates/previewTemplateAction",
    changes: false,
    fields: () => ({ ...TEMPLATE, version: "0" }),
    free: ["b0.text"],
    optional: ["turn", "example", "addType", "addAfter", "step", "note"],
    lenient: ["example", "addType", "addAfter", "step"],
    expect: ADMIN_ALONE,
  },
  {
    action: "letter-templates/saveLetterOfficeAction",
    stage: showing(async () => ({}), itsLetterOffice),
    fields: ({ version }) => ({ ...LETTER_OFFICE, version }),
    files: ["arms"],
    free: [
      "government",
      "office",
      "address",
      "place",
      "contact",
      "note",
      "unitCode",
      "surat",
      "keputusan",
      "sertifikat",
    ],
    optional: [
      "contact",
      "note",
      "arms",
      "withoutArms",
      ...NUMBER_PLACES,
      "unitCode",
      "surat",
      "keputusan",
      "sertifikat",
      "version",
    ],
    // As it stands: nothing of anybody's is undone where nothing changes.
    lenient: ["version"],
    expect: ADMIN_ALONE,
  },
];
