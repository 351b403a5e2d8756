import { except, OUTSIDE, STAFF } from "../audience";
import { someStaff } from "../office/people-stages";
import { noDecree, showing, withoutEnd } from "../office/showing";
import type { ActionRow, Expectation } from "./words";

const ADMIN_ALONE: Expectation = { allowed: ["admin"], no_right: except(STAFF, "admin"), signed_out: OUTSIDE };

/** Roles that somebody is given, for good or as a delegation. */
export const GRANT_ACTIONS: ActionRow[] = [
  {
    action: "users/grantRoleAction",
    stage: someStaff,
    fields: ({ id }) => ({
      staffId: id,
      role: "kabid",
      kind: "plt",
      from: "2027-01-01",
      to: "2027-02-01",
      decree: "Surat Perintah Nomor 800.1/27/BKD/2026",
    }),
    optional: ["to", "decree", "standsFor", "services"],
    lists: ["services"],
    free: ["decree"],
    expect: ADMIN_ALONE,
  },
  {
    action: "users/setGrantDecreeAction",
    stage: showing(someStaff, noDecree),
    fields: ({ duty, version }) => ({ grantId: duty, version, decree: "Surat Perintah Nomor 800.1/28/BKD/2026" }),
    free: ["decree"],
    expect: ADMIN_ALONE,
  },
  {
    action: "users/endGrantAction",
    stage: showing(someStaff, withoutEnd),
    fields: ({ duty, version }) => ({ grantId: duty, to: "2031-01-31", version }),
    optional: ["to"],
    expect: ADMIN_ALONE,
  },
];
