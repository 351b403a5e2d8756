-- AlterTable
ALTER TABLE "application" ADD COLUMN     "second_aid" TEXT,
ADD COLUMN     "second_aid_at" TIMESTAMPTZ(3);

-- Kept with the history (rule 18).
ALTER TABLE "application" ADD CONSTRAINT application_second_aid_known
  CHECK (second_aid IN ('asked', 'approved', 'refused') AND second_aid_at IS NOT NULL OR second_aid IS NULL AND second_aid_at IS NULL);

-- What waits for the second person.
CREATE INDEX application_second_aid_asked ON application (second_aid_at, id) WHERE second_aid = 'asked';
