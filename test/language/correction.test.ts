import { describe, expect, it } from 'vitest'
import { correctionParts } from '../../src/language/correction.ts'

describe('a sentence that corrects a figure', () => {
  it.each([
    ['sửa số liệu thanh toán tt của Thuận An tuần trước thành 345/600', '345/600', null],
    ['điều chỉnh hồ sơ trực tuyến SYT tuần 23 thành 300/410 vì nhập nhầm', '300/410', 'nhập nhầm'],
    ['dieu chinh ho so truc tuyen SYT tuan 23 thanh 300/410 vi nhap nham.', '300/410', 'nhap nham'],
    ['sửa từ 300/410 thành 310/410 thanh toán SYT tuần 23, lý do: bổ sung', '310/410', 'bổ sung'],
    ['correct online payment of Thuan An last week to 345/600 because of a slip', '345/600', 'a slip'],
    ['thanh toán Thuận An tuần 23/2024 nhập sai, phải là 345/600', '345/600', null],
    ['đính chính hồ sơ quá hạn Sở Y tế tuần 23: 7', '7', null],
    ['sửa thanh toán SYT tuần 23/2024 8.578/17.464', '8.578/17.464', null],
    ['sua muc do hai long cua don vi SYT tuan 23 thanh 5/6 do sot phieu', '5/6', 'sot phieu'],
    ['sửa mức độ hài lòng của SYT tuần 23', null, null],
    ['sửa thanh toán SYT tuần 23 vì nhập nhầm', null, 'nhập nhầm'],
    ['SYT tuần 23 thanh toán không phải 200/300 mà là 220/300', '220/300', null],
    ['sửa thanh toán SYT tuần 23 300/410 → 310/410', '310/410', null],
    ['đổi hồ sơ quá hạn SYT tuần 23 thành không phát sinh', 'không phát sinh', null],
  ])('%s', (text, value, reason) => {
    expect(correctionParts(text)).toMatchObject({ value, reason })
  })
})
