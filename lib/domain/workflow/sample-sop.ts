import type { Definition, Duty, Row } from "./definition";

/**
 * A small make-believe SOP that the whole project's tests share. Row 1 and the
 * first part of row 2 are the application's; the rest is the programme's: the
 * list is approved in row 3, row 4 is the class.
 */
export function sampleDefinition(changes: Partial<Definition> = {}): Definition {
  return {
    sop: "contoh",
    version: 1,
    rows: [
      row(1, "Pemeriksaan berkas", ["ktp"], ["pelaksana verify", "jafung review"], "minute", 30, []),
      row(
        2,
        "Daftar calon peserta",
        ["npwp"],
        ["pemohon perform", "seksi approve", "pelaksana perform P", "jafung review P"],
        "working_day",
        3,
        ["kabid"],
      ),
      row(3, "Penetapan peserta", [], ["jafung perform P", "kabid initial P", "kadis approve P"], "hour", 3, []),
      {
        ...row(4, "Pelaksanaan kegiatan", [], ["pelaksana perform P", "kabid approve P"], "working_day", 3, [
          "sekretaris",
          "kadis",
        ]),
        clockFrom: "first_day",
      },
    ],
    ...changes,
  };
}

/** The same in small for one citizen's case: no programme. */
export function sampleSingleCase(changes: Partial<Definition> = {}): Definition {
  return {
    sop: "contoh-tunggal",
    version: 1,
    rows: [
      row(1, "Pemeriksaan berkas", ["ktp"], ["pelaksana verify"], "minute", 30, []),
      row(2, "Aktivasi oleh pemohon", ["npwp"], ["pemohon perform"], "minute", 30, []),
      row(3, "Penerbitan", [], ["pelaksana perform", "jafung review"], "minute", 10, ["kabid"]),
    ],
    ...changes,
  };
}

/** "kabid initial P" in row 3 becomes the duty "3.kabid.initial" of programme scope. */
function row(
  no: number,
  activity: string,
  requirements: string[],
  duties: string[],
  unit: Row["standard"]["unit"],
  amount: number,
  informed: Row["informed"],
): Row {
  return {
    no,
    activity,
    requirements,
    standard: { amount, unit },
    output: `Keluaran ${no}`,
    duties: duties.map((text) => duty(no, text)),
    informed,
  };
}

function duty(no: number, text: string): Duty {
  const [role, verb, programme] = text.split(" ") as [Duty["role"], Duty["verb"], string?];
  return { id: `${no}.${role}.${verb}`, role, verb, scope: programme ? "programme" : "application" };
}
