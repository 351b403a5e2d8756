import { expect, test } from "vitest";
import { maskCitizens } from "./mask-data";
import { sampleData } from "./sample-data";

test("nothing of a citizen can be read from masked data, and the rest is as it was", () => {
  const data = sampleData("participant");
  const masked = maskCitizens(data);
  const said = JSON.stringify(masked);
  for (const key of ["pemohon_nama", "pemohon_alamat", "usaha_nama", "usaha_alamat"])
    expect(said, key).not.toContain(data.fields[key]);
  for (const row of data.tables.peserta ?? []) expect(said).not.toContain(`"${row.nama}"`);
  expect(masked.fields.kegiatan).toBe(data.fields.kegiatan);
  expect(masked.fields.pemohon_nama).toMatch(/^\S\*+/);
  expect(masked.tables.peserta).toHaveLength(data.tables.peserta?.length ?? 0);
  expect(masked.tables.panitia).toEqual(data.tables.panitia);
});
