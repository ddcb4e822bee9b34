/** People, roles and invitations. */
export const people = {
  welcome: (given: { name: string }) => `Welcome to the committee's assistant, ${given.name}`,
  tryThese: 'Three things to begin with:',
  codeRefused:
    'This code is wrong or no longer valid. Please ask an administrator of the committee for a new one.',
  linked: (given: { name: string }) =>
    `This chat now belongs to ${given.name}. You can use the assistant in both places.`,
  linkedBefore: 'This chat was linked to you before.',
  linkTaken:
    'This account belongs to another member and could not be linked. Please use another account, or ask an administrator.',
  notInGroup: 'Codes are given in a private conversation only. Please write to the assistant alone.',
  outside: (given: { unit: string }) => `${given.unit} is not among the units that you administer.`,
  nobodyNamed: (given: { words: string }) => `Nobody called "${given.words}" was found in the committee.`,
  whichPerson: 'There are several; please say who is meant:',
  someone: 'the person invited',
  invited: (given: { name: string; number: number }) => `${given.name} (no. ${given.number})`,

  enrolRole: (given: { name: string }) => `Which role is ${given.name} to have?`,
  enrolUnit: (given: { name: string; role: string }) =>
    `To which unit does ${given.name} (${given.role}) belong?`,
  enrolType: 'The unit can be typed in the command, too: /enrol officer Department of Health Nguyen Van An',
  enrolTitle: 'Invitation',
  enrolName: 'Invited',
  enrolRoleLabel: 'Role',
  enrolUntil: 'Valid until',
  enrolLink: (given: { link: string }) => `Please pass this link on to the person invited: ${given.link}`,
  enrolCode: (given: { code: string }) =>
    `On another chat, the person invited sends the assistant: start ${given.code}`,
  enrolCodeOnly: (given: { code: string }) =>
    `Please pass this line on to the person invited, to be sent to the assistant: start ${given.code}`,
  enrolOnce: 'The code is good for one use and is not shown again.',
  revokeNamed: (given: { name: string }) => `Revoke: ${given.name}`,

  listTitle: (given: { people: string }) => `Members (${given.people})`,
  listNobody: 'There is no such member.',
  listMore: (given: { people: string }) =>
    `There are ${given.people} more. Add the name of a person or a unit to the command to narrow the list.`,
  awayTitle: 'Members on leave',
  awayNobody: 'Nobody has told of a leave in this time.',
  awayToldBy: 'By the days that each of them told the assistant (/reminders).',
  listInvitations: 'Open invitations',
  listInvitation: (given: { roles: string; until: string }) => `${given.roles}, until ${given.until}`,
  noChat: 'no chat yet',
  unreachable: (given: { chat: string; since: string; why: string }) =>
    `⚠ ${given.chat}: not reachable since ${given.since} (${given.why})`,
  reasons: {
    blocked: 'blocked by the user',
    'not-found': 'the chat was not found',
    removed: 'the assistant was removed from the group',
    refused: 'refused by the chat',
  },
  channels: { console: 'Console', telegram: 'Telegram', slack: 'Slack' },
  chats: 'Chats',
  termFrom: (given: { role: string; from: string }) => `${given.role} (from ${given.from})`,
  termTo: (given: { role: string; to: string }) => `${given.role} (until ${given.to})`,
  termBoth: (given: { role: string; from: string; to: string }) =>
    `${given.role} (from ${given.from} until ${given.to})`,

  revokeWho: 'Please say whose access is to be revoked: /revoke Nguyen Van An',
  revokePreview: (given: { name: string }) => `Revoke the access of ${given.name}`,
  revokeRoles: 'Roles that will end',
  revokeNote: 'Once confirmed, this person can no longer use the assistant there.',
  revoked: (given: { name: string }) => `The access of ${given.name} was revoked.`,
  revokedBefore: 'This person is no longer a member of what you administer.',
  revokeLast: (given: { name: string; committee: string }) =>
    `${given.name} is the last administrator of the ${given.committee}, whose access can't be revoked. Please invite another administrator first.`,
  revokeInvitation: (given: { name: string }) => `Revoke the invitation of ${given.name}`,
  revokedInvitation: (given: { name: string }) => `The invitation of ${given.name} was revoked.`,
  invitationGone: 'This invitation was used, revoked or has run out.',

  handoverHow:
    'Please say to whom: /handover Nguyen Van An → Tran Thi Binh from 1/7/2024 to 15/7/2024. Without the first name your own work is handed over, without a last day it is for good.',
  handoverTitle: 'Handover',
  handoverFrom: 'Handing over',
  handoverTo: 'Taking over',
  handoverSince: 'From',
  handoverUntil: 'Until',
  handoverRoles: 'Roles and units',
  handoverBack: (given: { name: string; date: string }) =>
    `From ${given.date} these roles return to ${given.name}.`,
  handoverForGood: 'Without a last day: for good.',
  handoverWork: 'Open work, notices that wait and unfinished forms of these units go with the roles.',
  handoverSame: 'Both are the same person. Please name who takes over.',
  handoverPast: 'The first day has passed. Please begin today or later.',
  handoverOrder: 'The last day must not be before the first.',
  handoverBadDate: (given: { words: string }) =>
    `There is no day "${given.words}". Please write it like 15/7/2024.`,
  handoverNothing: (given: { name: string }) =>
    `${given.name} has no roles in that time that can be handed over to the person chosen.`,
  handoverNotYours: "You can hand over your own work; others' is handed over by an administrator.",
  handedOver: (given: { from: string; to: string; since: string }) =>
    `Noted: ${given.from} hands over to ${given.to} from ${given.since}.`,

  linkTitle: 'Link another chat',
  linkCode: (given: { code: string }) =>
    `From the other chat, send the assistant this line: start ${given.code}`,
  linkLink: (given: { link: string }) => `If the other chat is Telegram, just open: ${given.link}`,
  linkUntil: (given: { until: string }) =>
    `The code is good for one use, until ${given.until}. Please do not pass it on: whoever sends it is taken for you.`,
}
