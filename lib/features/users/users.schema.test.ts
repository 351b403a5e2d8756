import { describe, expect, it } from "vitest";
import { typedValues } from "@/lib/platform/action/form-values";
import { ChangedPassword } from "./account.schema";
import { NewGrant } from "./grants.schema";
import { AcceptedInvite } from "./invites.schema";
import { destination } from "./sign-in.policy";
import { SignIn } from "./sign-in.schema";
import { NewStaff } from "./users.schema";

const token = "a".repeat(43);
const issuesOf = (password: string, passwordAgain = password) =>
  AcceptedInvite.safeParse({ token, password, passwordAgain }).error?.issues.map((issue) => issue.path.join()) ?? [];

describe("a new password", () => {
  it.each([
    ["kopi susu gerung pagi", []],
    ["éééé bbbb cccc dd", []],
    ["14 huruf saja!", ["password"]],
    ["aaaaaaaaaaaaaaaaaaaa", ["password"]],
    ["x1".repeat(80), ["password", "password"]],
    ["", ["password"]],
  ])("%s", (password, expected) => {
    expect(issuesOf(password)).toEqual(expected);
  });

  it("must be typed twice alike", () => {
    expect(issuesOf("kopi susu gerung pagi", "kopi susu gerung sore")).toEqual(["passwordAgain"]);
  });
});

describe("passwords", () => {
  it.each([
    ["sign-in", SignIn],
    ["invite", AcceptedInvite],
    ["change", ChangedPassword],
  ])("of the %s form never travel back to the page", (_, schema) => {
    const typed = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, "typed"]));
    // "page" names the form that was opened, and no secret.
    const harmless = ["email", "lanjut", "page"];
    expect(Object.keys(typedValues(typed)).filter((name) => !harmless.includes(name))).toEqual([]);
  });
});

describe("the page after signing in", () => {
  it.each([
    ["/petugas/tugas?tampil=saya", "/petugas/tugas?tampil=saya"],
    ["/petugas/permohonan/26N", "/petugas/permohonan/26N"],
    [undefined, "/petugas/tugas"],
    ["https://jahat.example/petugas", "/petugas/tugas"],
    ["//jahat.example/petugas", "/petugas/tugas"],
    ["/petugas\\@jahat.example", "/petugas/tugas"],
    ["/petugas/\n/jahat.example", "/petugas/tugas"],
    ["/petugasjahat", "/petugas/tugas"],
    ["/petugas/masuk?lanjut=/petugas/masuk", "/petugas/tugas"],
    ["/petugas/keluar", "/petugas/tugas"],
  ])("%s → %s", (wanted, expected) => {
    expect(destination(wanted)).toBe(expected);
  });
});

describe("a new account", () => {
  const given = { name: "Siti", email: " SITI@contoh.go.id ", roles: "kabid" };

  it("tidies what was typed", () => {
    expect(NewStaff.parse({ ...given, nip: "19700101 199503 1 002" })).toMatchObject({
      email: "siti@contoh.go.id",
      roles: ["kabid"],
      nip: "197001011995031002",
    });
  });

  it.each(["NIP. 19700101 199503 1 002", "NIP: 197001011995031002.", "'197001011995031002", "(19700101/199503/1/002)"])(
    "reads a NIP out of what was copied with it: %s",
    (nip) => expect(NewStaff.parse({ ...given, nip })).toMatchObject({ nip: "197001011995031002" }),
  );

  it.each(["19700101 199503 1 02", "19700101199503100٢", "1.97001E+17"])("refuses %s", (nip) => {
    expect(NewStaff.safeParse({ ...given, nip }).error?.issues[0]?.message).toBe("NIP terdiri dari 18 angka.");
  });

  it("wants a role that exists, and nothing unknown", () => {
    expect(NewStaff.safeParse({ ...given, roles: undefined }).success).toBe(false);
    expect(NewStaff.safeParse({ ...given, roles: "raja" }).success).toBe(false);
    expect(NewStaff.safeParse({ ...given, active: "ya" }).success).toBe(false);
  });
});

describe("a role between two dates", () => {
  const given = { staffId: "0190e5a8-0000-7000-8000-000000000000", role: "kadis", kind: "plt", from: "2026-03-01" };

  it.each([
    [{ to: "2026-03-01" }, true],
    [{ to: "2026-02-28" }, false],
    [{ to: "" }, false],
    [{ to: "", kind: "definitive" }, true],
    [{ to: "2026-02-30" }, false],
  ])("%o", (more, expected) => {
    expect(NewGrant.safeParse({ ...given, ...more }).success).toBe(expected);
  });
});
