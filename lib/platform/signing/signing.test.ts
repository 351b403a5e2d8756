import { expect, it } from "vitest";
import { signing } from "./signing";

it("while no service is chosen nothing is signed, and the sentence says what to do instead", async () => {
  const sentence = signing().whyNot();
  expect(sentence).toMatch(/^Tanda tangan elektronik BSrE belum diatur\. .*unggah pindaiannya/);
  const answer = await signing().sign(new Uint8Array([1]), { name: "Lalu Agus", nip: "" });
  expect(answer).toEqual({ ok: false, code: "signing_not_set_up", sentence });
});
