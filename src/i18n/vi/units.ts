/** Units, their kinds and their history. */
export const units = {
  /** Of several units, within a sentence. */
  many: {
    province: 'tỉnh',
    department: 'sở, ban, ngành',
    district: 'huyện, thành phố',
  },
  one: { province: 'tỉnh', department: 'sở, ban, ngành', district: 'cấp huyện' },
  /** As a heading over a list. */
  heading: {
    province: 'Tỉnh',
    department: 'Sở, ban, ngành',
    district: 'Huyện, thị xã, thành phố',
  },
  title: 'Các đơn vị',
  under: (given: { unit: string }) => `Các đơn vị thuộc ${given.unit}`,
  noneThen: 'Không có đơn vị nào như vậy.',
  asOf: (given: { date: string }) => `Danh sách tại ngày ${given.date}.`,
  code: 'Mã',
  name: 'Tên',
  kind: 'Loại',
  days: 'Thời gian hoạt động',
  fromTo: (given: { from: string; to: string }) => `${given.from}–${given.to}`,
  fromOn: (given: { from: string }) => `từ ${given.from}`,
  until: (given: { unit: string; date: string }) => `${given.unit} hoạt động đến hết ngày ${given.date}.`,
  merged: (given: { unit: string; until: string; date: string; successor: string }) =>
    `${given.unit} hoạt động đến hết ngày ${given.until}; từ ${given.date} nhập vào ${given.successor}.`,
  formed: (given: { unit: string; date: string; predecessors: string }) =>
    `${given.unit} hoạt động từ ${given.date}, tiếp nhận nhiệm vụ của ${given.predecessors}.`,
  began: (given: { unit: string; date: string }) => `${given.unit} hoạt động từ ${given.date}.`,
  notYet: (given: { period: string }) => `Trong ${given.period} đơn vị này chưa hoạt động.`,
  noLonger: (given: { period: string }) => `Trong ${given.period} đơn vị này không còn hoạt động.`,
  aliases: 'Tên gọi khác',
  parent: 'Trực thuộc',
  below: 'Đơn vị trực thuộc',
  counted: (given: { number: string; kind: string }) => `${given.number} ${given.kind}`,
}
