-- CreateTable
CREATE TABLE "queue_day" (
    "day" DATE NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "queue_day_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "queue_ticket" (
    "day" DATE NOT NULL,
    "number" INTEGER NOT NULL,
    "request_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "desk" INTEGER,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "called_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "queue_ticket_pkey" PRIMARY KEY ("day","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "queue_ticket_request_id_key" ON "queue_ticket"("request_id");

ALTER TABLE "queue_ticket"
  ADD CONSTRAINT "queue_ticket_state" CHECK ("state" IN ('waiting', 'called', 'served', 'absent')),
  ADD CONSTRAINT "queue_ticket_desk" CHECK ("desk" BETWEEN 1 AND 9 AND ("state" = 'waiting' OR "desk" IS NOT NULL));

-- One number is at a desk at a time.
CREATE UNIQUE INDEX "queue_ticket_at_desk" ON "queue_ticket" ("day", "desk") WHERE "state" = 'called';
