import { countInWords } from "../terbilang";
import type { SamplePart } from "./part";

export const SAMPLE_REPORT: SamplePart = {
  fields: { tahun: "2026", bulan: "November", jumlah_nib: countInWords(33), jumlah_nib_bulan: countInWords(12) },
  lists: {},
  tables: {
    nib_per_bulan: [
      { bulan: "Oktober", jumlah: "21" },
      { bulan: "November", jumlah: "12" },
    ],
    nib_per_kecamatan: [
      { kecamatan: "Gerung", bulan_ini: "7", tahun_ini: "18" },
      { kecamatan: "Sekotong", bulan_ini: "5", tahun_ini: "15" },
    ],
  },
};
