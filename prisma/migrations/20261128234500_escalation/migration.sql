-- CreateTable
CREATE TABLE "escalation" (
    "run_id" UUID NOT NULL,
    "duty_id" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "escalation_pkey" PRIMARY KEY ("run_id","duty_id","round","stage")
);

-- AddForeignKey
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The words of lib/domain/escalation.ts.
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_stage" CHECK ("stage" IN ('due_soon', 'overdue', 'above'));
