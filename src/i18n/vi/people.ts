/** People, roles and invitations. Names, units and days are already written in the reader's form. */
export const people = {
  welcome: (given: { name: string }) => `Chào mừng ${given.name} đến với Trợ lý của Ban Chỉ đạo`,
  tryThese: 'Quý vị có thể bắt đầu với ba việc sau:',
  codeRefused:
    'Mã này không đúng hoặc không còn hiệu lực. Xin liên hệ quản trị viên của Ban Chỉ đạo để nhận mã mới.',
  linked: (given: { name: string }) =>
    `Kênh chat này đã được liên kết với ${given.name}. Từ nay Quý vị dùng được trợ lý ở cả hai nơi.`,
  linkedBefore: 'Kênh chat này đã được liên kết với Quý vị từ trước.',
  linkTaken:
    'Tài khoản này đang thuộc về một thành viên khác nên chưa liên kết được. Xin dùng tài khoản khác hoặc liên hệ quản trị viên.',
  notInGroup: 'Mã chỉ được cấp trong cuộc trò chuyện riêng. Xin nhắn riêng cho trợ lý.',
  outside: (given: { unit: string }) => `${given.unit} không thuộc phạm vi quản trị của Quý vị.`,
  nobodyNamed: (given: { words: string }) => `Không tìm thấy ai tên "${given.words}" trong Ban Chỉ đạo.`,
  whichPerson: 'Có hơn một người như vậy, xin cho biết là ai:',
  someone: 'người được mời',
  invited: (given: { name: string; number: number }) => `${given.name} (số ${given.number})`,

  enrolRole: (given: { name: string }) => `Xin cho biết vai trò của ${given.name}:`,
  enrolUnit: (given: { name: string; role: string }) =>
    `Xin cho biết ${given.name} (${given.role}) thuộc đơn vị nào:`,
  enrolType: 'Cũng có thể gõ tên đơn vị ngay trong lệnh, ví dụ: /moi đầu mối Sở Y tế Nguyễn Văn An',
  enrolTitle: 'Thư mời',
  enrolName: 'Người được mời',
  enrolRoleLabel: 'Vai trò',
  enrolUntil: 'Hiệu lực đến',
  enrolLink: (given: { link: string }) => `Xin chuyển liên kết này cho người được mời: ${given.link}`,
  enrolCode: (given: { code: string }) =>
    `Trên kênh chat khác, người được mời gửi cho trợ lý dòng: start ${given.code}`,
  enrolCodeOnly: (given: { code: string }) =>
    `Xin chuyển dòng này cho người được mời để gửi cho trợ lý: start ${given.code}`,
  enrolOnce: 'Mã chỉ dùng được một lần và không hiện lại.',
  revokeNamed: (given: { name: string }) => `Thu hồi: ${given.name}`,

  listTitle: (given: { people: string }) => `Thành viên (${given.people})`,
  listNobody: 'Không có thành viên nào như vậy.',
  listMore: (given: { people: string }) =>
    `Còn ${given.people} người nữa. Xin thêm tên người hoặc tên đơn vị sau lệnh để thu hẹp danh sách.`,
  awayTitle: 'Thành viên nghỉ phép',
  awayNobody: 'Không có ai báo nghỉ trong thời gian này.',
  awayToldBy: 'Theo ngày nghỉ mà từng người tự báo với Trợ lý (/nhacnho).',
  listInvitations: 'Thư mời chưa dùng',
  listInvitation: (given: { roles: string; until: string }) => `${given.roles}, đến ${given.until}`,
  noChat: 'chưa có kênh chat',
  unreachable: (given: { chat: string; since: string; why: string }) =>
    `⚠ ${given.chat}: không liên lạc được từ ${given.since} (${given.why})`,
  reasons: {
    blocked: 'người dùng đã chặn',
    'not-found': 'không tìm thấy cuộc trò chuyện',
    removed: 'trợ lý đã bị đưa ra khỏi nhóm',
    refused: 'kênh chat từ chối nhận',
  },
  channels: { console: 'Màn hình lệnh', telegram: 'Telegram', slack: 'Slack' },
  chats: 'Kênh chat',
  termFrom: (given: { role: string; from: string }) => `${given.role} (từ ${given.from})`,
  termTo: (given: { role: string; to: string }) => `${given.role} (đến hết ${given.to})`,
  termBoth: (given: { role: string; from: string; to: string }) =>
    `${given.role} (từ ${given.from} đến hết ${given.to})`,

  revokeWho: 'Xin cho biết cần thu hồi quyền của ai, ví dụ: /thuhoi Nguyễn Văn An',
  revokePreview: (given: { name: string }) => `Thu hồi quyền của ${given.name}`,
  revokeRoles: 'Các vai trò sẽ kết thúc',
  revokeNote: 'Sau khi xác nhận, người này không dùng được trợ lý trong phạm vi trên nữa.',
  revoked: (given: { name: string }) => `Đã thu hồi quyền của ${given.name}.`,
  revokedBefore: 'Người này không còn là thành viên trong phạm vi quản trị của Quý vị.',
  revokeLast: (given: { name: string; committee: string }) =>
    `${given.name} là quản trị viên cuối cùng của ${given.committee} nên chưa thu hồi được. Xin mời thêm một quản trị viên trước.`,
  revokeInvitation: (given: { name: string }) => `Thu hồi thư mời của ${given.name}`,
  revokedInvitation: (given: { name: string }) => `Đã thu hồi thư mời của ${given.name}.`,
  invitationGone: 'Thư mời này đã được dùng, đã thu hồi hoặc hết hiệu lực.',

  handoverHow:
    'Xin cho biết bàn giao cho ai, ví dụ: /bangiao Nguyễn Văn An → Trần Thị Bình từ 1/7/2024 đến 15/7/2024. Bỏ tên đầu là bàn giao việc của chính Quý vị; bỏ ngày cuối là bàn giao hẳn.',
  handoverTitle: 'Bàn giao',
  handoverFrom: 'Người bàn giao',
  handoverTo: 'Người tiếp nhận',
  handoverSince: 'Từ ngày',
  handoverUntil: 'Đến hết ngày',
  handoverRoles: 'Vai trò và đơn vị',
  handoverBack: (given: { name: string; date: string }) =>
    `Từ ${given.date} các vai trò này trở lại với ${given.name}.`,
  handoverForGood: 'Không có ngày kết thúc: bàn giao hẳn.',
  handoverWork:
    'Công việc đang mở, thông báo chờ gửi và bản nhập số liệu dở của các đơn vị này chuyển theo vai trò.',
  handoverSame: 'Người bàn giao và người tiếp nhận là một. Xin ghi tên người tiếp nhận.',
  handoverPast: 'Ngày bắt đầu bàn giao đã qua. Xin ghi từ hôm nay trở đi.',
  handoverOrder: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
  handoverBadDate: (given: { words: string }) =>
    `Không có ngày "${given.words}" trên lịch. Xin ghi lại, ví dụ: 15/7/2024.`,
  handoverNothing: (given: { name: string }) =>
    `${given.name} không có vai trò nào để bàn giao trong thời gian này cho người đã chọn.`,
  handoverNotYours: 'Quý vị chỉ bàn giao được việc của mình; việc của người khác do quản trị viên bàn giao.',
  handedOver: (given: { from: string; to: string; since: string }) =>
    `Đã ghi nhận: ${given.from} bàn giao cho ${given.to} từ ${given.since}.`,

  linkTitle: 'Liên kết thêm kênh chat',
  linkCode: (given: { code: string }) => `Từ kênh chat kia, xin gửi cho trợ lý dòng: start ${given.code}`,
  linkLink: (given: { link: string }) => `Nếu kênh kia là Telegram, chỉ cần mở: ${given.link}`,
  linkUntil: (given: { until: string }) =>
    `Mã dùng một lần, đến ${given.until}. Xin không chuyển cho người khác: ai gửi mã này sẽ được nhận là Quý vị.`,
}
