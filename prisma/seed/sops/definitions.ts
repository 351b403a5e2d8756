import type { SopKey } from "@/lib/domain/services";
import type { Definition, StandardTime } from "@/lib/domain/workflow/definition";
import { defineSop } from "./define";
import { FASILITASI_DOCUMENT } from "./fasilitasi-document";
import { NIB_DOCUMENT } from "./nib-document";
import { PELATIHAN_DOCUMENT } from "./pelatihan-document";

const minutes = (amount: number): StandardTime => ({ amount, unit: "minute" });
const hours = (amount: number): StandardTime => ({ amount, unit: "hour" });
const workingDays = (amount: number): StandardTime => ({ amount, unit: "working_day" });

/** Times are the SOPs' own; who does what in which order is a proposal (usulan) until the office confirms it. */
export const DEFINITIONS: Record<SopKey, Definition> = {
  fasilitasi: defineSop("fasilitasi", FASILITASI_DOCUMENT, [
    proposal(),
    proposal(),
    {
      standard: workingDays(5),
      verifyStandard: workingDays(3),
      duties: ["seksi verify A", "seksi perform P schedule", "jafung review P", "kabid approve P"],
      informed: ["kadis"],
    },
  ]),
  pelatihan: defineSop("pelatihan", PELATIHAN_DOCUMENT, [
    {
      standard: hours(1),
      verifyStandard: workingDays(3),
      duties: ["pelaksana verify A", "pelaksana perform P", "jafung review P"],
      informed: ["kabid"],
    },
    {
      standard: hours(3),
      duties: ["jafung perform P committee", "kabid initial P", "sekretaris initial P", "kadis approve P decree"],
    },
    {
      standard: hours(3),
      duties: [
        "pelaksana perform P letters",
        "kabid initial P",
        "sekretaris initial P",
        "kadis approve P letters_signed",
      ],
    },
    { standard: hours(3), duties: ["pelaksana perform P deliveries"], informed: ["kabid"] },
    { standard: hours(3), duties: ["pelaksana perform P survey", "jafung review P"], informed: ["kabid"] },
    {
      standard: workingDays(3),
      clockFrom: "first_day",
      duties: ["pelaksana perform P attendance", "jafung review P", "kabid approve P"],
      informed: ["sekretaris", "kadis"],
    },
  ]),
  nib: defineSop("nib", NIB_DOCUMENT, [
    { standard: minutes(30), duties: ["pelaksana verify A"] },
    { standard: minutes(30), duties: ["pemohon perform A"] },
    { standard: minutes(30), duties: ["pemohon perform A"] },
    { standard: minutes(5), duties: ["pelaksana perform A nib", "jafung review A"] },
    { standard: minutes(10), duties: ["pelaksana perform A"], informed: ["kabid", "sekretaris", "kadis"] },
  ]),
};

/** Rows 1 and 2 of the facilities SOP differ in what is proposed, not in who proposes it. */
function proposal(): Parameters<typeof defineSop>[2][number] {
  return {
    standard: workingDays(28),
    verifyStandard: workingDays(3),
    duties: [
      "seksi verify A",
      "seksi perform P proposal",
      "jafung review P",
      "kabid initial P",
      "sekretaris initial P",
      "kadis approve P",
    ],
  };
}
