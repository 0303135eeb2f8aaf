import * as z from 'zod/mini';
import { storedItemSchema } from '../shared/core/inventory/schema.ts';
import { controlProtocol } from './control/messages.ts';
import { erasingProtocol } from './erasing/messages.ts';

/** What the panel asks the background, and what it answers. Each side parses what the other says. */
export const protocol = {
  /** The value of one item, or `null` when it is no longer there or no open page can read it. */
  reveal: { question: z.strictObject({ item: storedItemSchema }), answer: z.nullable(z.string()) },
  /** Some of what a container holds from a position on, or `null` as above. */
  contents: {
    question: z.strictObject({ item: storedItemSchema, from: z.number() }),
    answer: z.nullable(z.array(z.strictObject({ name: z.string(), value: z.string() }))),
  },
  ...erasingProtocol,
  ...controlProtocol,
} as const;

type Protocol = typeof protocol;
export type Topic = keyof Protocol;
const topics = Object.keys(protocol) as Topic[];
export type Question<T extends Topic> = z.infer<Protocol[T]['question']>;
export type Answer<T extends Topic> = z.infer<Protocol[T]['answer']>;

/** The background's side: one function per topic. */
export type Answers = { readonly [T in Topic]: (question: Question<T>) => Promise<Answer<T>> };

/** The panel's side. Rejects with a readable reason when the background cannot answer. */
export type AskBackground = <T extends Topic>(topic: T, question: Question<T>) => Promise<Answer<T>>;

/** What travels: a topic with its question one way, an answer or the reason for none the other way. */
export const envelope = z.strictObject({ topic: z.enum(topics), question: z.unknown() });
export const reply = z.union([z.strictObject({ answer: z.unknown() }), z.strictObject({ failed: z.string() })]);
