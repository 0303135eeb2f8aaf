import type { Runtime } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { type Answers, type AskBackground, envelope, protocol, type Question, reply, type Topic } from '../messages.ts';

type Messaging = Pick<Runtime.Static, 'id' | 'getURL' | 'onMessage' | 'sendMessage'>;

/** Answers the extension's own pages. Content scripts live beside hostile code and are not listened to here. */
export function answerPanels(runtime: Messaging, answers: Answers): void {
  const answer = async <T extends Topic>(topic: T, question: unknown) =>
    answers[topic](z.parse(protocol[topic].question, question) as Question<T>);

  runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== runtime.id || !sender.url?.startsWith(runtime.getURL(''))) return undefined;
    const read = z.safeParse(envelope, message);
    if (!read.success) return Promise.resolve({ failed: z.prettifyError(read.error) });
    return answer(read.data.topic, read.data.question).then(
      (found) => ({ answer: found }),
      (error: unknown) => ({ failed: String(error) }),
    );
  });
}

/** The panel's way to the background. */
export const askBackground =
  (runtime: Messaging): AskBackground =>
  async (topic, question) => {
    const read = z.parse(reply, await runtime.sendMessage({ topic, question }));
    if ('failed' in read) throw new Error(read.failed);
    return z.parse(protocol[topic].answer, read.answer) as never;
  };
