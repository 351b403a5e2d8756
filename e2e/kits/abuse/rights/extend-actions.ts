import { addCalendarDays, witaDate } from "@/lib/domain/working-time";
import { pauseDuty } from "@/lib/features/desk/duty.commands";
import { staffContextFor } from "@/lib/platform/context/outside";
import { must } from "@/lib/testing/programmes";
import { type Audience, except, OUTSIDE, STAFF } from "../audience";
import { classAt } from "../office/programme-stages";
import { caseAt, type Stage, type Subject } from "../office/stages";
import { ofClass, onDuty, REASON as reason } from "./programme-words";
import type { ActionRow } from "./words";

/** They answer for the duties of Pelaksana, and have none in NIB themselves. */
const ABOVE: readonly Audience[] = ["kabid", "kadis"];

/** Later than any row of the SOPs has. */
const until = () => addCalendarDays(witaDate(new Date()), 70);

const paused: Stage = async (office, who) => {
  const subject = await caseAt("checking")(office, who);
  const { reference = "", duty = "" } = subject;
  await must(
    pauseDuty(await staffContextFor(office.persons.kabid.id), { run: { reference }, duty, until: until(), reason }),
  );
  return subject;
};

/** More time for a row: the role above, whoever holds the duty. */
export const EXTEND_ACTIONS: ActionRow[] = [
  {
    action: "desk/extendDutyAction",
    when: "a duty that Pelaksana holds",
    stage: caseAt("checking"),
    fields: ({ reference, duty }: Subject) => ({ reference, duty, until: until(), reason }),
    free: ["reason"],
    expect: { allowed: ABOVE, no_right: except(STAFF, ...ABOVE), signed_out: OUTSIDE },
  },
  {
    action: "desk/extendDutyAction",
    when: "the first duty of a class, which Pelaksana holds",
    stage: classAt("holding pelatihan.1.pelaksana.perform"),
    fields: (subject) => ({ ...onDuty(subject), until: until(), reason }),
    free: ["reason"],
    expect: ofClass({ allowed: ABOVE }, "no_right"),
  },
  {
    action: "desk/pauseDutyAction",
    when: "a duty that Pelaksana holds",
    stage: caseAt("checking"),
    fields: ({ reference, duty }: Subject) => ({ reference, duty, until: until(), reason }),
    free: ["reason"],
    expect: { allowed: ABOVE, no_right: except(STAFF, ...ABOVE), signed_out: OUTSIDE },
  },
  {
    action: "desk/pauseDutyAction",
    when: "the first duty of a class, which is never paused",
    stage: classAt("holding pelatihan.1.pelaksana.perform"),
    fields: (subject) => ({ ...onDuty(subject), until: until(), reason }),
    free: ["reason"],
    expect: ofClass({}, "wrong_scope"),
  },
  {
    action: "desk/resumeDutyAction",
    when: "a duty that the role above has paused",
    stage: paused,
    fields: ({ reference, duty }: Subject) => ({ reference, duty }),
    expect: {
      allowed: [...ABOVE, "pelaksana", "colleague"],
      no_right: except(STAFF, ...ABOVE, "pelaksana", "colleague"),
      signed_out: OUTSIDE,
    },
  },
];
