import type { Page } from "@playwright/test";
import { SERVICES } from "@/lib/domain/services";
import { expect, test } from "../fixtures/portal";

const MOST = 25_000;

test("a page that needs no script sends none, and weighs at most 25 kB on a first visit", async ({ page, office }) => {
  const { reference } = await office.givenApplication("nib");
  const addresses: [address: string, status?: number][] = [
    ["/"],
    ["/layanan"],
    ...SERVICES.map(({ slug }): [string] => [`/layanan/${slug}`]),
    ["/kegiatan"],
    ["/mulai"],
    ["/statistik"],
    ["/statistik?tahun=2019"],
    ["/sop/nib"],
    ["/sop/fasilitasi"],
    ["/sop/pelatihan"],
    ["/mulai?perlu=alat&usaha=jasa&nib=belum&lokasi=lombok_barat"],
    ["/lacak"],
    ["/lacak?ref=apa%20saja"],
    ["/lacak/lupa"],
    ["/lacak/lupa?terkirim"],
    ["/lacak/26NK7F3Q9XMC"],
    [`/lacak/${reference}`],
    ["/verifikasi"],
    ["/antrean"],
    ["/verifikasi?kode=salah"],
    ["/verifikasi/salah"],
    ["/gangguan"],
    ["/tidak-ada-sama-sekali", 404],
    ["/layanan/emas", 404],
    ["/sop/emas", 404],
    ["/layanan/emas/ajukan", 404],
    ["/kegiatan/00000000-0000-4000-8000-000000000000", 404],
  ];
  for (const [address, status = 200] of addresses) {
    const seen = await weighAll(page, address);
    expect(seen, address).toMatchObject({ status, scripts: [] });
    expect(seen.policy, address).toContain("script-src 'none'");
    expect(seen.html, address).not.toMatch(/<script|__next_f|\bas="script"|\bon[a-z]+="/);
    expect(seen.bytes, address).toBeLessThanOrEqual(MOST);
    await expect(page.getByRole("heading", { level: 1 }), address).toHaveCount(1);
  }
});

test("from a page without scripts to one with them and back", async ({ page }) => {
  await page.goto("/layanan/nib");
  await page.getByRole("link", { name: "Mulai mengajukan" }).last().click();
  await expect(page).toHaveURL(/\/ajukan/);
  expect(await page.locator("script").count()).toBeGreaterThan(0);
  await page.getByRole("link", { name: "Layanan UMKM" }).first().click();
  await expect(page).toHaveURL(/\/$/);
  expect(await page.locator("script").count()).toBe(0);
  await page.goBack();
  await expect(page).toHaveURL(/\/ajukan/);
  expect(await page.locator("script").count()).toBeGreaterThan(0);
});

type Seen = { status: number; policy: string; html: string; scripts: string[]; bytes: number };

/** All that a browser fetches for a page on its first visit, heads and all, by the log of its network. */
async function weighAll(page: Page, address: string): Promise<Seen> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const scripts: string[] = [];
  let bytes = 0;
  session.on("Network.requestWillBeSent", ({ type, request }) => {
    if (type === "Script" || new URL(request.url).pathname.endsWith(".js")) scripts.push(request.url);
  });
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  const answer = await page.goto(address, { waitUntil: "networkidle" });
  await session.detach();
  const policy = answer?.headers()["content-security-policy"] ?? "";
  return { status: answer?.status() ?? 0, policy, html: (await answer?.text()) ?? "", scripts, bytes };
}
