import type { TypedServiceOf } from "@/lib/domain/answers";
import type { TypedOf } from "@/lib/domain/forms/answers-of";
import type { BusinessQuestion } from "@/lib/domain/forms/business";
import type { IdentityQuestion } from "@/lib/domain/forms/identity";
import type { TypedSections } from "@/lib/domain/forms/typed";
import type { ServiceSlug } from "@/lib/domain/services";
import { callingName, type Person } from "./people";
import type { Random } from "./random";
import type { Trade } from "./trades";

type Asked = { slug: ServiceSlug; person: Person; trade: Trade; chance: Random; nib: string | null };

/** At home: the address is not typed twice. */
type TypedBusiness = Omit<TypedOf<BusinessQuestion>, "businessVillageCode" | "businessAddress"> & { sameAddress: "ya" };

/** The form as this person would type it; a question without an answer here does not compile. */
export function typedAnswers({ slug, person, trade, chance, nib }: Asked): Required<TypedSections> {
  const { nik, name, sex, birthDate, phone, email, villageCode, address } = person;
  const identity: TypedOf<IdentityQuestion> = { nik, name, sex, birthDate, phone, email, villageCode, address };
  const amount = (least: number, most: number) => `${chance.int(least, most)}.000.000`;
  const business: TypedBusiness = {
    businessName: `${trade.name} ${callingName(person)}`,
    product: trade.product,
    sameAddress: "ya",
    yearBegun: String(chance.int(2012, 2024)),
    ownCapital: amount(2, 60),
    yearlySales: amount(18, 290),
    workers: String(chance.int(1, 6)),
    // Since 2024 the NPWP of a person is the NIK.
    ...(slug === "nib" ? { npwp: nik } : {}),
    ...(nib ? { nib } : {}),
  };
  return { identity, business, service: SERVICE_ANSWERS[slug](trade, chance) };
}

const SERVICE_ANSWERS: { [Slug in ServiceSlug]: (trade: Trade, chance: Random) => TypedServiceOf<Slug> } = {
  nib: (trade, chance) => ({
    activity: `${trade.activity}. Dijual di rumah, di pasar, dan lewat pesanan tetangga.`,
    kbliCode: trade.kbli,
    ossAccount: chance.pick(["belum", "belum", "lupa", "tidak_tahu"]),
  }),
  lapak: (trade, chance) => ({
    goods: trade.product,
    presentPlace: chance.pick(["Tepi jalan raya depan rumah", "Halaman pasar desa", "Trotoar dekat sekolah dasar"]),
    wantedPlace: chance.pick(["Taman Kota Gerung", "Pasar Seni Senggigi", "Area kuliner Giri Menang"]),
    opensAt: "16:00",
    closesAt: "22:00",
  }),
  peralatan: ({ tool: [tool, specification, estimatedPrice] }, chance) => ({
    tool,
    quantity: String(chance.int(1, 3)),
    specification,
    estimatedPrice,
    reason: "Alat yang ada sekarang dipinjam bergantian dengan tetangga, sehingga pesanan sering terlambat.",
  }),
  promosi: (trade, chance) => ({
    promotedProduct: trade.product,
    capacity: trade.capacity,
    certificates: chance.int(0, 1) ? ["pirt"] : [],
    previousEvents: chance.pick(["Belum pernah.", "Bazar kecamatan tahun lalu.", "Pameran HUT Lombok Barat."]),
  }),
  pelatihan: (trade) => ({
    topic: trade.topic,
    aim: "Ingin menambah pembeli dan mengatur usaha dengan lebih rapi.",
    experience: "Belum pernah ikut pelatihan dari dinas.",
  }),
};
