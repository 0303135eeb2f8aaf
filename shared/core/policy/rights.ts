/** What a person may ask the operator for, each with the clause that promises it. */
export const rights = [
  { id: 'withdraw', clause: '9.1' },
  { id: 'access', clause: '9.2' },
  { id: 'rectify', clause: '9.3' },
  { id: 'block', clause: '9.3' },
  { id: 'destroy', clause: '9.3' },
] as const;

export type Right = (typeof rights)[number]['id'];
