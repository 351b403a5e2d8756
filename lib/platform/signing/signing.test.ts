import { expect, it, vi } from "vitest";
import { signing } from "./signing";

it("while no service is chosen nothing is signed, and the sentence says what to do instead", async () => {
  const sentence = signing().whyNot();
  expect(sentence).toMatch(/^Tanda tangan elektronik BSrE belum diatur\. .*unggah pindaiannya/);
  const pdf = vi.fn();
  const answer = await signing().sign(pdf, { name: "Lalu Agus", nip: "" });
  expect(pdf).not.toHaveBeenCalled();
  expect(answer).toEqual({ ok: false, code: "signing_not_set_up", sentence });
});
