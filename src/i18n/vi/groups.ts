/** What a group chat belongs to. */
export const groups = {
  onlyInGroup: 'Lệnh này chỉ dùng trong nhóm chat: nhóm được gắn với Ban Chỉ đạo hoặc với một đơn vị.',
  boundTo: (given: { committee: string; unit: string }) =>
    `Nhóm này thuộc ${given.committee}; "đơn vị mình" ở đây là ${given.unit}.`,
  free: 'Nhóm này chưa được gắn với Ban Chỉ đạo hay đơn vị nào.',
  how: 'Để gắn nhóm với một đơn vị, xin ghi tên đơn vị, ví dụ: /ganket Sở Y tế. Để bỏ gắn: /ganket bỏ',
  bindTo: (given: { name: string }) => `Gắn với ${given.name}`,
  bindTitle: 'Gắn nhóm chat này',
  unbindTitle: 'Bỏ gắn nhóm chat này',
  committee: 'Ban Chỉ đạo',
  own: '"Đơn vị mình" trong nhóm',
  before: 'Hiện nay',
  notBound: 'chưa gắn',
  boundNote: 'Trong nhóm này trợ lý chỉ trả lời thành viên của Ban Chỉ đạo này, và chỉ về đơn vị của Ban.',
  unbindNote: 'Sau đó "đơn vị mình" trong nhóm theo đơn vị của từng người hỏi.',
  bound: 'Đã gắn nhóm chat.',
  unbound: 'Đã bỏ gắn nhóm chat.',
  already: 'Nhóm đã như vậy rồi, không có gì thay đổi.',
  ofOtherGroup: 'Nút này dành cho nhóm chat khác.',
}
