import { witaDate } from "@/lib/domain/working-time";
import { classAt, type Moment } from "../office/programme-stages";
import type { Subject } from "../office/stages";
import { OFFICER, of, ofClass, REASON as reason, withPerson } from "./programme-words";
import type { ActionRow, Expectation, Fields } from "./words";

const day = "2030-01-14";
const duty = "pelatihan.6.pelaksana.perform";
const nobody = "00000000-0000-4000-8000-000000000000";
const officerHearsIt = ofClass({ wrong_state: OFFICER }, "no_right");
const wrongState = ofClass({}, "wrong_state");
const linesClosed = ofClass({}, "lines_closed");

type Closed = [action: string, more: (subject: Subject) => Fields, expect: Expectation];

/** What nobody does to a class that is over, whatever their role. */
const OVER: Closed[] = [
  ["programmes/editProgrammeAction", () => ({ title: "Nama lain" }), officerHearsIt],
  ["programmes/openProgrammeAction", () => ({}), officerHearsIt],
  ["programmes/rescheduleProgrammeAction", () => ({ firstDay: day, reason }), officerHearsIt],
  ["programmes/setEntriesAction", () => ({ closed: "ya" }), officerHearsIt],
  ["programmes/deleteProgrammeAction", () => ({}), officerHearsIt],
  ["programmes/startProgrammeAction", () => ({}), wrongState],
  ["programmes/cancelProgrammeAction", () => ({ reason }), wrongState],
  ["programmes/finishProgrammeAction", () => ({}), wrongState],
  ["desk/claimDutyAction", () => ({ duty }), wrongState],
  ["desk/releaseDutyAction", () => ({ duty }), wrongState],
  ["desk/takeOverDutyAction", () => ({ duty, from: nobody, reason }), wrongState],
  ["desk/assignDutyAction", () => ({ duty, assignee: nobody }), wrongState],
  ["desk/extendDutyAction", () => ({ duty, until: day, reason }), wrongState],
  ["desk/pauseDutyAction", () => ({ duty, until: day, reason }), ofClass({}, "wrong_scope")],
  ["desk/resumeDutyAction", () => ({ duty }), wrongState],
  ["desk/sendBackAction", () => ({ duty, to: "pelatihan.1.pelaksana.perform", reason }), wrongState],
  ["records/completeProgrammeDutyAction", () => ({ duty }), wrongState],
  ["records/addEntryAction", () => ({ kind: "problem", text: "Listrik padam." }), linesClosed],
  ["records/fillSurveyAction", () => ({ point: "Listrik", ready: "ya", note: "" }), linesClosed],
  ["records/makeLettersAction", () => ({}), linesClosed],
];

/** The same, where something must have been written or somebody must have sat there. */
const FINISHED: Closed[] = [
  ["records/removeEntryAction", ({ line }) => ({ lineId: line }), linesClosed],
  [
    "records/recordDeliveryAction",
    ({ letter }) => ({ letterId: letter, deliveredOn: witaDate(new Date()), deliveredBy: "by_hand" }),
    linesClosed,
  ],
  ["gathering/releaseSeatAction", (subject) => ({ ...withPerson(subject), reason }), officerHearsIt],
  ["gathering/gatherChosenAction", withPerson, officerHearsIt],
  [
    "gathering/substituteParticipantAction",
    ({ applicationId }) => ({ inApplicationId: applicationId, reason }),
    officerHearsIt,
  ],
  [
    "outcomes/recordAttendanceAction",
    (subject) => ({ ...withPerson(subject), day: witaDate(new Date()), present: subject.applicationId }),
    wrongState,
  ],
  ["outcomes/recordScoresAction", (subject) => ({ ...withPerson(subject), before: "1", after: "2" }), wrongState],
];

export const CLOSED_CLASS_ACTIONS: ActionRow[] = [
  ...OVER.map(rowAt("finished")),
  ...FINISHED.map(rowAt("finished")),
  ...OVER.map(rowAt("cancelled")),
];

function rowAt(moment: Moment) {
  return ([action, more, expect]: Closed): ActionRow => ({
    action,
    when: `a class that is ${moment}`,
    stage: classAt(moment),
    fields: (subject) => ({ ...of(subject), ...more(subject) }),
    expect,
  });
}
