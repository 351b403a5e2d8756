export { type CalendarEvent, writeCalendar } from "./icalendar";
