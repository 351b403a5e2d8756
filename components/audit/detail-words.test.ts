import { describe, expect, it } from "vitest";
import { detailLines } from "./detail-words";

describe("the audit speaks Indonesian", () => {
  it("says details in words and keeps what it does not know", () => {
    expect(
      detailLines({
        command: "complete_duty",
        duty: "nib.4.jafung.review",
        decision: "waived",
        requirement: "surat_usaha",
        roles: ["kabid", "plt"],
        size: 34_201,
        because: "role_ended",
        novel: { a: 1 },
      }),
    ).toEqual([
      "Tugas: langkah 4, telaah (Pejabat Fungsional)",
      "Keputusan: tidak diwajibkan",
      "Persyaratan: surat usaha",
      "Peran: Kepala Bidang, Plt",
      "Ukuran: 35 kB",
      "Sebab: perannya berakhir",
      'novel: {"a":1}',
    ]);
  });
});
