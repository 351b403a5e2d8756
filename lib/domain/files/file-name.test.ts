import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanFileName, writable } from "./file-name";

it("what is claimed of a file can be written down and stand in an address", () => {
  expect(writable("a\u0000b\ud800.jpg")).toBe("ab.jpg");
  expect(writable("💣 字.jpg")).toBe("💣 字.jpg");
  expect(() => encodeURIComponent(writable("\udc00x"))).not.toThrow();
});

describe("cleanFileName", () => {
  it.each([
    ["ktp.jpg", "image/jpeg", "ktp.jpg"],
    ["KTP.JPEG", "image/jpeg", "KTP.JPEG"],
    ["foto.heic", "image/jpeg", "foto.jpg"],
    ["../../etc/passwd", "application/pdf", "passwd.pdf"],
    ["C:\\dokumen\\surat.pdf", "application/pdf", "surat.pdf"],
    ["surat\u202Efdp.exe", "application/pdf", "suratfdp.pdf"],
    ["a\u0000b\r\nc.png", "image/png", "abc.png"],
    ["", "image/png", "berkas.png"],
    ["...", "image/png", "berkas.png"],
    ['x"><script>.jpg', "image/jpeg", "x___script_.jpg"],
    ["dokumen v1.2 akhir", "application/pdf", "dokumen v1.2 akhir.pdf"],
  ])("%j as %s becomes %j", (name, type, shown) => {
    expect(cleanFileName(name, type)).toBe(shown);
  });

  it("never exceeds 255 bytes, never breaks a character, never holds a folder or a control", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (name) => {
        const shown = cleanFileName(name, "application/pdf");
        expect(new TextEncoder().encode(shown).length).toBeLessThanOrEqual(255);
        expect(shown).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(shown.toLowerCase().endsWith(".pdf")).toBe(true);
      }),
    );
  });
});
