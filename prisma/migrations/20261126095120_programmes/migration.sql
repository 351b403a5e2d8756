-- AlterTable
ALTER TABLE "application" ADD COLUMN     "served_before" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "programme" ADD COLUMN     "entries_closed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "seat" ADD COLUMN     "attendance" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "days_present" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "score_after" INTEGER,
ADD COLUMN     "score_before" INTEGER;

-- CreateTable
CREATE TABLE "programme_line" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "programme_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_letter" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "application_id" UUID,
    "addressee" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by" TEXT NOT NULL,
    "delivered_on" DATE,
    "delivered_to" TEXT,
    "delivered_by" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "recorded_at" TIMESTAMPTZ(3),
    "recorded_by" TEXT,

    CONSTRAINT "programme_letter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "programme_line_programme_id_kind_id_idx" ON "programme_line"("programme_id", "kind", "id");

-- CreateIndex
CREATE INDEX "programme_letter_programme_id_id_idx" ON "programme_letter"("programme_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_letter_programme_id_application_id_key" ON "programme_letter"("programme_id", "application_id");

-- AddForeignKey
ALTER TABLE "programme_line" ADD CONSTRAINT "programme_line_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_letter" ADD CONSTRAINT "programme_letter_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_letter" ADD CONSTRAINT "programme_letter_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The line of a service in the rule's order: never served first, then submitted earlier, then reference.
CREATE INDEX application_line ON application (service_slug, served_before, submitted_at, reference) WHERE status = 'waiting_programme';
CREATE INDEX seat_held ON seat (programme_id, position) WHERE released_at IS NULL;
ALTER TABLE programme_letter ADD CONSTRAINT programme_letter_kind CHECK (kind IN ('participant', 'speaker', 'place'));
ALTER TABLE programme_letter ADD CONSTRAINT programme_letter_whose CHECK ((kind = 'participant') = (application_id IS NOT NULL));
ALTER TABLE programme_letter ADD CONSTRAINT programme_letter_delivered_whole CHECK ((delivered_on IS NULL) = (delivered_by IS NULL));
ALTER TABLE seat ADD CONSTRAINT seat_scores CHECK (score_before BETWEEN 0 AND 100 AND score_after BETWEEN 0 AND 100);
ALTER TABLE programme ADD CONSTRAINT programme_entries CHECK (opens_on IS NULL OR closes_on IS NULL OR closes_on >= opens_on);
