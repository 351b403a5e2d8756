import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { beginEntry } from "./counter-entry.commands";

useDatabase();

test("an entry begins with a whole NIK or with none, so that nobody types on beneath a wrong one", async () => {
  const clerk = await asStaff(["pelaksana"], makeClock());
  const begin = (nik: string) => beginEntry(clerk, { requestId: randomUUID(), slug: "nib", nik });
  for (const nik of ["1234", "5201-0141-0790-0001x", "nik"])
    expect(await begin(nik), nik).toMatchObject({ ok: false, errors: { nik: expect.stringMatching(/16 angka/) } });
  for (const nik of ["", "  ", "5201 0141 0790 0001", "\u202a5201014107900001\u202c"])
    expect(await begin(nik), nik).toMatchObject({ ok: true });
});
