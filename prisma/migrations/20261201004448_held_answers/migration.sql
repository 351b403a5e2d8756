-- CreateTable
CREATE TABLE "held_answer" (
    "owner" TEXT NOT NULL,
    "cipher" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "held_answer_pkey" PRIMARY KEY ("owner")
);

-- CreateIndex
CREATE INDEX "held_answer_expires_at_idx" ON "held_answer"("expires_at");
