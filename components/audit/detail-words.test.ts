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
        purpose: "duty:nib.1.pelaksana.verify",
        query: { keadaan: "rejected", office: true },
        standsFor: null,
        from: "2026-12-05",
        novel: { a: 1 },
      }),
    ).toEqual([
      "Tugas: langkah 4, telaah (Pejabat Fungsional)",
      "Keputusan: tidak diwajibkan",
      "Persyaratan: surat usaha",
      "Peran: Kepala Bidang, Plt",
      "Ukuran: 35 kB",
      "Sebab: perannya berakhir",
      "Keperluan: langkah 1, periksa berkas (Pelaksana)",
      "Saringan: keadaan: ditolak, Milik kantor: ya",
      "Dari: 5 Desember 2026",
      "novel: a: 1",
    ]);
    expect(detailLines({ hours: [{ weekday: 1, opens: "08:00", closes: "15:30", restFrom: null }] })).toEqual([
      "Jam kerja: Senin 08:00–15:30",
    ]);
  });
});
