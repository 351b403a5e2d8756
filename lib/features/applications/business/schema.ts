import { z } from "zod";
import { parseNib, parseNpwp, warnNpwp } from "@/lib/domain/identifiers";
import { type Moment, optional, parsed, rupiah, text, ticked, UNREADABLE, wholeNumber } from "../fields/schema";
import { village } from "../identity/schema";

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

type Home = { villageCode: string; address: string } | null;

/** `home`: the applicant's own address, taken over when "sama dengan alamat rumah" is ticked. */
export function businessSchema({ today, npwpRule, home }: Moment & { npwpRule: NpwpRule; home: Home }) {
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
    .transform(
      (
        { sameAddress, noNpwp, confirmNpwp, businessVillageCode, businessAddress, npwp: npwpGiven, ...business },
        context,
      ) => {
        const problem = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
        const place = sameAddress && home ? home : { villageCode: businessVillageCode, address: businessAddress };
        if (sameAddress && !home)
          problem(
            "sameAddress",
            "Alamat rumah belum lengkap di bagian identitas. Isi alamat usaha di sini, atau lengkapi dahulu bagian identitas.",
          );
        else if (!place.villageCode) problem("businessVillageCode", "Pilih desa atau kelurahan tempat usaha.");
        if (!(sameAddress && !home) && !place.address)
          problem("businessAddress", "Tulis alamat usaha: dusun, jalan, nomor, RT/RW.");

        if (!npwpGiven && npwpRule === "require") problem("npwp", "Tulis NPWP Anda. Syarat layanan ini meminta NPWP.");
        if (!npwpGiven && npwpRule === "ask" && !noNpwp)
          problem("npwp", "Tulis NPWP Anda, atau centang bahwa Anda belum punya.");
        if (npwpGiven && warnNpwp(npwpGiven).length > 0 && confirmNpwp !== npwpGiven) {
          problem(
            "confirmNpwp",
            "Angka NPWP ini tampaknya keliru satu atau dua. Cocokkan sekali lagi; bila memang begitu di kartu, beri centang di sini.",
          );
        }
        if (!place.villageCode || !place.address) return z.NEVER;
        return {
          ...business,
          businessVillageCode: place.villageCode,
          businessAddress: place.address,
          npwp: npwpRule === "ask" && noNpwp ? undefined : npwpGiven,
        };
      },
    );
}

/** A typed NPWP whose check digit is wrong, in the form the confirmation names it; null when there is nothing to confirm. */
export function npwpToConfirm(typed: string): string | null {
  const answer = parseNpwp(typed);
  return answer.ok && warnNpwp(answer.value).length > 0 ? answer.value : null;
}

const nib = parsed(parseNib, UNREADABLE, { nib_not_13_digits: "NIB harus 13 angka. Kosongkan bila belum punya." });

const npwp = parsed(parseNpwp, UNREADABLE, {
  npwp_not_15_or_16_digits: "NPWP harus 15 atau 16 angka.",
  npwp_16_unknown: "NPWP 16 angka harus sama dengan NIK, atau diawali angka 0. Periksa lagi.",
});
