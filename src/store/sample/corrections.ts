import type { CivilDate } from '../../calendar/date.ts'

/** A figure that was entered wrongly at first. */
interface SampleCorrection {
  readonly unit: string
  readonly indicator: string
  /** Monday of the week. */
  readonly week: CivilDate
  /** What was entered at first, as a share of what is right. */
  readonly firstShare: number
  readonly reason: string
}

/** The corrections of the sample, each of a figure that was entered by mistake. */
export const corrections: readonly SampleCorrection[] = [
  {
    unit: 'tp-thuan-an',
    indicator: 'online-payment',
    week: '2024-05-27',
    firstShare: 0.82,
    reason: 'Bổ sung hồ sơ thanh toán qua Cổng Dịch vụ công quốc gia chưa được đồng bộ khi nhập lần đầu',
  },
  {
    unit: 'so-tu-phap',
    indicator: 'online-dossier',
    week: '2024-05-13',
    firstShare: 0.1,
    reason: 'Nhập thiếu một chữ số của số hồ sơ nộp trực tuyến',
  },
  {
    unit: 'tp-di-an',
    indicator: 'on-time-resolution',
    week: '2024-04-22',
    firstShare: 0.94,
    reason: 'Bổ sung hồ sơ đã trả kết quả trước hạn nhưng chưa cập nhật trạng thái trên hệ thống',
  },
  {
    unit: 'so-cong-thuong',
    indicator: 'dossier-digitization',
    week: '2024-03-04',
    firstShare: 0.9,
    reason: 'Bổ sung hồ sơ được số hóa tại Trung tâm Hành chính công tỉnh',
  },
  {
    unit: 'tp-thu-dau-mot',
    indicator: 'overdue-dossier',
    week: '2024-05-20',
    firstShare: 1.4,
    reason: 'Loại các hồ sơ tạm dừng để công dân bổ sung giấy tờ, không tính là quá hạn',
  },
]
