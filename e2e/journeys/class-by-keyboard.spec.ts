import type { Page } from "@playwright/test";
import { addCalendarDays, startOfWitaDay, witaDate } from "@/lib/domain/working-time";
import { actOnProgramme, rescheduleProgramme } from "@/lib/features/programmes/programmes.commands";
import { addEntry, completeProgrammeDuty } from "@/lib/features/records/records.commands";
import { staffContextFor } from "@/lib/platform/context/outside";
import { type Desk, must } from "@/lib/testing/programmes";
import { givenPublicProgramme, walkProgramme } from "@/lib/testing/public-programmes";
import { expect, test } from "../fixtures/portal";
import { byKeyboard } from "../pages/by-keyboard";
import { endDuty, wordOf } from "../pages/programme";

/** A line of people may stand before the button. */
const MOST = 400;

test("by keyboard alone a class is gathered, started, initialled, approved, recorded and ended", async ({ office }) => {
  const name = `Inaq Papan ${wordOf(Date.now())}`;
  await office.givenAccepted("pelatihan", name);
  const roles = ["pelaksana", "jafung", "kabid", "sekretaris", "kadis", "seksi"] as const;
  const people = await Promise.all(roles.map(async (role) => [role, await office.givenStaff(role)] as const));
  const desk = Object.fromEntries(people) as Desk;
  const programmeId = await givenPublicProgramme(desk.pelaksana, { title: `Kelas papan ketik ${Date.now()}` });
  const address = `/petugas/kegiatan/${programmeId}`;
  const clerk = keysOn(await office.asStaff("pelaksana"), address);
  const initial = keysOn(await office.asStaff("kabid"), address);
  const check = keysOn(await office.asStaff("sekretaris"), address);
  const approve = keysOn(await office.asStaff("kadis"), address);

  await clerk.open("/kumpulkan");
  await clerk.tick(`Pilih ${name}`);
  await clerk.type(/^Alasan melewati antrean/, "Dipilih untuk perjalanan ini.");
  await clerk.press("Kumpulkan yang dipilih");
  await clerk.news("1 pemohon mendapat tempat");

  // Its only day was yesterday, so that it can end today; it can be put there only by who thinks that it is still that day.
  const day = addCalendarDays(witaDate(new Date()), -1);
  const then = new Date(startOfWitaDay(day).getTime() + 8 * 3_600_000);
  const early = await staffContextFor(desk.pelaksana.actor.id, () => then);
  const moved = { programmeId, firstDay: day, lastDay: day, hours: "09.00-15.00", reason: "Dijadwalkan ulang." };
  await must(rescheduleProgramme(early, moved));
  await clerk.open();
  await clerk.press("Mulai kegiatan");
  await clerk.news("Kegiatan dimulai.");

  await clerk.pass("Tandai selesai dikerjakan");
  await walkProgramme(desk, programmeId, "committee");
  await writeCommittee(desk, programmeId);
  await initial.pass("Paraf");
  await check.pass("Paraf");
  await approve.pass("Setujui");

  await walkProgramme(desk, programmeId, "attendance");
  await clerk.claim();
  await clerk.open("/peserta?bagian=hadir");
  await clerk.tick(`${name} hadir`);
  await clerk.press("Simpan kehadiran");
  await clerk.news("Kehadiran disimpan.");
  await clerk.open("/peserta?bagian=nilai");
  await clerk.type(`Nilai sebelum, ${name}`, "40");
  await clerk.type(`Nilai sesudah, ${name}`, "85");
  await clerk.press("Simpan nilai");
  await clerk.news("Nilai disimpan.");
  await clerk.open();
  await clerk.press("Tandai selesai dikerjakan");
  await clerk.news("Tugas selesai.");
  await keysOn(await office.asStaff("jafung"), address).pass("Telaah selesai, setuju");
  await initial.pass("Setujui");

  await clerk.open("/peserta?bagian=hasil");
  await clerk.press("Catat untuk semua");
  await clerk.news("Semua peserta sekarang punya hasil.");
  await clerk.open();
  await clerk.press("Selesaikan kegiatan");
  await clerk.news("Kegiatan selesai.");
});

/** The pages of one class under the hands of somebody without a mouse. */
function keysOn(page: Page, address: string) {
  const keys = byKeyboard(page);
  const own = {
    async open(part = "") {
      await page.goto(`${address}${part}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    },
    news: (words: string) => expect(page.getByRole("status").getByText(words)).toBeVisible(),
    async press(name: string) {
      await keys.reach(page.getByRole("button", { name, exact: true }), MOST);
      await page.keyboard.press("Enter");
    },
    async tick(name: string) {
      const box = page.getByRole("checkbox", { name });
      await keys.reach(box, MOST);
      await page.keyboard.press("Space");
      await expect(box).toBeChecked();
    },
    async type(label: string | RegExp, words: string) {
      await keys.reach(page.getByLabel(label).last(), MOST);
      await page.keyboard.press("Control+A");
      await page.keyboard.type(words);
    },
    async claim() {
      await own.open();
      await own.press("Tangani tugas ini");
      await own.news("Tugas ini sekarang Anda tangani.");
    },
    async pass(button: string) {
      await own.claim();
      await endDuty(page, () => own.press(button));
    },
  };
  return own;
}

async function writeCommittee(desk: Desk, programmeId: string) {
  const duty = "pelatihan.2.jafung.perform";
  await must(actOnProgramme(desk.jafung, { programmeId, command: { type: "claim", duty } }));
  await must(addEntry(desk.jafung, { programmeId, kind: "committee", data: { name: "Budi", post: "Ketua" } }));
  const speaker = { name: "Wati", from: "", topic: "Foto produk" };
  await must(addEntry(desk.jafung, { programmeId, kind: "speaker", data: speaker }));
  await must(completeProgrammeDuty(desk.jafung, { programmeId, duty, settles: [] }));
}
