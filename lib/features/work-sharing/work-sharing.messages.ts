import { defineActs } from "@/lib/domain/acts";
import { ownValue } from "@/lib/domain/own-value";
import { defineRefusals } from "@/lib/domain/refusal";
import { KECAMATAN } from "@/lib/domain/regions";
import { sharingAreaField, sharingWayWords } from "@/lib/domain/work-sharing";

export const acts = defineActs({
  "sharing.changed": "Mengubah pembagian tugas baru",
  "duty.shared": "Memberikan tugas baru menurut pembagian",
});

export const refusals = defineRefusals({
  no_duty_of_role: "Peran itu tidak punya tugas di layanan ini. Muat ulang halaman, lalu pilih lagi.",
  not_one_of_role:
    "Ada petugas yang hari ini tidak memegang peran ini. Pilih petugas lain, atau beri perannya dahulu di Pengguna.",
});

/** What the edit form shows, by its fields: the way, and the holder of each kecamatan. */
export function shownSharing({ way, areas }: { way: string; areas: Readonly<Record<string, string>> }) {
  return {
    way,
    ...Object.fromEntries(KECAMATAN.map(({ code }) => [sharingAreaField(code), ownValue(areas, code) ?? ""])),
  };
}

/** The fields in words. */
export function sharingLabels(): Record<string, string> {
  const areas = KECAMATAN.map(({ code, name }) => [sharingAreaField(code), `petugas Kecamatan ${name}`]);
  return { way: "cara membagi", ...Object.fromEntries(areas) };
}

/** What stands there now, in words; a holder by name. */
export function sharingWords(names: ReadonlyMap<string, string>) {
  return (field: string, text: string): string | null => {
    if (field === "way") return sharingWayWords(text);
    return text === "" ? "tetap di antrean" : (names.get(text) ?? "petugas lain");
  };
}
