import { expect, it } from "vitest";
import type { StoredAnswers } from "../answers";
import { describeAnswers, describeWithBlanks } from "./describe";
import type { Question } from "./question";

const QUESTIONS: readonly Question[] = [
  { key: "note", kind: "long_text", label: "Catatan", most: 100, optional: true },
  { key: "price", kind: "money", label: "Harga", missing: "Tulis harga." },
  {
    key: "count",
    kind: "number",
    label: "Jumlah",
    unit: "buah",
    least: 1,
    most: 9,
    digits: 1,
    missing: "x",
    outside: "x",
  },
  { key: "at", kind: "time", label: "Jam", missing: "Tulis jam." },
  {
    key: "way",
    kind: "choice",
    label: "Cara",
    shown: "list",
    missing: "Pilih cara.",
    choices: [{ value: "a", label: "Cara A" }],
  },
  {
    key: "marks",
    kind: "many",
    label: "Tanda",
    listLabel: "Tanda-tanda",
    missing: "Pilih tanda.",
    optional: true,
    choices: [
      { value: "a", label: "Tanda A" },
      { value: "b", label: "Tanda B" },
    ],
  },
  { key: "where", kind: "place", label: "Tempat", missing: "Pilih desa.", correctable: false },
];
const SERVICE = { questions: QUESTIONS };
const ANSWERS: StoredAnswers = {
  identity: {
    name: "Siti Aminah",
    sex: "P",
    birthYear: 1990,
    phone: "+6281234567890",
    villageCode: "52.01.01.2009",
    address: "Dusun Timur",
  },
  business: {
    businessName: "Warung",
    product: "Nasi",
    businessVillageCode: "52.01.01.2009",
    businessAddress: "Dusun Timur",
    yearBegun: 2020,
    ownCapital: 5_000_000,
    yearlySales: 60_000_000,
    workers: 2,
  },
  service: { price: 1_500_000, count: 3, at: "16:00", way: "a", marks: ["a", "b"], where: "52.01.01.2009" },
};
const words = (service: StoredAnswers["service"]) =>
  Object.fromEntries(
    describeAnswers(SERVICE, { ...ANSWERS, service }, "2026-11-23").map((line) => [line.label, line.value]),
  );

it("tells every answer as people here write it, by its kind", () => {
  const told = words(ANSWERS.service);
  expect(told).toMatchObject({
    "Jenis kelamin": "Perempuan",
    "Tanggal lahir": "tahun 1990",
    "Nomor HP atau WhatsApp": "0812-3456-7890",
    "Tahun mulai usaha": "2020",
    "Modal sendiri": "Rp5.000.000",
    "Jumlah pekerja": "2 orang",
    Harga: "Rp1.500.000",
    Jumlah: "3 buah",
    Jam: "16.00 WITA",
    Cara: "Cara A",
    "Tanda-tanda": "Tanda A, Tanda B",
  });
  expect(told.Tempat).toMatch(/Gerung/);
  expect(told["Kelas UMKM"]).toContain("Mikro");
});

it("shows that no box was ticked, and what is no choice as it stands", () => {
  expect(words({ marks: [], way: "z" })).toMatchObject({ "Tanda-tanda": "Tidak ada", Cara: "z" });
});

it("leaves nothing out that was answered once, though nobody asks it any more", () => {
  const line = describeAnswers(SERVICE, { ...ANSWERS, service: { former: "lama" } }, "2026-11-23").find(
    ({ key }) => key === "service.former",
  );
  expect(line).toEqual({
    key: "service.former",
    label: "service.former",
    value: "lama",
    asked: false,
    correctable: false,
  });
});

it("lists the questions that were left empty, and says what may be corrected", () => {
  const lines = describeWithBlanks(SERVICE, ANSWERS, "2026-11-23");
  expect(lines.find(({ key }) => key === "service.note")).toMatchObject({ value: "", asked: true, correctable: true });
  expect(lines.find(({ key }) => key === "service.where")).toMatchObject({ asked: true, correctable: false });
  expect(lines.at(-1)).toMatchObject({ key: "business.class", asked: false });
});

it("says what a code stands for, and where a code or an address looks like a slip; the value stays as it is", () => {
  const nib = { questions: [{ key: "kbliCode", kind: "kbli", label: "Kode KBLI", optional: true }] as const };
  const lineOf = (key: string, service: StoredAnswers["service"], email = "") => {
    const answers = { ...ANSWERS, identity: { ...ANSWERS.identity, ...(email && { email }) }, service };
    const [line, withBlanks] = [describeAnswers, describeWithBlanks].map((tell) =>
      tell(nib, answers, "2026-11-23").find((line) => line.key === key),
    );
    expect(withBlanks).toEqual(line);
    return line;
  };
  const code = (kbliCode: string, kbliVersion = "2020") => lineOf("service.kbliCode", { kbliCode, kbliVersion });
  expect(code("10710")).toMatchObject({ value: "10710", note: expect.stringMatching(/roti/i) });
  expect(code("99999")).toMatchObject({ value: "99999", note: expect.stringMatching(/tidak ada di daftar KBLI 2020/) });
  expect(code("99999", "2025")).toEqual(expect.not.objectContaining({ note: expect.anything() }));
  for (const [typed, meant] of [
    ["siti@gmial.com", "siti@gmail.com"],
    ["siti@gmail.con", "siti@gmail.com"],
    ["siti@dinas.cmo", "siti@dinas.com"],
  ] as const)
    expect(lineOf("identity.email", {}, typed)).toMatchObject({ value: typed, note: `Mungkin maksudnya ${meant}?` });
  expect(lineOf("identity.email", {}, "siti@contoh.test")).not.toHaveProperty("note");
});
