-- CreateTable
CREATE TABLE "sharing_rule" (
    "service_slug" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sharing_rule_pkey" PRIMARY KEY ("service_slug","role")
);

-- CreateTable
CREATE TABLE "sharing_area" (
    "service_slug" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "kecamatan_code" TEXT NOT NULL,
    "staff_id" UUID NOT NULL,

    CONSTRAINT "sharing_area_pkey" PRIMARY KEY ("service_slug","role","kecamatan_code")
);

-- CreateTable
CREATE TABLE "sharing_turn" (
    "service_slug" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "staff_id" UUID NOT NULL,
    "turn" INTEGER NOT NULL,

    CONSTRAINT "sharing_turn_pkey" PRIMARY KEY ("service_slug","role","staff_id")
);

-- AddForeignKey
ALTER TABLE "sharing_area" ADD CONSTRAINT "sharing_area_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sharing_turn" ADD CONSTRAINT "sharing_turn_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The words of lib/domain/work-sharing.ts.
ALTER TABLE "sharing_rule" ADD CONSTRAINT "sharing_rule_way" CHECK ("way" IN ('turn', 'kecamatan'));

-- A duty is shared once in a round: what was given back to the queue stays there.
ALTER TABLE "escalation" DROP CONSTRAINT "escalation_stage";
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_stage" CHECK ("stage" IN ('shared', 'opened', 'due_soon', 'overdue', 'above'));
