import { kindsNumberedBy } from "@/lib/domain/letters/kinds";
import { witaDate } from "@/lib/domain/working-time";
import { classAndWaiting, classAt, mixedUp } from "../office/programme-stages";
import {
  attendanceOfToday,
  itsPlace,
  notDelivered,
  nothingLookedAt,
  reading,
  scoresOfToday,
  showing,
  theirOutcome,
} from "../office/showing";
import type { Subject } from "../office/stages";
import { OFFICER, of, ofClass, onDuty, REASON as reason, seen, withPerson } from "./programme-words";
import type { ActionRow, Expectation } from "./words";

const today = () => witaDate(new Date());
const dated = ({ version }: Subject) => ({ date: today(), version });

const decree = "pelatihan.2.jafung.perform";
const letters = "pelatihan.3.pelaksana.perform";
const deliveries = "pelatihan.4.pelaksana.perform";
const survey = "pelatihan.5.pelaksana.perform";
const attendance = "pelatihan.6.pelaksana.perform";

/** Whoever holds the duty, and nobody else of the same role. */
const holderWrites = (who: "pelaksana" | "jafung") => ofClass({ allowed: [who] }, "lines_closed");
/** The officer and the role of the last duty. */
const RECORDERS = [...OFFICER, "kabid"] as const;
const recordersWrite = ofClass({ allowed: RECORDERS }, "no_right");
const nobodySitsThere = ofClass({}, "no_seat");
const nothingToWriteNow = ofClass({}, "lines_closed");

const speaker = (subject: Subject) => ({ ...of(subject), kind: "speaker", name: "Baiq Contoh", topic: "Kemasan" });
const delivery = (subject: Subject) => ({
  ...of(subject),
  letterId: subject.letter,
  deliveredOn: today(),
  deliveredBy: "by_hand",
  version: subject.version,
});
const looked = (subject: Subject) => ({ ...seen(subject), point: "Listrik", ready: "ya", note: "" });
const present = (subject: Subject) => ({
  ...withPerson(subject),
  version: subject.version,
  day: subject.text,
  present: subject.applicationId,
});
const scores = (subject: Subject) => ({ ...withPerson(subject), version: subject.version, before: "50", after: "80" });
const outcome = (subject: Subject) => ({ ...withPerson(subject), outcome: "attended", version: subject.version });

type More = (subject: Subject) => Record<string, string>;

const completing = (
  when: string,
  stage: ActionRow["stage"],
  expect: Expectation,
  more: More = () => ({}),
): ActionRow => ({
  action: "records/completeProgrammeDutyAction",
  when,
  ...(stage && { stage }),
  expect,
  fields: (subject) => ({ ...onDuty(subject), ...more(subject) }),
  optional: ["note", "number", "date", "place"],
  free: ["note", "number", "place"],
  lists: ["settles"],
});
const ends = (who: string, rest: keyof Expectation = "not_your_duty") => ofClass({ allowed: [who as "kadis"] }, rest);

/** What a class writes down from its decree to its outcomes: who holds the duty, who records, and nobody else. */
export const CLASS_ACTIONS: ActionRow[] = [
  completing("the committee, which Jafung has written down", classAt(`having written ${decree}`), ends("jafung")),
  completing(
    "the committee, with another place",
    showing(classAt(`having written ${decree}`), itsPlace),
    ends("jafung"),
    ({ version }) => ({ place: "Aula Kantor Bupati, Gerung", version }),
  ),
  completing(
    "the committee, of which nothing is written",
    classAt(`holding ${decree}`),
    ofClass({ record_missing: ["jafung"] }, "not_your_duty"),
  ),
  completing("the initials of the Kabid", classAt("holding pelatihan.2.kabid.initial"), ends("kabid")),
  completing("the initials of the Sekretaris", classAt("holding pelatihan.2.sekretaris.initial"), ends("sekretaris")),
  completing(
    "the decree, which takes its number",
    reading(classAt("holding pelatihan.2.kadis.approve"), kindsNumberedBy("decree", "pelatihan")),
    ends("kadis"),
    dated,
  ),
  completing(
    "the decree without a date",
    classAt("holding pelatihan.2.kadis.approve"),
    ofClass({ record_missing: ["kadis"] }, "not_your_duty"),
  ),
  completing(
    "letters that nobody has made",
    classAt(`holding ${letters}`),
    ofClass({ letters_missing: ["pelaksana"], held_by_other: ["colleague"] }, "not_your_duty"),
  ),
  completing(
    "signed letters",
    reading(classAt("holding pelatihan.3.kadis.approve"), kindsNumberedBy("letters_signed", "pelatihan")),
    ends("kadis"),
    dated,
  ),
  {
    action: "records/addEntryAction",
    when: "a speaker, while Jafung writes the decree",
    stage: classAt(`holding ${decree}`),
    fields: speaker,
    free: ["name", "topic"],
    expect: holderWrites("jafung"),
  },
  {
    action: "records/addEntryAction",
    when: "a problem, while attendance is taken",
    stage: classAt(`holding ${attendance}`),
    fields: (subject) => ({ ...of(subject), kind: "problem", text: "Listrik padam." }),
    expect: holderWrites("pelaksana"),
  },
  {
    action: "records/removeEntryAction",
    when: "a speaker, while Jafung writes the decree",
    stage: classAt(`having written ${decree}`),
    fields: (subject) => ({ ...of(subject), lineId: subject.line }),
    expect: holderWrites("jafung"),
  },
  {
    action: "records/removeEntryAction",
    when: "a speaker of another class",
    stage: mixedUp("training", `having written ${decree}`),
    fields: (subject) => ({ ...of(subject), lineId: subject.line }),
    expect: ofClass({}, "not_found"),
  },
  {
    action: "records/makeLettersAction",
    when: "while Pelaksana holds the letters",
    stage: classAt(`holding ${letters}`),
    fields: of,
    expect: holderWrites("pelaksana"),
  },
  {
    action: "records/makeLettersAction",
    when: "long before the letters",
    stage: classAt("holding pelatihan.1.pelaksana.perform"),
    fields: of,
    expect: nothingToWriteNow,
  },
  {
    action: "records/recordDeliveryAction",
    when: "while Pelaksana hands the letters over",
    stage: showing(classAt(`holding ${deliveries}`), notDelivered),
    fields: delivery,
    lists: ["letterId"],
    optional: ["deliveredTo", "note"],
    free: ["deliveredTo", "note"],
    expect: holderWrites("pelaksana"),
  },
  {
    action: "records/recordDeliveryAction",
    when: "a letter of another class",
    stage: mixedUp("training", `holding ${deliveries}`),
    fields: delivery,
    expect: ofClass({ not_found: ["pelaksana"] }, "lines_closed"),
  },
  {
    action: "records/fillSurveyAction",
    when: "while Pelaksana looks at the place",
    stage: showing(classAt(`holding ${survey}`), nothingLookedAt),
    fields: looked,
    lists: ["point", "ready", "note"],
    free: ["point", "note"],
    optional: ["note"],
    expect: holderWrites("pelaksana"),
  },
  {
    action: "records/fillSurveyAction",
    when: "long before the survey",
    stage: classAt("holding pelatihan.1.pelaksana.perform"),
    fields: looked,
    expect: nothingToWriteNow,
  },
  {
    action: "gathering/substituteParticipantAction",
    when: "after the list is approved",
    stage: classAndWaiting,
    fields: (subject) => ({
      ...of(subject),
      outApplicationId: subject.applicationId,
      inApplicationId: subject.text,
      reason,
      passingReason: reason,
    }),
    free: ["reason", "passingReason"],
    optional: ["outApplicationId", "passingReason"],
    expect: ofClass({ allowed: OFFICER }, "no_right"),
  },
  {
    action: "outcomes/recordAttendanceAction",
    when: "on the day",
    prepare: "for all",
    stage: showing(classAt(`holding ${attendance}`), attendanceOfToday),
    fields: (subject) => ({ ...present(subject), day: today() }),
    lists: ["applicationId", "present"],
    optional: ["back", "present"],
    lenient: ["back"],
    expect: recordersWrite,
  },
  {
    action: "outcomes/recordAttendanceAction",
    when: "somebody who sits in another class",
    stage: mixedUp("training", `holding ${attendance}`),
    fields: (subject) => ({ ...present(subject), day: today() }),
    expect: nobodySitsThere,
  },
  {
    action: "outcomes/recordScoresAction",
    when: "on the day",
    prepare: "for all",
    stage: showing(classAt(`holding ${attendance}`), scoresOfToday),
    fields: scores,
    lists: ["applicationId", "before", "after"],
    optional: ["back"],
    lenient: ["back"],
    expect: recordersWrite,
  },
  {
    action: "outcomes/recordScoresAction",
    when: "somebody who sits nowhere",
    stage: classAt("open"),
    fields: scores,
    expect: nobodySitsThere,
  },
  {
    action: "outcomes/recordOutcomeAction",
    when: "after all duties",
    stage: showing(classAt("waiting for outcomes"), theirOutcome),
    fields: outcome,
    optional: ["note"],
    free: ["note"],
    expect: recordersWrite,
  },
  {
    action: "outcomes/recordOutcomeAction",
    when: "a correction: the role of the last approval",
    stage: showing(classAt("with outcomes"), theirOutcome),
    fields: (subject) => ({ ...outcome(subject), outcome: "absent", note: reason }),
    expect: ofClass({ allowed: ["kabid"] }, "no_right"),
  },
  {
    action: "outcomes/recordOutcomeAction",
    when: "somebody who sits in another class",
    stage: mixedUp("training", "waiting for outcomes"),
    fields: outcome,
    expect: nobodySitsThere,
  },
  {
    action: "outcomes/recordOutcomesAction",
    when: "after all duties",
    stage: classAt("waiting for outcomes"),
    fields: (subject) => ({ ...of(subject), outcome: "by_attendance" }),
    expect: recordersWrite,
  },
  {
    action: "outcomes/recordOutcomesAction",
    when: "all of them are there",
    stage: classAt("finished"),
    fields: (subject) => ({ ...of(subject), outcome: "by_attendance" }),
    changes: false,
    expect: recordersWrite,
  },
  {
    action: "outcomes/recordOutcomesAction",
    when: "a class that has not begun",
    stage: classAt("with a participant"),
    fields: (subject) => ({ ...of(subject), outcome: "by_attendance" }),
    expect: ofClass({ wrong_state: RECORDERS }, "no_right"),
  },
  {
    action: "programmes/finishProgrammeAction",
    when: "all outcomes are there",
    stage: classAt("with outcomes"),
    fields: of,
    lists: ["settles"],
    expect: recordersWrite,
  },
  {
    action: "programmes/finishProgrammeAction",
    when: "an outcome is missing",
    stage: classAt("waiting for outcomes"),
    fields: of,
    expect: ofClass({ outcomes_open: RECORDERS }, "no_right"),
  },
];
