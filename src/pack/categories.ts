// The built-in categories: what a reply does to the customer in each, and where the idea comes from.

export interface Category {
  readonly act: string;
  readonly source: string;
}

/** By name, the three loyalty killers first and what a whole reply lacks last. */
export const CATEGORIES: Readonly<Record<string, Category>> = {
  deflection: {
    act: 'Tells customers that they came to the wrong place or person, or that their matter is not ours to handle.',
    source: 'Shep Hyken, loyalty killer no. 1',
  },
  'policy-wall': {
    act: 'Hides behind a policy, a rule, the terms, a system, or a lack of authority.',
    source: 'Shep Hyken, loyalty killer no. 2',
  },
  'passing-the-buck': {
    act: 'Sends customers off to somebody else, or says that whoever is responsible is away, and leaves it there.',
    source: 'Shep Hyken, loyalty killer no. 3',
  },
  'vague-wait': {
    act: 'Makes customers wait without saying how long.',
    source: "Shep Hyken on the customer's time",
  },
  overpromise: {
    act: 'Promises what nobody can be sure of.',
    source: "Shep Hyken on the customer's time",
  },
  blame: {
    act: 'Puts the fault on customers, doubts their word, or lectures them.',
    source: 'loyalty as friendship',
  },
  'non-apology': {
    act: 'Apologises without taking responsibility, or denies fault.',
    source: 'loyalty as friendship, which has no trouble admitting a fault',
  },
  refusal: {
    act: 'Says no flatly, with no way forward.',
    source: 'Shep Hyken on flexibility',
  },
  command: {
    act: 'Orders customers about, or tells them how to feel.',
    source: 'common customer-service practice',
  },
  boilerplate: {
    act: 'Says a robotic stock phrase, officialese or an empty slogan.',
    source: 'sincere service: slogans stay on the wall',
  },
  dismissive: {
    act: 'Makes little of the problem or the feeling, or answers with a lukewarm neutral word.',
    source: 'neutral words',
  },
  jargon: {
    act: "Uses internal vocabulary that customers don't share.",
    source: 'common customer-service practice',
  },
  'closed-door': {
    act: "Ends the conversation against the customer's will.",
    source: 'true loyalty',
  },
  'missing-greeting': {
    act: 'Lacks a greeting.',
    source: 'neutral words: greet warmly',
  },
  'missing-name': {
    act: "Lacks the customer's name, or a placeholder for it.",
    source: 'neutral words: use the name',
  },
  'missing-thanks': {
    act: 'Lacks a thank-you.',
    source: 'neutral words: thank them often',
  },
  'missing-next-step': {
    act: "Leaves something open and doesn't say what happens next, and by when.",
    source: 'Shep Hyken, loyalty killer no. 3',
  },
  'missing-follow-up': {
    act: 'Hands the customer over to somebody, and the writer commits to nothing.',
    source: 'Shep Hyken, loyalty killers nos. 1 and 3',
  },
  'missing-ownership': {
    act: 'Answers a report of a failure without an "I" or "we" that takes responsibility.',
    source: 'Shep Hyken: be responsible',
  },
};
