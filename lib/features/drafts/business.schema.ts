import { z } from "zod";
import { parseNib, parseNpwp, warnNpwp } from "@/lib/domain/identifiers";
import { type Moment, optional, parsed, rupiah, text, ticked, UNREADABLE, wholeNumber } from "./fields.schema";
import { village } from "./identity.schema";

export const BUSINESS_FIELDS = [
  "businessName",
  "product",
  "sameAddress",
  "businessVillageCode",
  "businessAddress",
  "yearBegun",
  "ownCapital",
  "yearlySales",
  "workers",
  "nib",
  "npwp",
  "noNpwp",
  "confirmNpwp",
] as const;

/** `ask`: the service asks for it but "belum punya" is an answer; `require`: it must be given. */
export type NpwpRule = "optional" | "ask" | "require";

export type Home = { villageCode: string; address: string };

/** `hasHome`: the applicant's own address is known, so that "sama dengan alamat rumah" can be ticked; see `placed`. */
export function businessSchema({ today, npwpRule, hasHome }: Moment & { npwpRule: NpwpRule; hasHome: boolean }) {
  const year = Number(today.slice(0, 4));
  return z
    .strictObject({
      businessName: text({
        least: 2,
        most: 120,
        missing: "Tulis nama usaha Anda. Bila belum ada nama, tulis nama Anda dan jenis usahanya.",
      }),
      product: text({ least: 3, most: 300, lines: true, missing: "Tulis apa yang Anda buat atau jual." }),
      sameAddress: ticked,
      businessVillageCode: optional(village("Pilih desa atau kelurahan tempat usaha.")),
      businessAddress: optional(
        text({ least: 3, most: 300, lines: true, missing: UNREADABLE, short: "Tulis alamat usaha lebih lengkap." }),
      ),
      yearBegun: wholeNumber({
        missing: "Tulis tahun usaha dimulai, misalnya 2021.",
        least: 1900,
        most: year,
        outside: `Tulis tahun antara 1900 dan ${year}.`,
      }),
      ownCapital: rupiah("Tulis perkiraan modal usaha. Bila tidak ada, tulis 0."),
      yearlySales: rupiah("Tulis perkiraan penjualan setahun. Bila belum ada, tulis 0."),
      workers: wholeNumber({
        missing: "Tulis jumlah pekerja, termasuk Anda.",
        least: 1,
        most: 10_000,
        outside: "Tulis jumlah pekerja antara 1 dan 10.000, termasuk Anda.",
      }),
      nib: optional(nib),
      npwp: optional(npwp),
      noNpwp: ticked,
      confirmNpwp: optional(z.string({ error: UNREADABLE }).max(40, UNREADABLE)),
    })
    .refine((typed) => typed.sameAddress !== true || hasHome, {
      path: ["sameAddress"],
      error:
        "Alamat rumah belum lengkap di bagian identitas. Isi alamat usaha di sini, atau lengkapi dahulu bagian identitas.",
      when: isObject,
    })
    .refine((typed) => typed.sameAddress === true || typed.businessVillageCode !== undefined, {
      path: ["businessVillageCode"],
      error: "Pilih desa atau kelurahan tempat usaha.",
      when: isObject,
    })
    .refine((typed) => typed.sameAddress === true || typed.businessAddress !== undefined, {
      path: ["businessAddress"],
      error: "Tulis alamat usaha: dusun, jalan, nomor, RT/RW.",
      when: isObject,
    })
    .refine((typed) => typed.npwp !== undefined || npwpRule === "optional" || (npwpRule === "ask" && typed.noNpwp), {
      path: ["npwp"],
      error:
        npwpRule === "require"
          ? "Tulis NPWP Anda. Syarat layanan ini meminta NPWP."
          : "Tulis NPWP Anda, atau centang bahwa Anda belum punya.",
      when: isObject,
    })
    .transform(({ noNpwp, confirmNpwp, npwp, ...business }, context) => {
      if (npwp && warnNpwp(npwp).length > 0 && confirmNpwp !== npwp) {
        context.addIssue({ code: "custom", path: ["confirmNpwp"], message: CHECK_DIGIT, params: { confirms: npwp } });
        return z.NEVER;
      }
      return { ...business, npwp: npwpRule === "ask" && noNpwp ? undefined : npwp };
    });
}

type Unplaced = z.output<ReturnType<typeof businessSchema>>;

/** With the applicant's own address taken over where it was ticked. */
export function placed(
  { sameAddress, businessVillageCode, businessAddress, ...business }: Unplaced,
  home: Home | null,
) {
  const place = (sameAddress ? home : null) ?? { villageCode: businessVillageCode, address: businessAddress };
  return { ...business, businessVillageCode: place.villageCode ?? "", businessAddress: place.address ?? "" };
}

const CHECK_DIGIT =
  "Angka NPWP ini tampaknya keliru satu atau dua. Cocokkan sekali lagi; bila memang begitu di kartu, beri centang di sini.";

/** What concerns several fields is told together with what concerns one: nobody should have to send twice to hear it. */
function isObject(payload: { value: unknown }): boolean {
  return typeof payload.value === "object" && payload.value !== null;
}

const nib = parsed(parseNib, UNREADABLE, { nib_not_13_digits: "NIB harus 13 angka. Kosongkan bila belum punya." });

const npwp = parsed(parseNpwp, UNREADABLE, {
  npwp_not_15_or_16_digits: "NPWP harus 15 atau 16 angka.",
  npwp_16_unknown: "NPWP 16 angka harus sama dengan NIK, atau diawali angka 0. Periksa lagi.",
});
