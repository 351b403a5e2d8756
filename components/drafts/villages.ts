import { KECAMATAN, listVillages } from "@/lib/domain/regions";

/** Kecamatan → desa as the groups of one native list. */
export function villageGroups() {
  return KECAMATAN.map((kecamatan) => ({
    label: `Kecamatan ${kecamatan.name}`,
    options: listVillages(kecamatan.code).map((village) => ({
      value: village.code,
      label: village.kind === "kelurahan" ? `${village.name} (kelurahan)` : village.name,
    })),
  }));
}
