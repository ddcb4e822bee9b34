-- AlterTable
ALTER TABLE "Address" ADD COLUMN     "conversation" TEXT;
