-- AlterTable
ALTER TABLE "Notice" ADD COLUMN "acknowledgedAt" DATETIME;
ALTER TABLE "Notice" ADD COLUMN "nudgeId" INTEGER;
ALTER TABLE "Notice" ADD COLUMN "settledAt" DATETIME;

-- CreateTable
CREATE TABLE "Nudge" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "committeeCode" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "words" TEXT,
    "sentById" TEXT NOT NULL,
    "sentAt" DATETIME NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "withdrawnAt" DATETIME,
    "pending" BOOLEAN NOT NULL DEFAULT false
);

-- CreateTable
CREATE TABLE "NudgeRecipient" (
    "nudgeId" INTEGER NOT NULL,
    "personId" TEXT NOT NULL,
    "units" TEXT NOT NULL,
    "parts" TEXT NOT NULL,
    "shown" INTEGER,

    PRIMARY KEY ("nudgeId", "personId"),
    CONSTRAINT "NudgeRecipient_nudgeId_fkey" FOREIGN KEY ("nudgeId") REFERENCES "Nudge" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Nudge_committeeCode_id_idx" ON "Nudge"("committeeCode", "id");

-- CreateIndex
CREATE INDEX "Nudge_pending_idx" ON "Nudge"("pending");

-- CreateIndex
CREATE INDEX "NudgeRecipient_personId_idx" ON "NudgeRecipient"("personId");

-- CreateIndex
CREATE INDEX "Notice_nudgeId_idx" ON "Notice"("nudgeId");

-- CreateIndex
CREATE INDEX "Notice_settledAt_id_idx" ON "Notice"("settledAt", "id");
