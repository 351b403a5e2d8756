import { expect, test } from "vitest";
import { CARD_FORMS, DESK_FORMS, goneAnswer } from "./gone-answer";

const MESSAGE = "Keberatan sudah pernah diajukan.";
const brought = (form: string, answer: object = {}) => ({
  page: "/lacak/26NK7F3Q9XMC",
  form,
  answer: {
    ok: false,
    message: MESSAGE,
    errors: {},
    values: { reason: "Usaha saya di Gerung.", reference: "x" },
    ...answer,
  },
});

test("a form that the page has no more is answered on the page, with what was written in it", () => {
  expect(goneAnswer(brought("keberatan"), CARD_FORMS, [{ type: "withdraw" }])).toEqual({
    message: MESSAGE,
    typed: ["Usaha saya di Gerung."],
  });
  expect(goneAnswer(brought("ambil", { values: { duty: "1" } }), DESK_FORMS, [])).toEqual({
    message: MESSAGE,
    typed: [],
  });
  const errors = { reason: "Tulis alasannya." };
  expect(goneAnswer(brought("tolak", { message: undefined, errors }), DESK_FORMS, [])?.message).toBe(
    "Tulis alasannya.",
  );
});

test("one that is there says it itself; and nothing is said of what was taken, of others, or where nothing was sent", () => {
  expect(goneAnswer(brought("keberatan"), CARD_FORMS, [{ type: "reopen_rejection" }])).toBeNull();
  for (const none of [null, brought("keberatan", { ok: true }), brought("tutup"), brought("__proto__")])
    expect(goneAnswer(none, CARD_FORMS, [])).toBeNull();
});
