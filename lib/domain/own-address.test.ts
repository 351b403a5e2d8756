import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownAddress } from "./own-address";

const staff = (wanted: string) => ownAddress(wanted, ["petugas"]);

describe("an address of our own", () => {
  it.each([
    ["/petugas", "/petugas"],
    ["/petugas/tugas?cari=a%20b&tampil=semua", "/petugas/tugas?cari=a%20b&tampil=semua"],
    ["/petugas/permohonan/26TQ4Z7KX3MB#berkas", "/petugas/permohonan/26TQ4Z7KX3MB"],
    ["/petugas/kegiatan/./baru", "/petugas/kegiatan/baru"],
    ["/petugas/kegiatan/../tugas", "/petugas/tugas"],
    ["/petugas/tugas/", "/petugas/tugas/"],
    ["/petugas?lanjut=https://host", "/petugas?lanjut=https://host"],
  ])("%s leads to %s", (wanted, leads) => expect(staff(wanted)).toBe(leads));

  it.each([
    "/petugas/..//host/x",
    "/petugas/%2e%2e//host/x",
    "/petugas/%2E./%2e.//host",
    "/petugas/.%2e/lacak",
    "/petugas/..",
    "/petugas//host",
    "/petugas/%2f%2fhost",
    "/petugas/%252e%252e/x",
    "/petugas/%5chost",
    "/petugas\\..\\host",
    "/petugas/\t/host",
    "/petugas/\n",
    "/petugas/\u0000",
    "/petugasku/x",
    "//host/petugas",
    "///host/petugas",
    "/\\host/petugas",
    "https://host/petugas",
    "javascript:alert(1)",
    "petugas/tugas",
    "/lacak",
    "/PETUGAS/tugas",
    "",
  ])("%j is none", (wanted) => expect(staff(wanted)).toBeNull());

  it("whatever is put together of hostile pieces, stays on the host and under the prefix", () => {
    const piece = fc.constantFrom(
      ..."/ // . .. %2e %2e%2e %2f \\ @ : ? # petugas host https: \t %5c ; lacak %00 .%2e".split(" "),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const leads = staff(`/petugas${pieces.join("")}`);
        if (leads === null) return;
        const opened = new URL(leads, "https://umkm.example");
        expect(opened.origin).toBe("https://umkm.example");
        expect(opened.pathname).toMatch(/^\/petugas(\/|$)/);
        expect(ownAddress(leads, ["petugas"])).toBe(leads);
      }),
      { numRuns: 2000 },
    );
  });
});
