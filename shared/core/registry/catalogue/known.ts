import type { Service } from '../registry.ts';
import { advertisingLocal } from './known/advertising-local.ts';
import { advertisingWorld } from './known/advertising-world.ts';
import { affiliates } from './known/affiliates.ts';
import { calls } from './known/calls.ts';
import { chatsLocal } from './known/chats-local.ts';
import { chatsWorld } from './known/chats-world.ts';
import { consentTools } from './known/consent-tools.ts';
import { countersLocal } from './known/counters-local.ts';
import { countersWorld } from './known/counters-world.ts';
import { embeds } from './known/embeds.ts';
import { engines } from './known/engines.ts';
import { errors } from './known/errors.ts';
import { experiments } from './known/experiments.ts';
import { firebase } from './known/firebase.ts';
import { google } from './known/google.ts';
import { mailings } from './known/mailings.ts';
import { mapsVideo } from './known/maps-video.ts';
import { payments } from './known/payments.ts';
import { pixels } from './known/pixels.ts';
import { productAnalytics } from './known/product-analytics.ts';
import { protection } from './known/protection.ts';
import { sessions } from './known/sessions.ts';
import { signIn } from './known/sign-in.ts';
import { vk } from './known/vk.ts';
import { yandex } from './known/yandex.ts';

/**
 * Services that are met on Russian and Kazakh sites, beside the enforced ones of catalogue.ts: explained where
 * they are found, not acted on by a page. The drop-in does not carry them.
 */
export const known: readonly Service[] = [
  ...yandex,
  ...vk,
  ...google,
  ...firebase,
  ...countersLocal,
  ...countersWorld,
  ...productAnalytics,
  ...experiments,
  ...errors,
  ...advertisingLocal,
  ...advertisingWorld,
  ...pixels,
  ...affiliates,
  ...mailings,
  ...calls,
  ...chatsLocal,
  ...chatsWorld,
  ...payments,
  ...mapsVideo,
  ...embeds,
  ...protection,
  ...signIn,
  ...engines,
  ...sessions,
  ...consentTools,
];
