import "server-only";
import { findKecamatan, findVillage, kecamatanCodeOf } from "@/lib/domain/regions";

/** A village by its code, as letters name it; null where the code is in no list of ours. */
export function villageWords(villageCode: string | null | undefined) {
  const village = findVillage(villageCode ?? "");
  const kind = village?.kind === "kelurahan" ? "Kelurahan" : "Desa";
  return {
    village: village?.name ?? null,
    /** "Desa Beleka" */
    villageWithKind: village && `${kind} ${village.name}`,
    kecamatan: village?.kecamatan.name ?? findKecamatan(kecamatanCodeOf(villageCode ?? ""))?.name ?? null,
  };
}
