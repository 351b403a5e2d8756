import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { formatPhone } from "@/lib/domain/identifiers";
import { logFaults } from "../logs";
import { keptSecret, newPerson } from "../office/people";
import { personalFault } from "./personal";

const { person: own } = newPerson();
const { person: other } = newPerson();
const owners = { subject: { nik: own.nik, phone: own.phone }, neighbours: [other.nik, other.phone] };

describe("what an answer tells of people", () => {
  it.each([
    ["a NIK to staff", `<dd>${own.nik}</dd>`, "kadis"],
    ["a NIK in a script", `{"nik":"${own.nik}"}`, "pelaksana"],
    ["a NIK of somebody else to an applicant", other.nik, "applicant"],
    ["a telephone number to a visitor", own.phone, "visitor"],
    ["the same as people write it", formatPhone(own.phone), "signed_out"],
    ["the same with the country before it", `+62${own.phone.slice(1)}`, "other_applicant"],
  ] as const)("%s is a fault", (_, text, who) => {
    expect(personalFault(text, who, owners)).toMatch(/is there to be read/);
  });

  it.each([
    ["one's own to the applicant", `${own.nik} ${own.phone}`, "applicant"],
    ["one's own to the other applicant", `${other.nik} ${other.phone}`, "other_applicant"],
    ["a telephone number to staff", own.phone, "pelaksana"],
    ["a masked NIK", `${own.nik.slice(0, 6)}******${own.nik.slice(-4)}`, "kadis"],
    ["some other number", "1234567890123456 0812345678", "visitor"],
  ] as const)("%s is none", (_, text, who) => {
    expect(personalFault(text, who, owners)).toBeNull();
  });
});

it("a NIK is read by who holds the duty that checks it, and by no colleague", () => {
  const told = (who: "pelaksana" | "colleague", text = own.nik) =>
    personalFault(text, who, { ...owners, reader: "pelaksana" });
  expect(told("pelaksana")).toBeNull();
  expect(told("colleague")).toMatch(/the NIK/);
  expect(told("pelaksana", other.nik)).toMatch(/the NIK/);
});

describe("what logs tell", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "umkm-abuse-logs-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is a fault where it is somebody's number, name or secret", () => {
    const code = keptSecret("a code", "kode-yang-hanya-satu-orang-tahu");
    writeFileSync(path.join(folder, "web.log"), `GET /petugas/tugas?cari=${own.nik}\n${own.name} ${code}\n`);
    writeFileSync(path.join(folder, "worker.log"), "2 mails sent\n");
    expect(logFaults(folder)).toEqual([
      "web.log tells a NIK",
      `web.log tells the name ${own.name}`,
      "web.log tells a code",
    ]);
  });
});
