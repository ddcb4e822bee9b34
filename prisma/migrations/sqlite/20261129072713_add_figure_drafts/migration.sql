-- CreateTable
CREATE TABLE "FigureDraft" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "unitCode" TEXT NOT NULL,
    "periodFrom" TEXT NOT NULL,
    "periodTo" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "answers" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "changedAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "FigureDraft_personId_state_idx" ON "FigureDraft"("personId", "state");

-- CreateIndex
CREATE INDEX "FigureDraft_unitCode_periodFrom_state_idx" ON "FigureDraft"("unitCode", "periodFrom", "state");
