export const HOLIDAY_KINDS = ["nasional", "cuti_bersama", "daerah"] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

export const HOLIDAY_KIND_NAMES: Record<HolidayKind, string> = {
  nasional: "Libur nasional",
  cuti_bersama: "Cuti bersama",
  daerah: "Libur daerah",
};
