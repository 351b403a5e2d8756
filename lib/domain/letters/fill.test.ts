import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fill, type LetterData } from "./fill";
import { ph } from "./phrase";
import { Template, type TemplateInput } from "./template";

const DATA: LetterData = {
  fields: { kegiatan: "Pelatihan batik", jam: null, tempat: "Gerung", tanggal: "23 November 2026", nomor: "1/2026" },
  lists: { isi: ["satu", "dua"], kosong: [] },
  tables: { orang: [{ nama: "Siti" }, { nama: "Ali" }], sepi: [] },
  signer: { post: "Kepala Dinas", name: "Contoh", rank: "", nip: "" },
};
const filled = (...template: TemplateInput) => fill(Template.parse(template), DATA);
const data = (changes: Partial<LetterData>): LetterData => Object.assign({}, DATA, changes);

describe("capitals", () => {
  test("are made of the plain field", () => {
    expect(filled({ type: "heading", text: ph("PESERTA {kegiatan_besar}") })).toEqual({
      ok: true,
      blocks: [{ type: "heading", text: "PESERTA PELATIHAN BATIK" }],
    });
  });

  test("that the data have stand before", () => {
    const template = Template.parse([{ type: "heading", text: ph("{kegiatan_besar}") }]);
    const own = data({ fields: { kegiatan: "x", kegiatan_besar: "Y/z" } });
    expect(fill(template, own)).toMatchObject({ blocks: [{ text: "Y/z" }] });
  });

  test("of what is not known are missing by the plain name, once", () => {
    const template = { type: "heading" as const, text: ph("{jam_besar} {jam}") };
    expect(filled(template)).toEqual({ ok: false, missing: [{ key: "jam" }] });
  });
});

describe("facts", () => {
  const known = { label: "Kegiatan", value: ph("{kegiatan}") };
  const unknown = { label: "Jam", value: ph("{jam}") };

  test("that may be left out are, when they are not known", () => {
    const rows = [known, { label: "Jam", value: ph("{jam}"), optional: true }];
    expect(filled({ type: "facts", rows })).toEqual({
      ok: true,
      blocks: [{ type: "facts", rows: [["Kegiatan", "Pelatihan batik"]] }],
    });
  });

  test("that must be there are missing", () => {
    expect(filled({ type: "facts", rows: [known, unknown] })).toEqual({ ok: false, missing: [{ key: "jam" }] });
  });
});

test("each source of a decree ends with a semicolon, unless it ends by itself", () => {
  const sources = data({ lists: { isi: ["Perda Nomor 4 Tahun 2016", "PP Nomor 24 Tahun 2018;", "Lainnya."] } });
  const clause = { type: "clause" as const, label: "Mengingat", style: "1." as const, items: [], source: "isi" };
  expect(fill(Template.parse([clause]), sources)).toMatchObject({
    blocks: [{ items: ["Perda Nomor 4 Tahun 2016;", "PP Nomor 24 Tahun 2018;", "Lainnya."] }],
  });
});

describe("a table without rows", () => {
  const columns = [{ column: "nama", title: "Nama" }];

  test("is missing", () => {
    expect(filled({ type: "table", source: "sepi", columns })).toEqual({ ok: false, missing: [{ key: "sepi" }] });
  });

  test("is left out when it may be, or says so", () => {
    expect(filled({ type: "table", source: "sepi", columns, optional: true })).toEqual({ ok: true, blocks: [] });
    const said = filled({ type: "table", source: "sepi", columns, optional: true, empty: ["Tidak ada."] });
    expect(said).toMatchObject({ ok: true, blocks: [{ type: "paragraph", text: "Tidak ada." }] });
  });

  test("with rows counts them and says nothing else", () => {
    const drawn = filled({ type: "table", source: "orang", columns, optional: true, empty: ["Tidak ada."] });
    expect(drawn).toMatchObject({
      ok: true,
      blocks: [
        {
          type: "table",
          rows: [
            ["1", "Siti"],
            ["2", "Ali"],
          ],
        },
      ],
    });
  });
});

test("a cell of which nothing is known says so; one for a pen stays empty", () => {
  const columns = [
    { column: "nama", title: "Nama" },
    { column: "instansi", title: "Instansi" },
    { column: "", title: "Tanda tangan" },
  ];
  const row = ["1", "Siti", "-", ""];
  expect(filled({ type: "table", source: "orang", columns })).toMatchObject({
    blocks: [{ rows: [row, expect.anything()] }],
  });
});

test("a line to somebody is left out where it is known to be none, and no other hole is drawn", () => {
  const letter = { type: "correspondence" as const, nature: ["Biasa"], attachment: ["-"], subject: ["Undangan"] };
  const to = [ph("Yth. {nama}"), ph("{instansi}"), ph("di tempat")];
  const template = Template.parse([Object.assign({ to }, letter)]);
  const fields = Object.assign({ nama: "Siti", instansi: "" }, DATA.fields);
  expect(fill(template, data({ fields }))).toMatchObject({ blocks: [{ to: ["Yth. Siti", "di tempat"] }] });
  const unknown = Object.assign({}, fields, { instansi: null });
  expect(fill(template, data({ fields: unknown }))).toEqual({ ok: false, missing: [{ key: "instansi" }] });
  const nobody = Object.assign({}, fields, { nama: "" });
  expect(fill(template, data({ fields: nobody }))).toEqual({ ok: false, missing: [{ key: "nama" }] });
});

describe("signatures", () => {
  const others = [{ above: ph("{tempat}, {tanggal}"), post: ph("Pemohon"), name: ph("(....)") }];

  test("end with the office's", () => {
    const drawn = filled({ type: "signatures", above: [ph("Mengetahui,")], others });
    expect(drawn).toMatchObject({
      blocks: [{ signers: [{ post: "Pemohon" }, { above: ["Mengetahui,"], name: "Contoh" }] }],
    });
  });

  test("without the office's need nobody who holds the post", () => {
    const template = Template.parse([{ type: "signatures", above: [], office: false, others }]);
    expect(fill(template, data({ signer: null }))).toMatchObject({
      ok: true,
      blocks: [{ signers: [{ post: "Pemohon" }] }],
    });
    const withOffice = Template.parse([{ type: "signatures", above: [], others }]);
    expect(fill(withOffice, data({ signer: null }))).toEqual({ ok: false, missing: [{ key: "signer" }] });
  });
});

test("what stands in the data is drawn as it is", () => {
  const template = Template.parse([{ type: "paragraph", text: ph("Yth. {nama}.") }]);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ minLength: 1 }),
        fc.constantFrom("{nomor}", "[Nomor surat]", "{{7*7}}", '#read("x")', "<img>"),
      ),
      (nama) => {
        const drawn = fill(template, data({ fields: { nama, nomor: "1" } }));
        expect(drawn).toMatchObject({ ok: true, blocks: [{ text: `Yth. ${nama}.` }] });
      },
    ),
  );
});
