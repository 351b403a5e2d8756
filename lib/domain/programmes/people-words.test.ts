import { expect, test } from "vitest";
import { peopleHead, peopleOf, peopleOnPaper, takenWords } from "./people-words";
import type { ProgrammeType } from "./types";

test.each<[ProgrammeType, string[]]>([
  ["training", ["peserta", "Peserta", "peserta", "2 dari 5 tempat terisi"]],
  ["promotion", ["peserta", "Peserta", "peserta", "2 dari 5 tempat terisi"]],
  ["stall_proposal", ["calon penerima", "Calon penerima", "penerima bantuan", "2 dari 5 calon penerima"]],
  ["equipment_proposal", ["calon penerima", "Calon penerima", "penerima bantuan", "2 dari 5 calon penerima"]],
])("who sits in %s has one name everywhere", (type, words) => {
  const seats = { seatsTaken: 2, quota: 5 };
  expect([peopleOf(type), peopleHead(type), peopleOnPaper(type), takenWords(type, seats)]).toEqual(words);
});
