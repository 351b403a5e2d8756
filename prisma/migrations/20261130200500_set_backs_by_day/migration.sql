-- The few events by which a case came back or ended without its aim: the report of a SOP counts them by year.
CREATE INDEX "history_event_set_back" ON "history_event" ("at") WHERE "type" IN ('returned', 'rejected', 'withdrawn');
