import { createHash, randomUUID } from "node:crypto";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataFolder } from "../data-folder.mjs";
import { tryLock } from "../lock.mjs";
import { openCluster, removeSystemFolder } from "../postgres/cluster.mjs";
import { waitUntil } from "../processes.mjs";
import { endOf, runCommand, sql, startCommand } from "../testing/command-process";
import { faultsOf, findBackup, refuseUnfit } from "./find-backup.mjs";
import { listBackups } from "./vault.mjs";

const FILES = 30;

describe("a backup of the embedded portal", () => {
  const root = mkdtempSync(path.join(os.tmpdir(), "umkm-portal-backup-"));
  const dataDir = path.join(root, ".data-dev");
  const vault = path.join(root, "cadangan");
  const backup = (...args: string[]) => runCommand("backup", { DATA_DIR: dataDir, BACKUP_DIR: vault }, args);
  const restore = (target: string, key = paperKey, from = vault) =>
    runCommand("restore", { DATA_DIR: target, BACKUP_KEY: key }, [from]);
  let paperKey = "";
  let files: { name: string; bytes: Buffer }[] = [];

  beforeAll(async () => {
    await runCommand("db-reset", { DATA_DIR: dataDir });
    await withDatabase(dataDir, async (url) => {
      files = await fill(dataDir, url);
    });
    const made = await backup();
    expect(made).toMatchObject({ code: 0, printed: expect.stringContaining("utuh: sudah dipulihkan") });
    paperKey = /AGE-SECRET-KEY-1[A-Z0-9]+/.exec(made.printed)?.[0] ?? "";
  }, 240_000);

  afterAll(() => {
    for (const name of readdirSync(root)) removeSystemFolder(path.join(root, name));
    rmSync(root, { recursive: true, force: true });
  });

  it("shows its key once; nothing on the machine or in the backup holds it, or a word of a citizen", async () => {
    const again = await backup();
    expect(again).toMatchObject({ code: 0, printed: expect.not.stringContaining("AGE-SECRET-KEY") });
    expect(listBackups(vault)).toHaveLength(2);
    for (const file of filesIn(root)) {
      const bytes = readFileSync(file);
      expect(bytes.includes(paperKey), file).toBe(false);
      if (file.startsWith(vault)) expect(bytes.includes("Warga Contoh"), file).toBe(false);
    }
  }, 120_000);

  it("copies each file once, and a second backup brings the first one's files back too", async () => {
    const [newest = "", first = ""] = listBackups(vault);
    expect(readdirSync(path.join(vault, "berkas", first)).length).toBeGreaterThan(1);
    expect(readdirSync(path.join(vault, "berkas", newest))).toEqual(["kunci.age"]);
  });

  it("comes back whole in an empty folder: rows, files, keys; sessions void, mail quiet, numbers held", async () => {
    const target = path.join(root, "new");
    expect(await restore(target)).toMatchObject({ code: 0, printed: expect.stringContaining("Portal dipulihkan") });
    for (const { name, bytes } of files)
      expect(readFileSync(path.join(target, "files", name.slice(0, 2), name))).toEqual(bytes);
    for (const secret of ["NIK_KEYS", "NIK_HMAC_KEY", "AUTH_SECRET", "BACKUP_RECIPIENT"])
      expect(readFileSync(path.join(target, "secrets", secret))).toEqual(
        readFileSync(path.join(dataDir, "secrets", secret)),
      );
    const counts =
      "SELECT (SELECT count(*) FROM document)::int AS documents, (SELECT count(*) FROM draft)::int AS drafts";
    let here: unknown;
    await withDatabase(dataDir, async (url) => {
      here = await sql(url, counts);
    });
    await withDatabase(target, async (url) => {
      expect(await sql(url, counts)).toEqual(here);
      expect(await sql(url, "SELECT 1 FROM staff_session")).toEqual([]);
      expect(await sql(url, "SELECT state, last_error FROM notice")).toEqual([
        { state: "failed", last_error: "restored" },
      ]);
      expect(await sql(url, "SELECT numbers_checked_at FROM restoration")).toEqual([{ numbers_checked_at: null }]);
      expect(await sql(url, "SELECT action FROM audit_entry WHERE action = 'portal.restored'")).toHaveLength(1);
    });
  }, 120_000);

  it("keeps a broken state aside, and can be taken back again from there", async () => {
    const target = path.join(root, "broken");
    await restore(target);
    writeFileSync(path.join(target, "files/marke"), "mine");
    const answer = await restore(target);
    expect(answer).toMatchObject({ code: 0, printed: expect.stringContaining("Data sebelumnya disimpan di") });
    const aside = readdirSync(root).find((name) => name.startsWith("broken.lama-")) ?? "";
    expect(readFileSync(path.join(root, aside, "files/marke"), "utf8")).toBe("mine");
    expect(existsSync(path.join(target, "files/marke"))).toBe(false);
  }, 120_000);

  it("is refused before anything is touched: wrong key, a slip, another portal's folder, one that serves, no backup", async () => {
    const target = path.join(root, "refused");
    const { generateIdentity } = await import("age-encryption");
    const other = path.join(root, "other");
    mkdirSync(path.join(other, "secrets"), { recursive: true });
    writeFileSync(path.join(other, "secrets/NIK_HMAC_KEY"), "another\n");
    const lock = tryLock(dataFolder(dataDir).lock);
    const stranger = await generateIdentity();
    const asked: [string, () => ReturnType<typeof restore>][] = [
      ["bukan kunci cadangan ini", () => restore(target, stranger)],
      ["salah ketik", () => restore(target, paperKey.slice(0, -1))],
      ["berisi data portal lain", () => restore(other)],
      ["Portal sedang berjalan", () => restore(dataDir)],
      ["tidak ada cadangan yang selesai", () => restore(target, paperKey, other)],
    ];
    try {
      for (const [sentence, answer] of asked)
        expect(await answer()).toMatchObject({ code: 1, printed: expect.stringContaining(sentence) });
    } finally {
      lock.release?.();
    }
    expect(existsSync(path.join(target, "postgres"))).toBe(false);
    expect(readFileSync(path.join(other, "secrets/NIK_HMAC_KEY"), "utf8")).toBe("another\n");
    expect(readdirSync(root).filter((name) => name.includes(".lama-") && !name.startsWith("broken"))).toEqual([]);
  }, 120_000);

  it("finds every planted fault, and none where there is none", async () => {
    const [id = ""] = listBackups(vault);
    const planted = path.join(root, "planted");
    const find = async () => {
      try {
        return await faultsOf(findBackup(path.join(planted, id)));
      } catch (error) {
        return [(error as Error).message];
      }
    };
    const parts = filesIn(path.join(vault, id))
      .concat(filesIn(path.join(vault, "berkas")))
      .filter((file) => !file.endsWith(".age"));
    expect(parts.length).toBeGreaterThan(FILES);
    cpSync(vault, planted, { recursive: true });
    expect(await find()).toEqual([]);
    for (const file of parts) {
      const copy = path.join(planted, path.relative(vault, file));
      const bytes = readFileSync(file);
      const turned = Buffer.from(bytes);
      const at = Math.floor(bytes.length / 2);
      turned[at] = (turned[at] ?? 0) ^ 1;
      writeFileSync(copy, turned);
      expect(await find(), `a byte of ${file}`).toHaveLength(1);
      writeFileSync(copy, bytes.subarray(0, -2));
      expect(await find(), `half of ${file}`).toHaveLength(1);
      rmSync(copy);
      expect(await find(), `without ${file}`).toHaveLength(1);
      copyFileSync(file, copy);
    }
    expect(await find()).toEqual([]);
  }, 120_000);

  it("mends a damaged file of an older night with a new copy", async () => {
    const [, first = ""] = listBackups(vault);
    const [damaged = ""] = filesIn(path.join(vault, "berkas", first)).filter((file) => !file.endsWith(".age"));
    writeFileSync(damaged, "rusak");
    expect(await backup()).toMatchObject({ code: 0 });
    const [newest = ""] = listBackups(vault);
    expect(await faultsOf(findBackup(path.join(vault, newest)))).toEqual([]);
    expect(await faultsOf(findBackup(path.join(vault, first)))).toEqual([expect.stringContaining("berubah")]);
    expect(
      await runCommand("backup", { DATA_DIR: dataDir, BACKUP_DIR: vault, BACKUP_KEY: paperKey }, ["--check"]),
    ).toMatchObject({
      code: 0,
      printed: expect.stringContaining(`semua ${FILES} berkas dapat dibuka`),
    });
  }, 120_000);

  it("goes on where it was killed; two at once are refused", async () => {
    const lock = tryLock(path.join(dataDir, "run/backup-lock"));
    try {
      expect(await backup()).toMatchObject({ code: 1, printed: expect.stringContaining("sedang dibuat") });
    } finally {
      lock.release?.();
    }
    const before = listBackups(vault).length;
    for (const line of ["Menyalin berkas", "Menyalin basis data", "Memulihkan salinan"]) {
      const { child, printed } = startCommand("backup", { DATA_DIR: dataDir, BACKUP_DIR: vault });
      await waitUntil(() => printed().includes(line), 60_000);
      child.kill("SIGKILL");
      await endOf(child);
    }
    expect(listBackups(vault)).toHaveLength(before);
    const killed = readdirSync(vault).find((name) => name.endsWith(".sebagian")) ?? "";
    expect(await backup()).toMatchObject({ code: 0, printed: expect.stringContaining("utuh") });
    expect(listBackups(vault)[0]).toBe(killed.replace(".sebagian", ""));
    expect(readdirSync(vault).filter((name) => name.endsWith(".sebagian"))).toEqual([]);
  }, 180_000);

  it("tries a newer program's migrations on the copy, and only then on the portal's own database", async () => {
    const newest = "20261128201212_backups";
    const upgrade = (...args: string[]) => runCommand("upgrade", { DATA_DIR: dataDir, BACKUP_DIR: vault }, args);
    expect(await upgrade("--check")).toMatchObject({
      code: 0,
      printed: expect.stringContaining("tidak membawa migrasi baru"),
    });
    const lacking = path.join(root, "lacking");
    expect((await restore(lacking)).code).toBe(0);
    const has = `SELECT 1 FROM _prisma_migrations WHERE migration_name = '${newest}'`;
    await withDatabase(lacking, async (url) => {
      await sql(url, `DELETE FROM _prisma_migrations WHERE migration_name = '${newest}'`);
    });
    // What it makes is there already, so it fails: on the copy, and the portal's own database is left alone.
    const failing = await runCommand("upgrade", { DATA_DIR: lacking, BACKUP_DIR: path.join(root, "vault2") }, []);
    expect(failing).toMatchObject({ code: 1, printed: expect.stringContaining("gagal pada salinan") });
    await withDatabase(lacking, async (url) => expect(await sql(url, has)).toEqual([]));
  }, 180_000);

  it("of a newer program is refused by an older one, of another PostgreSQL too", () => {
    const { manifest } = findBackup(vault);
    expect(() => refuseUnfit(manifest, manifest.postgres)).not.toThrow();
    expect(() =>
      refuseUnfit({ ...manifest, migrations: [...manifest.migrations, "29991231_later"] }, manifest.postgres),
    ).toThrow("lebih baru daripada program ini");
    expect(() => refuseUnfit(manifest, "99")).toThrow("PostgreSQL 99");
  });
});

/** A draft with papers, somebody signed in and a mail that waits; files as the portal keeps them. */
async function fill(dataDir: string, url: string) {
  const draft = randomUUID();
  await sql(
    url,
    `INSERT INTO draft (id, resume_hash, service_slug, answers_cipher, answers_key_id, request_id, expires_at, updated_at)
     VALUES ('${draft}', 'hash', 'nib', 'Warga Contoh'::bytea, 'k1', gen_random_uuid(), now() + interval '1 day', now())`,
  );
  const files = Array.from({ length: FILES }, (_, place) => ({
    name: randomUUID(),
    bytes: Buffer.from(`Warga Contoh ${place}`),
  }));
  for (const { name, bytes } of files) {
    const shelf = path.join(dataDir, "files", name.slice(0, 2));
    mkdirSync(shelf, { recursive: true });
    writeFileSync(path.join(shelf, name), bytes);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    await sql(
      url,
      `INSERT INTO document (id, draft_id, kind, requirement_key, name, content_type, size, sha256, storage_name, uploaded_by)
       VALUES (gen_random_uuid(), '${draft}', 'requirement', 'ktp', 'ktp.jpg', 'image/jpeg', ${bytes.length}, '${sha256}', '${name}', 'pemohon')`,
    );
  }
  await sql(
    url,
    `INSERT INTO staff_session (id, staff_id, session_version, expires_at)
     SELECT gen_random_uuid(), id, 1, now() + interval '1 day' FROM staff LIMIT 1`,
  );
  await sql(
    url,
    `INSERT INTO notice (id, dedupe_key, channel, recipient, subject, body) VALUES (gen_random_uuid(), 'k', 'mail', 'a@contoh.test', 's', 'b')`,
  );
  return files;
}

/** The embedded server of a data folder, for as long as `use` needs it. */
async function withDatabase(dataDir: string, use: (ownerUrl: string) => Promise<void>) {
  const password = readFileSync(path.join(dataDir, "secrets/DATABASE_PASSWORD"), "utf8").trim();
  const cluster = await openCluster(dataFolder(dataDir), password, () => {});
  await cluster.untilAccepting(cluster.spawn());
  try {
    await use(cluster.ownerUrl);
  } finally {
    await cluster.stop();
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "postgres" ? [] : filesIn(place);
    return entry.isFile() ? [place] : [];
  });
}
