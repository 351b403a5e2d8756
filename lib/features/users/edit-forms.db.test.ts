import { describe, expect, it } from "vitest";
import { NOTICE_KINDS } from "@/lib/domain/notice-kinds";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { chooseNotices } from "./account.commands";
import { getNoticeChoices } from "./account.queries";
import { endGrant, grantRole, setGrantDecree } from "./grants.commands";
import { changeStaff, createStaff } from "./users.commands";
import { findStaff } from "./users.queries";

const clock = makeClock(new Date().toISOString());

/** An account, and the card as two tabs have it open. */
async function scene() {
  const admin = await asStaff(["admin"], clock);
  const made = await createStaff(admin, { name: "Budi", email: "budi@contoh.test", roles: ["kabid"] });
  if (!made.ok) throw new Error(made.code);
  const { staffId } = made.value;
  const opened = await findStaff(admin, staffId);
  if (!opened) throw new Error("no card");
  const { name, email, version } = opened;
  return { admin, staffId, opened, form: { staffId, name, email, version } };
}

describe("an account open in two tabs", () => {
  useDatabase({ each: true });

  it("tells the later one what changed, keeps what was typed, and takes it with the next press", async () => {
    const { admin, staffId, form } = await scene();
    expect((await changeStaff(admin, { ...form, post: "Kepala Bidang" })).ok).toBe(true);
    const later = await changeStaff(admin, { ...form, name: "Budi Santoso" });
    if (later.ok || !("values" in later)) throw new Error("saved over what was changed");
    expect(later.sentence).toContain("jabatan (kini “Kepala Bidang”)");
    expect(later.values).toMatchObject({ name: "Budi Santoso", post: "Kepala Bidang" });
    expect((await findStaff(admin, staffId))?.name).toBe("Budi");
    const again = { ...form, name: "Budi Santoso", post: "Kepala Bidang", version: later.values.version };
    expect((await changeStaff(admin, again)).ok).toBe(true);
    expect(await findStaff(admin, staffId)).toMatchObject({ name: "Budi Santoso", post: "Kepala Bidang" });
  });

  it("tells the later one which decree somebody else has written down, and takes theirs with the next press", async () => {
    const { admin, staffId } = await scene();
    const days = { from: "2026-01-01", to: "2099-01-01" };
    expect(await grantRole(admin, { staffId, role: "kadis", kind: "plt", ...days, decree: "800.1/1" })).toMatchObject({
      ok: true,
    });
    const grant = (await findStaff(admin, staffId))?.grants.find(({ kind }) => kind === "plt");
    const form = { grantId: grant?.id ?? "", version: grant?.decreeVersion ?? "" };
    expect(grant?.decree).toBe("800.1/1");
    expect((await setGrantDecree(admin, { ...form, decree: "800.1/2" })).ok).toBe(true);
    const later = await setGrantDecree(admin, { ...form, decree: "800.1/3" });
    if (later.ok || !("values" in later)) throw new Error("saved over what was changed");
    expect(later.sentence).toContain("nomor surat penugasan (kini “800.1/2”)");
    const again = { grantId: form.grantId, decree: "800.1/3", version: later.values.version ?? "" };
    expect((await setGrantDecree(admin, again)).ok).toBe(true);
    expect(await db().auditEntry.count({ where: { action: "role.decree_set", subjectId: staffId } })).toBe(2);
  });

  it("does not end a role that somebody else has given another last day", async () => {
    const { admin, opened } = await scene();
    const [grant] = opened.grants;
    if (!grant) throw new Error("no role");
    const { id: grantId, version } = grant;
    expect((await endGrant(admin, { grantId, to: "2099-12-31", version })).ok).toBe(true);
    const later = await endGrant(admin, { grantId, version });
    if (later.ok || !("values" in later)) throw new Error("ended");
    expect(later.sentence).toContain("hari terakhir peran ini (kini 31 Desember 2099)");
    expect(await db().roleGrant.count({ where: { id: grantId } })).toBe(1);
    expect((await endGrant(admin, { grantId, version: later.values.version })).ok).toBe(true);
    expect(await db().roleGrant.count({ where: { id: grantId } })).toBe(0);
  });

  it("names, of one's own notices, what the other tab chose, and keeps one's own ticks", async () => {
    const clerk = await asStaff(["pelaksana"], clock);
    const { version } = await getNoticeChoices(clerk);
    expect((await chooseNotices(clerk, { portal: ["new_duty"], mail: ["late"], version })).ok).toBe(true);
    const later = await chooseNotices(clerk, { portal: [...NOTICE_KINDS], mail: ["letter"], version });
    if (later.ok || !("values" in later)) throw new Error("saved over what was chosen");
    expect(later.sentence).toContain("Anda sendiri di tab atau HP lain mengubah ");
    expect(later.sentence).toContain("Segera jatuh tempo dan lewat tenggat lewat e-mail (kini dikirim)");
    expect(later.values.mail).toContain("letter");
    expect(later.values.portal).toEqual(["new_duty"]);
    const again = { portal: ["new_duty" as const], mail: ["letter" as const], version: later.values.version };
    expect((await chooseNotices(clerk, again)).ok).toBe(true);
    expect((await getNoticeChoices(clerk)).choices.letter).toEqual({ portal: false, mail: true });
  });
});
