-- CreateTable
CREATE TABLE "FigureDraft" (
    "id" SERIAL NOT NULL,
    "unitCode" TEXT NOT NULL,
    "periodFrom" TEXT NOT NULL,
    "periodTo" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "answers" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FigureDraft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FigureDraft_personId_state_idx" ON "FigureDraft"("personId", "state");

-- CreateIndex
CREATE INDEX "FigureDraft_unitCode_periodFrom_state_idx" ON "FigureDraft"("unitCode", "periodFrom", "state");
