/** Which days an answer is about. Period names arrive written. */
export const periods = {
  latestWeek: (given: { period: string }) => `${given.period}, tuần gần nhất có số liệu`,
  latestPeriod: (given: { period: string }) => `${given.period}, kỳ gần nhất có số liệu`,
  weekHolding: (given: { period: string; asked: string }) =>
    `${given.period}, là tuần chứa ${given.asked} (số liệu được báo cáo theo tuần)`,
  upTo: (given: { period: string; date: string }) => `${given.period}, tính đến ${given.date}`,
  covered: (given: { period: string; dates: string }) =>
    `${given.period}; số liệu của các ngày ${given.dates}`,
  future: (given: { period: string }) => `Kỳ được hỏi chưa bắt đầu: ${given.period}. Chưa thể có số liệu.`,
  empty: (given: { unit: string; indicator: string; period: string }) =>
    `${given.unit} chưa có số liệu “${given.indicator}” trong ${given.period}.`,
  nearest: (given: { period: string }) => `Kỳ gần nhất có số liệu: ${given.period}.`,
  never: (given: { unit: string; indicator: string }) =>
    `${given.unit} chưa có số liệu nào về “${given.indicator}”.`,
  neverComposed:
    'Điểm và thứ hạng không cộng từ các đơn vị trực thuộc, nên cần số liệu công bố của chính đơn vị.',
}
