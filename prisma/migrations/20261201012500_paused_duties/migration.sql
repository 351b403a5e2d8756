-- AlterTable
ALTER TABLE "open_duty" ADD COLUMN     "paused_until" TIMESTAMPTZ(3);

-- Few are, and the list of all cases asks for them once.
CREATE INDEX "open_duty_paused_idx" ON "open_duty" ("paused_until") WHERE "paused_until" IS NOT NULL;
