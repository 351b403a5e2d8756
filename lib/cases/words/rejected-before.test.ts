import { expect, test } from "vitest";
import { sampleDefinition } from "@/lib/domain/workflow";
import { PEMOHON, SampleRun, staff } from "@/lib/domain/workflow/sample-run";
import { rejectedBeforeWords } from "./rejected-before";

const VERIFY = "1.pelaksana.verify";
const [clerk, head, chief] = [staff("pelaksana", "ani"), staff("kabid", "budi"), staff("kadis", "citra")];
const colleague = staff("pelaksana", "dewi");
const NAMES = new Map([clerk, head, chief].map(({ id }) => [id, `Ibu ${id}`]));
const reject = { type: "reject", reason: "di luar wilayah" } as const;
const reopen = { type: "reopen_rejection", reason: "Usahanya di Gerung." } as const;
const words = ({ history }: SampleRun) => rejectedBeforeWords(history, NAMES);

const held = () =>
  new SampleRun(sampleDefinition())
    .do(PEMOHON, { type: "submit", given: ["ktp", "npwp"] })
    .do(clerk, { type: "claim", duty: VERIFY });

test("nothing is said where nobody has rejected it, and while a rejection stands", () => {
  expect(words(held())).toBeNull();
  expect(words(held().do(clerk, reject))).toBeNull();
  const again = held().do(clerk, reject).do(head, reopen).do(colleague, { type: "claim", duty: VERIFY });
  expect(words(again.do(colleague, reject))).toBeNull();
});

test("who rejected is named to whoever decides the objection, and who took it back to whoever goes on", () => {
  const objected = held().do(clerk, reject).do(PEMOHON, reopen);
  expect(words(objected)).toBe("Pernah ditolak Ibu ani pada Senin, 23 November 2026; alasannya ada di riwayat.");
  objected.at("2026-11-25T09:00").do(head, reopen).do(colleague, { type: "claim", duty: VERIFY });
  expect(words(objected)).toBe(
    "Pernah ditolak Ibu ani pada Senin, 23 November 2026; keberatan pemohon dikabulkan Ibu budi pada Rabu, 25 November 2026. Alasan keduanya ada di riwayat.",
  );
});

test("an objection that was refused is the rejection of whoever refused it", () => {
  const run = held().do(clerk, reject).do(PEMOHON, reopen).do(head, reject).do(chief, reopen);
  expect(words(run)).toBe(
    "Pernah ditolak Ibu budi pada Senin, 23 November 2026; penolakan itu dibuka lagi oleh Ibu citra pada Senin, 23 November 2026. Alasan keduanya ada di riwayat.",
  );
});
