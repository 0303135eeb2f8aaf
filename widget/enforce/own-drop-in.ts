import { hand } from './hand.ts';
import { enforceOwn } from './own.ts';

hand(enforceOwn);
