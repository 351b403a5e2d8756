import { EVERYBODY, except, OUTSIDE, STAFF } from "../audience";
import {
  freeDay,
  freeEmail,
  holiday,
  noticeOfKadis,
  openRestoration,
  ownOtherSession,
  period,
  restingStaff,
  sessionOfSomebody,
  someStaff,
} from "../office/people-stages";
import { PASSWORD } from "../office/persons";
import { itsAccount, itsHoliday, itsPeriod, itsSettings, ownNotices, showing } from "../office/showing";
import { LETTER_SETTING_ROWS } from "./letter-setting-rows";
import type { ActionRow, Expectation } from "./words";

const SETTINGS_AS_THEY_ARE = { npwpRequired: "ya", stampIdentity: "ya", objectionDays: "14", secondAidMonths: "24" };
const ADMIN_ALONE: Expectation = { allowed: ["admin"], no_right: except(STAFF, "admin"), signed_out: OUTSIDE };
const NEW_PASSWORD = "perahu biru di teluk sekotong";

const hours = (opens: string, closes: string) => ({ opens1: opens, closes1: closes });

/** Accounts, roles, calendar and settings: the admin's; one's own account: everybody's own. */
export const OFFICE_ACTIONS: ActionRow[] = [
  {
    action: "calendar/addHolidayAction",
    stage: freeDay,
    fields: ({ text }) => ({ date: text, name: "Hari contoh", kind: "daerah" }),
    free: ["name"],
    expect: ADMIN_ALONE,
  },
  {
    action: "calendar/pasteHolidaysAction",
    stage: freeDay,
    fields: ({ text }) => ({ table: `${text};Hari contoh;daerah`, press: "simpan" }),
    free: ["table"],
    expect: ADMIN_ALONE,
  },
  {
    action: "calendar/renameHolidayAction",
    stage: showing(holiday, itsHoliday),
    fields: ({ text, version }) => ({ date: text, name: "Nama lain", kind: "daerah", version }),
    free: ["name"],
    expect: ADMIN_ALONE,
  },
  {
    action: "calendar/removeHolidayAction",
    stage: showing(holiday, itsHoliday),
    fields: ({ text, version }) => ({ date: text, reason: "Keliru dicatat.", version }),
    free: ["reason"],
    expect: ADMIN_ALONE,
  },
  {
    action: "calendar/addPeriodAction",
    fields: () => ({ name: "Jam puasa", from: "2031-01-01", until: "2031-01-31", ...hours("08:00", "14:00") }),
    free: ["name"],
    expect: ADMIN_ALONE,
  },
  {
    action: "calendar/editPeriodAction",
    stage: showing(period, itsPeriod),
    fields: ({ id, version }) => ({
      id,
      version,
      name: "Jam lain",
      from: "2031-02-01",
      until: "2031-02-20",
      ...hours("08:00", "13:00"),
    }),
    free: ["name"],
    optional: ["from", "until"],
    expect: ADMIN_ALONE,
  },
  {
    action: "calendar/removePeriodAction",
    stage: showing(period, itsPeriod),
    fields: ({ id, version }) => ({ id, reason: "Keliru dicatat.", version }),
    free: ["reason"],
    expect: ADMIN_ALONE,
  },
  ...LETTER_SETTING_ROWS,
  {
    action: "notices/markNoticesReadAction",
    changes: false,
    when: "a notice that is not among one's own",
    stage: noticeOfKadis,
    fields: ({ id }) => ({ noticeId: id }),
    optional: ["noticeId"],
    expect: { allowed: STAFF, signed_out: OUTSIDE },
  },
  {
    action: "settings/saveSettingsAction",
    // As they are: another word would change what other rows meet.
    changes: false,
    stage: showing(async () => ({}), itsSettings),
    fields: ({ version }) => ({ ...SETTINGS_AS_THEY_ARE, version }),
    optional: ["npwpRequired", "allowOwnWork", "stampIdentity", "version"],
    // Nothing of anybody's is undone where nothing changes.
    lenient: ["version"],
    expect: ADMIN_ALONE,
  },
  { action: "settings/resendMailAction", changes: "noted", fields: () => ({}), expect: ADMIN_ALONE },
  {
    action: "backups/skipNumbersAction",
    stage: openRestoration,
    fields: () => ({ series: "surat", year: "2999", last: "17" }),
    expect: ADMIN_ALONE,
  },
  { action: "backups/confirmNumbersAction", stage: openRestoration, fields: () => ({}), expect: ADMIN_ALONE },
  {
    action: "users/createStaffAction",
    stage: freeEmail,
    fields: ({ text }) => ({ name: "Pegawai Baru", email: text, roles: "jafung" }),
    lists: ["roles"],
    free: ["name", "rank", "post"],
    optional: ["nip", "rank", "post"],
    expect: ADMIN_ALONE,
  },
  {
    action: "users/pastePeopleAction",
    stage: freeEmail,
    fields: ({ text }) => ({ people: `Pegawai Contoh;${text};Pelaksana`, press: "simpan" }),
    free: ["people"],
    expect: ADMIN_ALONE,
  },
  {
    action: "users/changeStaffAction",
    stage: showing(someStaff, itsAccount),
    fields: ({ id, text, version }) => ({ staffId: id, name: "Nama Baru", email: text, version }),
    free: ["name", "rank", "post"],
    optional: ["nip", "rank", "post"],
    expect: ADMIN_ALONE,
  },
  {
    action: "users/setStaffActiveAction",
    stage: someStaff,
    fields: ({ id }) => ({ staffId: id, active: "tidak" }),
    expect: ADMIN_ALONE,
  },
  {
    action: "users/renewInviteAction",
    stage: someStaff,
    fields: ({ id }) => ({ staffId: id }),
    expect: ADMIN_ALONE,
  },
  {
    action: "users/confirmStaffAction",
    stage: restingStaff,
    fields: ({ id }) => ({ staffId: id }),
    expect: ADMIN_ALONE,
  },
  {
    action: "users/endStaffSessionsAction",
    stage: someStaff,
    fields: ({ id }) => ({ staffId: id }),
    expect: ADMIN_ALONE,
  },
  {
    action: "users/changePasswordAction",
    when: "with the right password of today",
    fields: () => ({ currentPassword: PASSWORD, password: NEW_PASSWORD, passwordAgain: NEW_PASSWORD }),
    expect: { allowed: STAFF, signed_out: OUTSIDE },
  },
  {
    action: "users/changePasswordAction",
    when: "with a wrong password of today",
    fields: () => ({ currentPassword: "bukan itu", password: PASSWORD, passwordAgain: PASSWORD }),
    expect: { wrong_password: STAFF, signed_out: OUTSIDE },
  },
  {
    action: "users/chooseNoticesAction",
    stage: ownNotices,
    prepare: "for each",
    fields: ({ version }) => ({ portal: "late", mail: "digest", version }),
    lists: ["portal", "mail"],
    optional: ["portal", "mail"],
    expect: { allowed: STAFF, signed_out: OUTSIDE },
  },
  {
    action: "users/endOwnSessionAction",
    when: "one's own other session",
    stage: ownOtherSession,
    fields: ({ id }) => ({ sessionId: id }),
    expect: { allowed: STAFF, signed_out: OUTSIDE },
  },
  {
    action: "users/endOwnSessionAction",
    when: "the session of somebody else",
    stage: sessionOfSomebody,
    fields: ({ id }) => ({ sessionId: id }),
    expect: { not_found: STAFF, signed_out: OUTSIDE },
  },
  {
    action: "users/endOtherOwnSessionsAction",
    fields: () => ({}),
    expect: { allowed: STAFF, signed_out: OUTSIDE },
  },
  {
    action: "users/acceptInviteAction",
    when: "a link that is open",
    stage: someStaff,
    fields: ({ token }) => ({ token, password: NEW_PASSWORD, passwordAgain: NEW_PASSWORD }),
    expect: { allowed: EVERYBODY },
  },
  {
    action: "users/acceptInviteAction",
    when: "a link that nobody was given",
    fields: () => ({ token: "B".repeat(43), password: NEW_PASSWORD, passwordAgain: NEW_PASSWORD }),
    expect: { invite_invalid: EVERYBODY },
  },
  {
    action: "users/signInAction",
    when: "the right password",
    prepare: "for all",
    changes: "noted",
    refusalIsNoted: true,
    stage: async ({ persons }) => ({ text: persons.signed_out.email }),
    fields: ({ text }) => ({ email: text, password: PASSWORD }),
    optional: ["lanjut", "page"],
    lenient: ["page"],
    expect: { allowed: EVERYBODY },
  },
  {
    action: "users/signInAction",
    when: "a wrong password",
    refusalIsNoted: true,
    stage: someStaff,
    prepare: "for each",
    fields: ({ text }) => ({ email: text, password: "bukan kata sandinya" }),
    optional: ["lanjut", "page"],
    lenient: ["page"],
    expect: { wrong_credentials: EVERYBODY },
  },
  // Last: whoever signs out here has no session afterwards.
  { action: "users/signOutAction", fields: () => ({}), expect: { allowed: EVERYBODY } },
];
