import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { useDatabase } from "@/lib/testing";
import { Witness } from "../witness";
import { nothingLeftOver } from "./left-overs";
import { check, type Office, type Planted } from "./planted";
import { smallOffice } from "./small-office";

useDatabase({ owner: true });

let office: Office;
beforeAll(async () => {
  office = await smallOffice();
});

type Row = { name: string; state: "open" | "done"; received?: number; document?: string };

/** A row of an upload as the portal might have left it. */
const withUpload =
  ({ name, state, received = 0, document }: Row) =>
  ({ run }: Planted) =>
    run(
      `INSERT INTO upload (custom_id, file_key, slug, name, size, type, metadata, state, received, document_id, answer, updated_at)
       VALUES (gen_random_uuid(), 'k', 'document', $1, 100, '', '{}', $2::upload_state, $3, $4::uuid, jsonb_build_object('documentId', $4::text), now())`,
      name,
      state,
      received,
      document ?? null,
    );

const NOBODY = "00000000-0000-4000-8000-000000000001";

test("an upload that was acknowledged and is gone, or is another file", async () => {
  const seeing = async (documentId: string) => {
    const witness = new Witness();
    witness.uploads.push({ name: "foto.jpg", documentId, sha256: "a" });
    return check(office, () => {}, { witness });
  };
  expect(await seeing(NOBODY)).toContain("I1 the upload of foto.jpg was acknowledged and is not there");
  let real = "";
  await check(office, async ({ look }) => {
    real = (await look.rows<{ id: string }>("SELECT id::text FROM document LIMIT 1"))[0]?.id ?? "";
  });
  expect(await seeing(real)).toContain("I1 the upload of foto.jpg was acknowledged and holds something else");
});

test("a file whose upload has not ended, and an end without its file", async () => {
  expect(await check(office, withUpload({ name: "ktp.pdf", state: "open" }))).toEqual([
    "I6 0 uploads of ktp.pdf ended and 2 files of it are kept",
  ]);
  expect(await check(office, withUpload({ name: "hilang.pdf", state: "done", document: NOBODY }))).toEqual([
    "I6 1 uploads of hilang.pdf ended and 0 files of it are kept",
    "I6 the upload of hilang.pdf was answered with a file that is not there",
  ]);
});

test("bytes that count and are not on the disk", async () => {
  expect(await check(office, withUpload({ name: "separuh.pdf", state: "open", received: 10 }))).toEqual([
    "I6 the upload of separuh.pdf counts 10 bytes and has 0",
  ]);
});

test("a file that the clean-up has left, and an upload", async () => {
  const parts = path.join(office.files, "parts");
  mkdirSync(parts, { recursive: true });
  writeFileSync(path.join(parts, "sisa"), "x");
  let found: string[] = [];
  await check(office, async (planted) => {
    await withUpload({ name: "a.pdf", state: "open" })(planted);
    found = await nothingLeftOver(planted.look);
  });
  rmSync(parts, { recursive: true });
  expect(found).toEqual([
    "I6 the clean-up left parts/sisa, which no row names",
    "I6 the clean-up left 1 uploads that nobody goes on with",
  ]);
});
