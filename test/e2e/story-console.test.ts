import { stripVTControlCharacters } from 'node:util'
import { expect, it } from 'vitest'
import { emptyFolder, type Running, start } from './program.ts'
import { evidenceInTime, extended, ninth, officerOf, officesWithoutWork, sentence } from './story.ts'

/**
 * Days of the story on which people come to the console, one after another, on a clock by which the program looks at
 * once for what is due.
 */
const at = (time: string, speed = '1.01') => ({ CLOCK_START: `${time}:00+07:00`, CLOCK_SPEED: speed })

it('tells the story of 20/11/2023 at the console, where one after another sits down and is told what waits', async () => {
  const path = `${emptyFolder()}/tro-ly.db`
  await officesWithoutWork(path)
  const sit = (who: string, clock: Readonly<Record<string, string>>) =>
    sitting(start({ terminal: true, args: ['--as', who], env: { DATABASE_URL: `file:${path}`, ...clock } }))

  const giving = sit('secretary', at('2023-11-03T08:00'))
  await giving.types(sentence, /hết ngày 19\/11\/2023 \(Chủ nhật\)/)
  await giving.presses('Giao việc', /Đã giao việc số 1 cho 9 đơn vị/)
  await giving.leaves()
  // Once theirs of Monday is there, everybody's is planned.
  const following = sit('secretary', at('2023-11-03T16:30', '40000'))
  await following.finds(digest)
  await following.leaves()

  for (const unit of ['so-y-te', 'so-cong-thuong'] as const) {
    const officer = sit(officerOf(unit), at('2023-11-08T08:00'))
    await officer.finds(/Thời hạn còn 7 ngày làm việc/, digest)
    await officer.types('/han 1', /Số việc: +1\n/)
    await officer.presses('Đã xong', /Xin ghi số, ký hiệu/)
    await officer.types(evidenceInTime.get(unit) ?? '', /chờ xác nhận/)
    await officer.leaves()
  }
  const asking = sit(officerOf(extended), at('2023-11-14T08:00'))
  await asking.finds(/Thời hạn còn 3 ngày làm việc/, digest)
  await asking.types('/han 1', /Số việc: +1\n/)
  await asking.presses('Xin gia hạn', /Xin ghi ngày đề nghị gia hạn/)
  await asking.types('đến 30/11/2023 vì đang chờ ý kiến Sở Tư pháp', /Đã gửi đề nghị gia hạn/)
  await asking.leaves()

  // Whoever has sent a paper to the secretary is recorded by them.
  const deciding = sit('secretary', at('2023-11-14T09:00'))
  await deciding.finds(/đề nghị gia hạn nội dung/, /\[1\] Xem và xác nhận cả 2 báo cáo/, digest)
  for (const [name, unit] of onPaper) {
    await deciding.types('/han 1', /Số việc: +1\n/)
    await deciding.presses(name, /Trạng thái: +Đã giao/)
    await deciding.presses('Đã xong', /Xin ghi số, ký hiệu/)
    await deciding.types(evidenceInTime.get(unit) ?? '', /chờ xác nhận/)
  }
  await deciding.types('/han chờ quyết định', /Chờ quyết định|chờ quyết định/)
  await deciding.presses(/^Xem và xác nhận cả 7/, /xin xem lại/)
  await deciding.presses('Xác nhận cả 7', /Đã xác nhận hoàn thành: /)
  await deciding.types('/han 1', /7\/9 đơn vị đã hoàn thành/)
  await deciding.presses('Giáo dục', /xin gia hạn đến hết 30\/11\/2023/)
  await deciding.presses('Đồng ý gia hạn', /hết ngày 30\/11\/2023/)
  await deciding.leaves()

  // From the last day on, the ninth is reminded each time they sit down.
  for (const [time, ...words] of [
    ['2023-11-17T08:00', /Hôm nay là ngày cuối/],
    ['2023-11-20T08:00', /đã quá hạn 1 ngày làm việc/, digest],
    ['2023-11-24T08:00', /đã quá hạn 5 ngày làm việc/],
  ] as const) {
    const late = sit(officerOf(ninth), at(time))
    await late.finds(...words)
    await late.leaves()
  }

  const head = sit(`head:${ninth}`, at('2023-11-24T16:00'))
  await head.finds(/Kính đề nghị lãnh đạo đơn vị quan tâm chỉ đạo/)
  await head.leaves()
  const releasing = sit('secretary', at('2023-12-01T10:00'))
  await releasing.finds(/khi có sự đồng ý của thư ký/, /Điểm tin Thứ Sáu 01\/12\/2023/)
  await releasing.types('/diemtin', /Chờ đồng ý báo cáo lãnh đạo/)
  await releasing.presses('Báo cáo lãnh đạo', /Nội dung chờ thư ký đồng ý/)
  await releasing.presses(/khu công nghiệp/i, /trợ lý sẽ báo cáo lãnh đạo/)
  await releasing.leaves()
  const leader = sit('leader', at('2023-12-01T11:30', '1'))
  await leader.finds(/Xin báo cáo lãnh đạo: [\s\S]*Ban Quản lý các khu công nghiệp/, digest)
  await leader.leaves()

  for (const [unit, evidence] of [
    [extended, 'QĐ 310/QĐ-SGDĐT ngày 28/11/2023'],
    [ninth, 'QĐ 19/QĐ-BQL ngày 01/12/2023'],
  ] as const) {
    const officer = sit(officerOf(unit), at('2023-12-01T14:00'))
    await officer.finds(digest)
    await officer.types('/han 1', /Số việc: +1\n/)
    await officer.presses('Đã xong', /Xin ghi số, ký hiệu/)
    await officer.types(evidence, /chờ xác nhận/)
    await officer.leaves()
  }
  const last = sit('secretary', at('2023-12-01T15:00'))
  await last.finds(/\[1\] Xem và xác nhận cả 2 báo cáo/)
  await last.presses(/^Xem và xác nhận cả 2/, /QĐ 19\/QĐ-BQL ngày 01\/12\/2023/)
  await last.presses('Xác nhận cả 2', /Đã xác nhận hoàn thành: /)
  await last.types('/han 1', /9\/9 đơn vị đã hoàn thành/)
  await last.leaves()
})

/** Units whose decisions come on paper, by their names on buttons. */
const onPaper = [
  ['Ngoại vụ', 'so-ngoai-vu'],
  ['Giao thông', 'so-giao-thong-van-tai'],
  ['Thông tin Truyền thông', 'so-thong-tin-truyen-thong'],
  ['Tài nguyên Môi trường', 'so-tai-nguyen-moi-truong'],
  ['Thanh tra', 'thanh-tra-tinh'],
] as const

const digest = /^(› )?Điểm tin /m

/** Somebody at the console: an answer is looked for after what was said before. */
function sitting(running: Running) {
  const said = () => stripVTControlCharacters(running.said()).replaceAll('\r', '')
  let read = 0
  /** Waits for more than it said until it was asked. */
  const reads = async (words: RegExp) => {
    for (;;) {
      const found = words.exec(said().slice(read))
      if (found !== null) {
        read += found.index + found[0].length
        return
      }
      await more(running)
    }
  }
  const types = async (line: string, words: RegExp) => {
    read = said().length
    running.process.stdin.write(`${line}\n`)
    await reads(words)
  }
  return {
    types,
    /** Waits until all of these were said, in any order. */
    async finds(...words: readonly RegExp[]) {
      while (!words.every((one) => one.test(said().replace(/(?<=\S)\n(?=\S)/g, ' ')))) await more(running)
    },
    /** The newest button with this label under what was read last, by its number. */
    async presses(label: string | RegExp, words: RegExp) {
      const is = (one: string) => (typeof label === 'string' ? one === label : label.test(one))
      for (;;) {
        const shown = [
          ...said()
            .slice(read)
            .matchAll(/\[(\d+)\] ([^[\n]+?)(?= {2}\[|\n)/g),
        ]
        const number = shown.findLast(([, , one = '']) => is(one))?.[1]
        if (number !== undefined) return types(number, words)
        await more(running)
      }
    },
    async leaves() {
      running.process.stdin.write('/quit\n')
      expect(await running.ended).toMatchObject({ code: 0, stderr: '' })
    },
  }
}

/** Waits until it says more. */
async function more(running: Running): Promise<void> {
  const patience = AbortSignal.timeout(60_000)
  const quiet = () => new Error(`it says no more than: ${running.said().slice(-2000)}`)
  const said = new Promise<void>((resolve, reject) => {
    running.process.stdout.once('data', () => resolve())
    patience.addEventListener('abort', () => reject(quiet()))
  })
  const ended = running.ended.then(({ stdout, stderr }) => {
    throw new Error(`it ended: ${stdout.slice(-2000)}\n${stderr}`)
  })
  await Promise.race([said, ended])
}
