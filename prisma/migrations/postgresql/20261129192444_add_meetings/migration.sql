-- CreateTable
CREATE TABLE "MeetingSeries" (
    "id" SERIAL NOT NULL,
    "committeeCode" TEXT NOT NULL,
    "title" TEXT,
    "rule" TEXT NOT NULL,
    "time" TEXT NOT NULL,
    "createdById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "MeetingSeries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" SERIAL NOT NULL,
    "committeeCode" TEXT NOT NULL,
    "title" TEXT,
    "date" TEXT NOT NULL,
    "time" TEXT NOT NULL,
    "seriesId" INTEGER,
    "seriesDate" TEXT,
    "setAt" TIMESTAMP(3) NOT NULL,
    "createdById" TEXT,
    "cancelledAt" TIMESTAMP(3),

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Meeting_committeeCode_date_idx" ON "Meeting"("committeeCode", "date");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_seriesId_seriesDate_key" ON "Meeting"("seriesId", "seriesDate");
