/** The answer to /scorecard. */
export const scorecard = {
  title: (given: { unit: string }) => `Tình hình chung · ${given.unit}`,
  mark: (given: { target: string; mark: string }) => `${given.target}: ${given.mark}`,
  milestone: (given: { target: string; year: string }) => `${given.target} (mốc năm ${given.year})`,
  old: 'số liệu cũ',
  without: 'Chưa có số liệu',
  nothing: (given: { unit: string }) => `${given.unit} chưa có số liệu nào.`,
  nothingIn: (given: { unit: string; period: string }) =>
    `${given.unit} chưa có số liệu nào trong ${given.period}.`,
  mixed: 'Mỗi chỉ số lấy kỳ gần nhất có số liệu của chỉ số đó.',
  unitsOnly: (given: { units: string }) => `Chỉ hiển thị ${given.units} đơn vị đầu tiên.`,
  change: (given: { change: string }) => `${given.change} so với kỳ trước`,
}
