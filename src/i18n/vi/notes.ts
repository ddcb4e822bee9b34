/** Remarks under an answer. */
export const notes = {
  sample: 'Số liệu mẫu, được tạo ra để dùng thử; không phải số liệu thật.',
  unapproved: 'Có số liệu chưa được duyệt.',
  chartUnapproved: (given: { title: string }) => `${given.title} (có số chưa duyệt)`,
  stale: (given: { date: string }) =>
    `Số liệu đã cũ: kỳ báo cáo gần nhất kết thúc ngày ${given.date}, quá hai tuần báo cáo.`,
  corrected: 'Có số liệu đã được điều chỉnh.',
  correctedBecause: (given: { times: string; reason: string }) =>
    `Số liệu đã được điều chỉnh ${given.times} lần; lý do: ${given.reason}.`,
  remark: (given: { remark: string }) => `Ghi chú của số liệu: ${given.remark}.`,
  withoutCounts: 'Chỉ công bố tỷ lệ, không kèm tử số và mẫu số, nên không cộng với số liệu khác.',
}
