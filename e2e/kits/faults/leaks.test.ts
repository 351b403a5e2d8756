import { expect, test } from "vitest";
import { leaksIn } from "./leaks";

test("what people typed is found in a line of a log, whatever wrote it", () => {
  expect(leaksIn("postgres.log", "DETAIL:  Key (nik)=(5201014107900012) already exists.")).toEqual([
    "the log postgres.log quotes a NIK",
  ]);
  expect(leaksIn("web.log", '{"phone":"+6281234000007","to":"warga7@contoh.test"}')).toEqual([
    "the log web.log quotes a phone number",
    "the log web.log quotes an e-mail address",
  ]);
  expect(leaksIn("web.log", "PUT /api/ingest/k?x=1&signature=hmac-sha256%3Dab 500")).toHaveLength(1);
  expect(leaksIn("web.log", '{"level":50,"msg":"action failed","ref":"26NK7F3Q9XMC"}')).toEqual([]);
});
