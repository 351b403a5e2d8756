import { HOME_REGENCIES } from "./home";
import { findVillage, formatVillage } from "./regions";

/** "Desa Beleka, Kecamatan Gerung", "Kota Mataram"; what is neither stays as it stands. */
export function placeWords(code: string): string {
  const village = findVillage(code);
  if (village) return formatVillage(village);
  return HOME_REGENCIES.find(({ value }) => value === code)?.label ?? code;
}
