import { expect, test } from "vitest";
import { isNoticeKind, NOTICE_KINDS, noticeChoices } from "./notice-kinds";

test("where nothing was chosen the portal always, mail as the account says, the digest by both", () => {
  const quiet = noticeChoices({}, false);
  expect(NOTICE_KINDS.every((kind) => quiet[kind].portal)).toBe(true);
  expect(NOTICE_KINDS.filter((kind) => quiet[kind].mail)).toEqual(["digest"]);
  expect(NOTICE_KINDS.every((kind) => noticeChoices({}, true)[kind].mail)).toBe(true);
});

test("what was chosen holds, kind by kind and way by way", () => {
  const choices = noticeChoices({ late: { portal: false, mail: true }, digest: { mail: false } }, false);
  expect(choices.late).toEqual({ portal: false, mail: true });
  expect(choices.digest).toEqual({ portal: true, mail: false });
  expect(choices.informed).toEqual({ portal: true, mail: false });
});

test.each([null, "x", 3, [], { late: null }, { late: { portal: "ya" } }, { __proto__: { late: { portal: false } } }])(
  "%j chooses nothing",
  (kept) => {
    expect(noticeChoices(kept, false)).toEqual(noticeChoices({}, false));
  },
);

test("names of objects are no kinds", () => {
  expect(["constructor", "__proto__", "", "Late"].some(isNoticeKind)).toBe(false);
});
