-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "acknowledgedAt" TIMESTAMP(3),
ADD COLUMN     "nudgeId" INTEGER,
ADD COLUMN     "settledAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "Nudge" (
    "id" SERIAL NOT NULL,
    "committeeCode" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "words" TEXT,
    "sentById" TEXT NOT NULL,
    "sentAt" TIMESTAMP(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "withdrawnAt" TIMESTAMP(3),
    "pending" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Nudge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NudgeRecipient" (
    "nudgeId" INTEGER NOT NULL,
    "personId" TEXT NOT NULL,
    "units" TEXT NOT NULL,
    "parts" TEXT NOT NULL,
    "shown" INTEGER,

    CONSTRAINT "NudgeRecipient_pkey" PRIMARY KEY ("nudgeId","personId")
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

-- AddForeignKey
ALTER TABLE "NudgeRecipient" ADD CONSTRAINT "NudgeRecipient_nudgeId_fkey" FOREIGN KEY ("nudgeId") REFERENCES "Nudge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
