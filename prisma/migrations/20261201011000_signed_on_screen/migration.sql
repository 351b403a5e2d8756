-- The words of lib/domain/counter.ts.
ALTER TABLE "counter_entry" DROP CONSTRAINT "counter_entry_statement";
ALTER TABLE "counter_entry" ADD CONSTRAINT "counter_entry_statement" CHECK ("statement" IN ('ticked', 'screen', 'sheet'));
