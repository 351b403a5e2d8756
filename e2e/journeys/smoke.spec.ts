import { expect, test } from "@playwright/test";

test("the home page opens in Indonesian and asks no foreign host", async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== new URL(baseURL ?? "").origin) foreign.push(request.url());
  });
  const answer = await page.goto("/");
  expect(answer?.status()).toBe(200);
  await expect(page.locator("html")).toHaveAttribute("lang", "id");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(foreign).toEqual([]);
});

test("the health route says that every part works", async ({ request }) => {
  const answer = await request.get("/api/health");
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual({
    status: "ok",
    database: "ok",
    migrations: "ok",
    storage: "ok",
    queue: "ok",
    disk: "ok",
    backup: { state: "none", ageHours: null },
  });
});
