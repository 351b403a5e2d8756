import type { ProgrammeType } from "@/lib/domain/programmes";
import type { ServiceSlug } from "@/lib/domain/services";
import type { Planned } from "../plan";

/** One programme: when it was made, for whom, and the duty at which it stands today (null: it has not started; "end": finished). */
export type PlannedProgramme = {
  key: string;
  type: ProgrammeType;
  slug: ServiceSlug;
  title: string;
  description: string;
  place: string;
  villageCode: string;
  hours: string;
  quota: number;
  /** Working days: when it was made, and its first day (past negative). */
  madeDaysAgo: number;
  firstDayIn: number | null;
  days: number;
  budgetLine: string;
  booths?: number;
  gather: number;
  /** The duty at which one gives the seat back and the next in line takes it. */
  substituteAt?: string;
  stopAt: string | "end" | null;
  applicants: number;
  /** The applicants asked between these many working days ago. */
  asked: readonly [oldest: number, newest: number];
};

export const PROGRAMMES: readonly PlannedProgramme[] = [
  {
    key: "gebyar",
    type: "promotion",
    slug: "promosi",
    title: "Gebyar UMKM Senggigi",
    description:
      "Pameran dua hari di tepi pantai: kuliner, kerajinan ketak, tenun, dan mutiara. Stan dan meja disediakan.",
    place: "Lapangan Pasar Seni Senggigi",
    villageCode: "52.01.14.2006",
    hours: "10.00-21.00",
    quota: 12,
    madeDaysAgo: 34,
    firstDayIn: -18,
    days: 2,
    budgetLine: "",
    booths: 12,
    gather: 12,
    stopAt: "end",
    applicants: 13,
    asked: [52, 38],
  },
  {
    key: "lapak",
    type: "stall_proposal",
    slug: "lapak",
    title: "Lapak PKL Taman Kota Giri Menang",
    description: "Usulan gerobak dan tenda seragam bagi pedagang kaki lima di sekitar taman kota.",
    place: "Taman Kota Giri Menang, Gerung",
    villageCode: "52.01.01.1001",
    hours: "",
    quota: 14,
    madeDaysAgo: 9,
    firstDayIn: null,
    days: 1,
    budgetLine: "2.17.04.2.01 Pemberdayaan usaha mikro",
    gather: 14,
    stopAt: "fasilitasi.1.kabid.initial",
    applicants: 16,
    asked: [40, 13],
  },
  {
    key: "pemasaran",
    type: "training",
    slug: "pelatihan",
    title: "Kelas pemasaran daring untuk pemula",
    description:
      "Tiga hari belajar memotret produk dengan ponsel, menulis keterangan yang menjual, dan membuka toko daring.",
    place: "Aula Dinas Koperasi dan UKM, Gerung",
    villageCode: "52.01.01.1001",
    hours: "09.00-15.00",
    quota: 15,
    madeDaysAgo: 4,
    firstDayIn: 7,
    days: 3,
    budgetLine: "",
    gather: 15,
    stopAt: "pelatihan.4.pelaksana.perform",
    applicants: 18,
    asked: [38, 14],
  },
  {
    key: "peralatan",
    type: "equipment_proposal",
    slug: "peralatan",
    title: "Peralatan pengolahan pangan rumahan",
    description: "Usulan mesin parut, pengering, dan penutup kemasan bagi usaha pangan rumahan.",
    place: "",
    villageCode: "52.01.08.2001",
    hours: "",
    quota: 12,
    madeDaysAgo: 4,
    firstDayIn: null,
    days: 1,
    budgetLine: "2.17.04.2.01 Pemberdayaan usaha mikro",
    gather: 12,
    stopAt: "fasilitasi.2.seksi.perform",
    applicants: 12,
    asked: [33, 8],
  },
  {
    key: "kemasan",
    type: "training",
    slug: "pelatihan",
    title: "Kelas kemasan dan label pangan",
    description: "Dua hari tentang kemasan yang awet, label yang sah, dan jalan menuju izin PIRT.",
    place: "Balai Desa Narmada",
    villageCode: "52.01.03.2021",
    hours: "08.30-15.30",
    quota: 20,
    madeDaysAgo: 5,
    firstDayIn: 19,
    days: 2,
    budgetLine: "",
    gather: 7,
    stopAt: null,
    applicants: 12,
    asked: [13, 6],
  },
];

/** Their applicants: accepted all, each another person, from this number on. */
export function applicantsOf(programmes: readonly PlannedProgramme[], firstPerson: number): Planned[] {
  return programmes.flatMap((programme, place) =>
    Array.from({ length: programme.applicants }, (_, index): Planned => {
      const [oldest, newest] = programme.asked;
      const daysAgo = Math.round(oldest - ((oldest - newest) * index) / Math.max(1, programme.applicants - 1));
      return { person: firstPerson + place * 40 + index, slug: programme.slug, story: "accepted", daysAgo };
    }),
  );
}

export const APPLICANTS: readonly Planned[] = applicantsOf(PROGRAMMES, 100);
