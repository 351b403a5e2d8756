import type { Planned } from "../plan";
import { applicantsOf, type PlannedProgramme } from "./plan";

/**
 * Told with DEMO_LARGE alone: a class of 30 and a proposal for 25 that have ended, so that every paper of both can be
 * opened. They are older than all others, and so are those who sit in them.
 */
export const LARGE: readonly PlannedProgramme[] = [
  {
    key: "olahan",
    type: "training",
    slug: "pelatihan",
    title: "Kelas pengolahan hasil laut dan rumput laut",
    description: "Tiga hari mengolah rumput laut dan ikan menjadi makanan yang tahan lama, sampai label dan harganya.",
    place: "Balai Pelatihan UMKM, Jalan Soekarno-Hatta, Gerung",
    villageCode: "52.01.01.1001",
    hours: "08.30-15.30",
    quota: 30,
    madeDaysAgo: 44,
    firstDayIn: -30,
    days: 3,
    budgetLine: "2.17.04.2.01 Pemberdayaan usaha mikro",
    gather: 30,
    substituteAt: "pelatihan.3.pelaksana.perform",
    stopAt: "end",
    applicants: 31,
    asked: [72, 52],
  },
  {
    key: "lapak-sekotong",
    type: "stall_proposal",
    slug: "lapak",
    title: "Lapak pedagang di dermaga Sekotong",
    description: "Usulan gerobak dan tenda seragam bagi pedagang di sekitar dermaga penyeberangan.",
    place: "Dermaga Tawun, Sekotong",
    villageCode: "52.01.01.1001",
    hours: "",
    quota: 25,
    madeDaysAgo: 46,
    firstDayIn: null,
    days: 1,
    budgetLine: "2.17.04.2.01 Pemberdayaan usaha mikro",
    gather: 25,
    stopAt: "end",
    applicants: 25,
    asked: [72, 52],
  },
];

export const LARGE_APPLICANTS: readonly Planned[] = applicantsOf(LARGE, 300);
