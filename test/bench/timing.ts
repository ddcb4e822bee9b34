import { performance } from 'node:perf_hooks'

/** Milliseconds that some work took, and the processor's time spent on it by this process, all threads together. */
export interface Timed<T> {
  readonly wall: number
  readonly cpu: number
  readonly value: T
}

export async function timed<T>(work: () => T | Promise<T>): Promise<Timed<T>> {
  const before = process.cpuUsage()
  const start = performance.now()
  const value = await work()
  const wall = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  return { wall, cpu: (user + system) / 1000, value }
}

/** The value below which this share of the values lies: 0.5 for the median. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)
export const p99 = (values: readonly number[]): number => quantile(values, 0.99)
