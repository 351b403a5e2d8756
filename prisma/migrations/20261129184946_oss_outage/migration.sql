-- AlterTable
ALTER TABLE "open_duty" ADD COLUMN     "needs_oss" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "oss_outage" (
    "id" UUID NOT NULL,
    "began_at" TIMESTAMPTZ(3) NOT NULL,
    "begun_by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "oss_outage_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "oss_outage" ADD CONSTRAINT "oss_outage_begun_by_id_fkey" FOREIGN KEY ("begun_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "oss_outage" ADD CONSTRAINT "oss_outage_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One at a time, whoever presses at once; it ends no earlier than it began.
CREATE UNIQUE INDEX "oss_outage_open" ON "oss_outage" ((true)) WHERE "ended_at" IS NULL;
ALTER TABLE "oss_outage" ADD CONSTRAINT "oss_outage_ended" CHECK ("ended_at" >= "began_at" AND ("ended_at" IS NULL) = ("ended_by_id" IS NULL));

-- What stands in the queue already: the duties of an application until its NIB has been written down.
UPDATE "open_duty" d SET "needs_oss" = true
FROM "run" r JOIN "pinned_definition" p ON p."hash" = r."pinned_hash"
WHERE r."id" = d."run_id" AND d."scope" = 'application' AND EXISTS (
  WITH placed AS (
    SELECT row_number() OVER (ORDER BY w.place, u.place) AS place, u.duty
    FROM jsonb_array_elements(p."definition"->'rows') WITH ORDINALITY AS w(line, place),
      jsonb_array_elements(w.line->'duties') WITH ORDINALITY AS u(duty, place)
    WHERE u.duty->>'scope' = 'application'
  )
  SELECT 1 FROM placed own JOIN placed issued ON issued.duty->>'record' = 'nib' AND own.place <= issued.place
  WHERE own.duty->>'id' = d."duty_id"
);
