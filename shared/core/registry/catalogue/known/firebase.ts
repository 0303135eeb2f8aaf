import type { Service } from '../../registry.ts';
import { about } from './about.ts';

/** Firebase. */
export const firebase: readonly Service[] = [
  {
    id: 'firebase-auth',
    name: 'Firebase Authentication',
    vendor: 'Google',
    country: 'US',
    purposes: ['necessary'],
    urls: ['identitytoolkit.googleapis.com', 'securetoken.googleapis.com'],
    items: [
      { name: 'firebaseLocalStorageDb' },
      { name: 'firebaseLocalStorageDb/*' },
      { name: 'firebase:authUser:*' },
      { name: 'firebase:previous_websocket_failure' },
      { name: 'firebase:host:*' },
    ],
    about: about.signIn,
    privacy: 'https://firebase.google.com/support/privacy',
  },
  {
    id: 'firebase-messaging',
    name: 'Firebase Cloud Messaging',
    vendor: 'Google',
    country: 'US',
    purposes: ['personalization'],
    urls: ['fcmregistrations.googleapis.com', 'fcm.googleapis.com'],
    items: [
      { name: 'firebase-messaging-database' },
      { name: 'firebase-messaging-database/*' },
      { name: 'fcm_token_details_db' },
      { name: 'fcm_token_details_db/*' },
    ],
    about: about.push,
    privacy: 'https://firebase.google.com/support/privacy',
  },
  {
    id: 'firebase-installations',
    name: 'Firebase Installations',
    vendor: 'Google',
    country: 'US',
    purposes: ['statistics'],
    urls: ['firebaseinstallations.googleapis.com', 'firebaselogging-pa.googleapis.com'],
    items: [
      { name: 'firebase-installations-database' },
      { name: 'firebase-installations-database/*' },
      { name: 'firebase-heartbeat-database' },
      { name: 'firebase-heartbeat-database/*' },
    ],
    about: about.counter,
    privacy: 'https://firebase.google.com/support/privacy',
  },
  {
    id: 'firebase-remote-config',
    name: 'Firebase Remote Config',
    vendor: 'Google',
    country: 'US',
    purposes: ['personalization'],
    urls: ['firebaseremoteconfig.googleapis.com'],
    items: [{ name: 'firebase_remote_config' }, { name: 'firebase_remote_config/*' }],
    about: about.ab,
    privacy: 'https://firebase.google.com/support/privacy',
  },
];
