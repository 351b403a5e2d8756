import { KECAMATAN, listVillages } from "@/lib/domain/regions";
import { random } from "./random";

/** Nobody real: the serial numbers of the NIK and the telephone numbers are not given out in this form. */
export type Person = {
  nik: string;
  name: string;
  sex: "L" | "P";
  birthDate: string;
  phone: string;
  email: string;
  villageCode: string;
  address: string;
};

const MEN = [
  "Lalu Suryadi",
  "Sahdan",
  "Lalu Mustiadi",
  "Muhammad Zaini",
  "Saparudin",
  "Junaidi",
  "Sahnun",
  "Ahyar",
  "Kamarudin",
];
const WOMEN = [
  "Baiq Nurhayati",
  "Sumiati",
  "Baiq Rohani",
  "Siti Maryam",
  "Hadijah",
  "Zohriah",
  "Serimin",
  "Maemunah",
  "Nurul",
  "Baiq Ida",
  "Raodah",
];
const LAST_OF_MEN = ["Hamdani", "Wirajaya", "Azhari", "Mahsun", "Fathurrahman", "Kusuma", "Ramdani", "Anggara"];
const LAST_OF_WOMEN = ["Handayani", "Hidayati", "Apriani", "Mulyani", "Husniati", "Lestari", "Fitriani", "Wahyuni"];
const HAMLETS = [
  "Dusun Karang Bayan",
  "Dusun Gubuk Baru",
  "Dusun Dasan Lekong",
  "Dusun Montong",
  "Dusun Telaga Wareng",
];

/** The same number is the same person; numbers walk through all kecamatan. */
export function makePerson(number: number): Person {
  const chance = random(number + 101);
  const kecamatan = KECAMATAN[number % KECAMATAN.length] ?? { code: "52.01.01" };
  const village = chance.pick(listVillages(kecamatan.code));
  const sex = number % 5 < 3 ? "P" : "L";
  const first = chance.pick(sex === "P" ? WOMEN : MEN);
  const name = `${first} ${chance.pick(sex === "P" ? LAST_OF_WOMEN : LAST_OF_MEN)}`;
  const [day, month, year] = [chance.int(1, 28), chance.int(1, 12), chance.int(1966, 2001)];
  const two = (value: number) => String(value).padStart(2, "0");
  const digits = kecamatan.code.replaceAll(".", "");
  return {
    nik: `${digits}${two(sex === "P" ? day + 40 : day)}${two(month)}${two(year % 100)}${9001 + number}`,
    name,
    sex,
    birthDate: `${year}-${two(month)}-${two(day)}`,
    phone: `0812000${two(number % 100)}${two((number * 37) % 100)}${chance.int(0, 9)}`,
    email: `${name.toLowerCase().replaceAll(" ", ".")}.${number + 1}@warga.lokal`,
    villageCode: village.code,
    address: `${chance.pick(HAMLETS)} RT 0${chance.int(1, 6)}, ${village.name}`,
  };
}

/** What neighbours call a business by: without the title. */
export function callingName({ name }: Person): string {
  return name.replace(/^(Lalu|Baiq|Siti|Muhammad) /, "").split(" ")[0] ?? name;
}
