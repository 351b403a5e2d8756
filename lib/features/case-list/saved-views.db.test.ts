import { beforeAll, expect, test } from "vitest";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { removeView, saveView } from "./saved-views.commands";
import { listSavedViews } from "./saved-views.queries";

useDatabase();

const clock = makeClock();
let clerk: StaffContext;
let colleague: StaffContext;
let head: StaffContext;

beforeAll(async () => {
  clerk = await asStaff(["pelaksana"], clock);
  colleague = await asStaff(["pelaksana"], clock);
  head = await asStaff(["kabid"], clock);
});

const names = async (ctx: StaffContext) => (await listSavedViews(ctx)).map(({ name }) => name);
const query = "urut=lama&keadaan=rejected&asing=1&kecamatan=99";

test("one's own view is one's own; its address keeps what the list knows, in its order", async () => {
  expect(await saveView(clerk, { name: "Ditolak lama", query })).toMatchObject({ ok: true });
  expect(await listSavedViews(clerk)).toMatchObject([
    { name: "Ditolak lama", query: "keadaan=rejected&urut=lama", office: false, removable: true },
  ]);
  expect(await names(colleague)).toEqual([]);
  expect(await db().auditEntry.count({ where: { action: "view.saved", actorId: clerk.actor.id } })).toBe(1);
});

test("a name stands once, whatever its capitals, and a view of everything is none", async () => {
  expect(await saveView(clerk, { name: "ditolak LAMA", query })).toMatchObject({ ok: false, code: "view_name_taken" });
  expect(await saveView(clerk, { name: "Semua", query: "asing=1" })).toMatchObject({ code: "view_of_nothing" });
  expect(await saveView(colleague, { name: "Ditolak lama", query })).toMatchObject({ ok: true });
});

test("two windows that keep the same name at once keep one", async () => {
  const both = await Promise.all([1, 2].map(() => saveView(head, { name: "Bersamaan", query })));
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test("the office's view is made and removed by a head, and seen by all who read the list", async () => {
  expect(await saveView(clerk, { name: "Rapat", query, whose: "kantor" })).toMatchObject({ code: "no_right" });
  expect(await saveView(head, { name: "Rapat", query, whose: "kantor" })).toMatchObject({ ok: true });
  expect((await names(clerk))[0]).toBe("Rapat");
  const [office] = await listSavedViews(clerk);
  expect(office).toMatchObject({ office: true, removable: false });
  expect(await removeView(clerk, { viewId: office?.id ?? "" })).toMatchObject({ code: "no_right" });
  expect(await removeView(head, { viewId: office?.id ?? "" })).toMatchObject({ ok: true });
  expect(await names(clerk)).not.toContain("Rapat");
});

test("nobody removes what is another's, and an admin keeps none", async () => {
  const [own] = await listSavedViews(clerk);
  expect(await removeView(colleague, { viewId: own?.id ?? "" })).toMatchObject({ code: "not_found" });
  const admin = await asStaff(["admin"], clock);
  expect(await saveView(admin, { name: "x", query })).toMatchObject({ code: "no_right" });
  expect(await names(admin)).toEqual([]);
});

test("thirty are enough", async () => {
  const many = await asStaff(["auditor"], clock);
  for (let no = 0; no < 30; no += 1)
    expect(await saveView(many, { name: `P${no}`, query })).toMatchObject({ ok: true });
  expect(await saveView(many, { name: "P30", query })).toMatchObject({ code: "views_full" });
});
