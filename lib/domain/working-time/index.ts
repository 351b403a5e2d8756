/** Time as the office counts it: WITA, working hours, holidays, pauses. */
export type { Calendar, Outage, Pause, WeekHours } from "./calendar";
export { DEFAULT_PERIODS, WORKING_DAY_MS } from "./default-periods";
export { dueAt, type Standard } from "./due-at";
export { formatDate, formatDateTime, formatDuration, formatRelativeDue, formatShortDate, formatTime } from "./format";
export { NoWorkingTimeError } from "./office-day";
export { addCalendarDays, endOfWitaDay, startOfWitaDay, type WitaDate, witaDate, witaTime, witaYear } from "./wita";
export { addWorkingDays, isWorkingDay, workingDaysBetween, workingMilliseconds } from "./working-days";
