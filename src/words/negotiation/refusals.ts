import type { NegotiationRefusal } from '../../domain/negotiation/refusals.ts';
import type { Sentence } from '../sentence.ts';
import { refusalsOfChoosing } from './refusals-choosing.ts';
import { refusalsOfDeal } from './refusals-deal.ts';
import { refusalsOfWho } from './refusals-who.ts';
import { refusalsOfWhy } from './refusals-why.ts';

/** Every «no» of a negotiation's rules, in words: the reason beside a button that is off, and the API's problem. */
export const negotiationRefusals: Readonly<Record<NegotiationRefusal, Sentence>> = {
  ...refusalsOfWho,
  ...refusalsOfWhy,
  ...refusalsOfChoosing,
  ...refusalsOfDeal,
};
