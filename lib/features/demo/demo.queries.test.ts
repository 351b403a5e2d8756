import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicContext } from "@/lib/platform/context";
import { overrideEnv } from "@/lib/platform/env";
import { sendMail } from "@/lib/platform/mail";
import { startMailSink } from "@/lib/platform/mail-sink";
import { findDemoMail, listDemoMails } from "./demo.queries";

const folder = mkdtempSync(path.join(os.tmpdir(), "umkm-portal-mails-"));
let sink: Awaited<ReturnType<typeof startMailSink>>;

beforeAll(async () => {
  overrideEnv({ DATA_DIR: folder, DEMO: "1" });
  sink = await startMailSink(0);
  const { port } = sink.server.address() as AddressInfo;
  overrideEnv({ SMTP_URL: `smtp://127.0.0.1:${port}` });
});
afterAll(async () => {
  await new Promise<void>((resolve) => sink.close(() => resolve()));
  rmSync(folder, { recursive: true, force: true });
});

const mail = (number: number) => ({
  to: `warga${number}@warga.lokal`,
  subject: `Permohonan ${number} kami terima`,
  body: "Simpan nomor ini: 26N-TEST. Jangan dibagikan kepada orang lain – gratis.",
  link: "/lacak/26N",
  messageId: `<${number}@demo.lokal>`,
});

test("no mail yet is an empty list", async () => {
  expect(await listDemoMails(publicContext())).toEqual([]);
});

test("what the portal sends can be read, the newest first", async () => {
  for (const number of [1, 2]) await sendMail(mail(number));
  const listed = await listDemoMails(publicContext());
  expect(listed?.map(({ to, subject }) => [to, subject])).toEqual([
    ["warga2@warga.lokal", "Permohonan 2 kami terima"],
    ["warga1@warga.lokal", "Permohonan 1 kami terima"],
  ]);
  const opened = await findDemoMail(publicContext(), listed?.[0]?.id ?? "");
  expect(opened?.text).toContain("orang lain – gratis.");
  expect(opened?.text).toContain("http://127.0.0.1:3000/lacak/26N");
  expect(opened?.from).toContain("Layanan UMKM Lombok Barat");
});

test("an unknown or made-up id opens nothing", async () => {
  expect(await findDemoMail(publicContext(), "019ab2b6-0000-4000-8000-000000000000")).toBeNull();
  expect(await findDemoMail(publicContext(), "../../secrets/secrets")).toBeNull();
});

test("outside the demo there are no mails to see", async () => {
  const [first] = (await listDemoMails(publicContext())) ?? [];
  overrideEnv({ DEMO: "0" });
  expect(await listDemoMails(publicContext())).toBeNull();
  expect(await findDemoMail(publicContext(), first?.id ?? "")).toBeNull();
});
