import type { vi } from '../vi.ts'
import type { Widened } from '../widened.ts'

const named = (people: readonly string[]) => (people.length === 0 ? '' : ` (${people.join(', ')})`)

/** Weekly figures by message. Names, numbers and dates are already written in the reader's form. */
export const forms: Widened<typeof vi.forms> = {
  title: ({ unit, week }) => `${unit} · ${week}`,
  question: ({ at, of, indicator }) => `Question ${at} of ${of}: ${indicator}`,
  asks: ({ numerator, denominator }) => `Please write: ${numerator} / ${denominator}. For example: 85/120`,
  asksCount: ({ measure }) => `Please write the number of ${measure}. For example: 12`,
  last: 'Last week',
  lastOf: ({ week }) => `Latest, ${week}`,
  target: 'Target',
  known: 'Entered already',
  knownCount: ({ name, value }) => `${name}: ${value}`,
  noLast: 'none yet',
  answered: 'As it stands',
  standing: 'Sent',
  returned: 'Returned',
  returnedBy: ({ by, time, reason }) => `${by} asked for a review at ${time}, because: ${reason}`,
  counts: ({ numerator, denominator, rate }) => `${numerator}/${denominator} (${rate})`,
  published: ({ rate }) => `${rate} (published without counts)`,
  publish: ({ rate }) => `Save ${rate} as published without counts`,
  noCases: 'no cases',
  skipped: 'skipped',
  unanswered: 'not entered',
  same: 'As last week',
  sameAs: ({ week }) => `As in ${week}`,
  none: 'No cases',
  skip: 'Skip',
  back: 'Back',
  later: 'Later',
  cancel: 'Cancel',
  send: 'Send',
  change: ({ name }) => `Change: ${name}`,
  confirmOf: ({ name }) => `Confirm: ${name}`,
  remark: ({ name, says }) => `${name}: ${says}`,
  laterDone: ({ done, all }) =>
    `${done} of ${all} answers are kept. Type /report to go on at any time, in any of your chats.`,
  cancelAsk: ({ done, isEmpty }) =>
    isEmpty ? 'The form has no answers yet. Drop it?' : `Drop the ${done} answers entered for this week?`,
  cancelYes: 'Drop this form',
  cancelled: 'Dropped; no figures were sent.',
  resume: 'Go on',
  whichUnit: "Which unit's figures are they?",
  gotCounts: ({ counts }) => `Received: ${counts}.`,
  gotLines: ({ number }) => `Received: ${number} figures.`,
  severalUnits: ({ units }) =>
    `The message names several units (${units}), so nothing of it was kept. Please send the figures of each unit by themselves.`,
  nameUnit: 'Please name the unit whose figures they are, as in: Department of Health.',
  noUnit: 'You have no unit whose figures you enter yet.',
  notYourUnit: ({ unit }) => `${unit} is not one of the units whose figures you enter.`,
  notBegun: ({ week, opens }) => `${week} cannot be reported yet. Reporting opens at ${opens}.`,
  forWeek: ({ week }) => `Enter them for ${week}`,
  noSuchWeek: ({ number, year, weeks }) => `There is no week ${number}/${year}: ${year} has ${weeks} weeks.`,
  closed: ({ week, closed, secretaries }) =>
    `${week} was closed at ${closed}. To have figures added or corrected, please send them to the secretary of the committee${named(secretaries)}.`,
  closedUnsent: ({ unit, week, closed, done, all, secretaries }) =>
    `The figures of ${week} of ${unit} (${done} of ${all} answered) were not sent before reporting closed at ${closed}, and so are not recorded. To have them added, please pass what follows on to the secretary of the committee${named(secretaries)}.`,
  ended: ({ unit, last, week, done, all, secretaries }) =>
    `${unit} existed until ${last}, so its figures of ${week} are not yours to go on with. The form (${done} of ${all} answered) is kept; please ask the secretary of the committee${named(secretaries)} to go on with it.`,
  whichIndicator: ({ counts }) =>
    `Received: ${counts}. Please choose the indicator of these counts, or send them again with its name, as in: online payment 85/120.`,
  oneByOne: 'One question at a time',
  noWeek: 'Please name a week, as in: /report week 24/2024.',
  noFields: ({ unit }) => `${unit} has no indicator to report weekly yet.`,
  gone: 'This form was sent or dropped, or is no longer valid. Type /report to begin.',
  takenOver: ({ name }) =>
    `${name ?? 'Whoever was responsible before'} had begun the figures of this unit for the week; you go on with that form.`,
  others: ({ names }) =>
    `Note: ${names} is also entering the figures of this unit for the week. Whoever sends later is asked before figures are replaced.`,
  faults: {
    percent: 'Please write the two counts instead of a percentage, as in: 85/120.',
    'rate-differs':
      'The rate does not match the two counts. Please check and write the two counts again, as in: 85/120.',
    'one-count': 'This indicator needs two numbers, as in: 85/120.',
    'two-counts': 'This indicator needs one number only, as in: 12.',
    negative: 'A count cannot be negative. Please write it again.',
    fraction: 'A count must be whole. Please write it again.',
    'out-of-range': 'The number is too large. Please check it and write it again.',
    ambiguous: 'The number can be read in two ways. Please write it without a comma, as in: 1250.',
    'not-understood':
      'No number was found in the answer. Please write it again, as in: 85/120, or "no cases".',
    noLast: 'There is no figure of last week. Please write the one of this week.',
  },
  above: ({ numerator, denominator }) =>
    `"${numerator}" cannot be more than "${denominator}". Please write it again.`,
  disagrees: ({ name, here, there, indicator }) =>
    `"${name}" is ${here} here, but ${there} was entered for "${indicator}". Please check it and write it again, or change the other answer.`,
  unbalanced: ({ opening, received, resolved, closing, before, after }) =>
    `Opening balance ${opening} + received ${received} = ${before}, but resolved ${resolved} + closing balance ${closing} = ${after}. The two totals have to be equal; please check and write it again, or change the other answer.`,
  leftOver:
    'Opening and closing balances are only compared with the other counts; they are not to be reported, so they are not saved.',
  soft: {
    jump: ({ points }) => `The rate changed by ${points} points from the report before.`,
    unusual: ({ mean }) => `Far from the last weeks (${mean} on average).`,
    'denominator-fell': ({ before }) =>
      `The denominator fell by more than half from the report before (${before}).`,
    'zero-after-cases': ({ weeks }) => `There were cases in each of the ${weeks} weeks before.`,
  },
  confirm: 'Please confirm that the figure is right, or write it again:',
  reasons: {
    right: 'Right, that is how it was',
    scope: 'Right, the scope has changed',
    other: 'Right, for another reason…',
  },
  reasonTooLong: ({ most }) =>
    `The reason has more than ${most} characters and was not kept. Please write less.`,
  askReason: 'Please write the reason:',
  summary: 'Please look it over before it is sent:',
  columns: { indicator: 'Indicator', value: 'Figure', check: 'Check' },
  checks: {
    fine: '✓',
    confirmed: ({ reason }) => `✓ ${reason}`,
    wrong: '✗ to be changed',
    asked: '⚠ to be confirmed',
    missing: '…',
  },
  notYet: 'Before it can be sent, this is left:',
  overwrites: ({ name, time }) =>
    `${name} sent the figures of this week at ${time}. Sending replaces those that differ, and keeps both.`,
  replaces: ({ was, is }) => `${was} → ${is}`,
  overwrite: 'Send all the same',
  sent: ({ unit, week }) => `The figures of ${unit} for ${week} have been saved.`,
  sentBefore: ({ unit, week }) =>
    `This form has been sent already. The figures of ${unit} for ${week} as they are recorded now:`,
  unchanged: 'No figure differs from what was sent before.',
  correctionReason: 'Sent again while the week was open',
  sentPlace: ({ place, all }) => `rank ${place} of ${all}`,
  sentToTarget: ({ distance }) => `${distance} from the target`,
  changed: ({ indicator, value }) => `✓ Changed in the form (not sent yet): ${indicator}: ${value}`,
  page: {
    open: 'Open the form',
    title: ({ week }) => `Figures of ${week}`,
    at: ({ at, of }) => `Page ${at} of ${of}`,
    field: ({ at, indicator }) => `${at}. ${indicator}`,
    hint: ({ asks, target }) => `${asks} · Target: ${target}`,
    asks: ({ numerator, denominator }) => `${numerator} / ${denominator}`,
    asksCount: ({ measure }) => `Number of ${measure}`,
    last: ({ value }) => `Last week: ${value}`,
    lastOf: ({ week, value }) => `Latest, ${week}: ${value}`,
    published: ({ rate }) => `published ${rate}`,
    orPublished: ({ words }) => `If it is published without counts, please write: ${words}`,
    intro:
      'Please write figures as in a message, for example 85/120; or "no cases", "same as last week", "skip". An empty field is not entered yet. Figures are kept in your form whenever you press the button at the bottom, and you can go on in messages.',
    next: 'Continue',
    unitTitle: 'Weekly figures',
    confirmTitle: 'Confirm the figures',
    confirm: 'The figures below are unusual. Please choose why they are right, or go back and change them:',
    chooseReason: 'Choose a reason',
    unlikely: ({ name, value }) => `${name}: ${value}`,
    untaken: ({ name, fault }) => `${name}: ${fault}`,
    notYet:
      'Something is not entered yet or has to be changed: please go back to the form. What you entered is kept.',
    otherReason: 'Or write another reason',
    noReason: 'Please choose or write a reason of at most 300 characters.',
    summaryTitle: 'Check and send',
  },
  pasted: 'Read from your message:',
  pastedNone: 'No figure could be taken from this message:',
  pastedPercent: ({ line, numerator, denominator }) =>
    `"${line}": please write the two counts instead of a percentage (${numerator} / ${denominator}), as in: 85/120.`,
  publishOf: ({ rate, indicator }) => `Save ${rate} as published without counts: ${indicator}`,
  pastedFault: ({ line, fault }) => `"${line}": ${fault}`,
  pastedTwice: ({ name, lines }) =>
    `${name}: the lines differ (${lines}), so none of them was taken. Please send the right line again.`,
  pastedUnclear: ({ line }) => `This line is not clear: "${line}"`,
  pastedMore: ({ number }) =>
    `And ${number} more that are not clear. Please send each again with the name of its indicator, as in: online payment 85/120.`,
}
