import type { groups as vi } from '../vi/groups.ts'
import type { Widened } from '../widened.ts'

/** What a group chat belongs to. */
export const groups: Widened<typeof vi> = {
  onlyInGroup: 'This works in a group chat only: the group is bound to the committee or to a unit.',
  boundTo: (given) => `This group belongs to ${given.committee}; "my unit" means ${given.unit} here.`,
  free: 'This group is not bound to any committee or unit.',
  how: 'To bind it to a unit, give the unit, for example: /bind Department of Health. To free it: /bind off',
  bindTo: (given) => `Bind to ${given.name}`,
  bindTitle: 'Bind this group',
  unbindTitle: 'Free this group',
  committee: 'Steering committee',
  own: '"My unit" in the group',
  before: 'Now',
  notBound: 'not bound',
  boundNote: 'Here the assistant then answers members of this committee only, and on its units only.',
  unbindNote: '"My unit" then means the unit of whoever asks.',
  bound: 'The group is bound.',
  unbound: 'The group is free.',
  already: 'The group is so already, and nothing was changed.',
  ofOtherGroup: 'This button is for another group.',
}
