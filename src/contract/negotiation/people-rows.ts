import { z } from 'zod';
import { freeText, identifier } from '../operation.ts';
import { act } from './row.ts';
import { partyMember } from './things.ts';

export const party = {
  'add-member': act(
    'AddPartyMember',
    '/parties/{party}/members',
    'Add somebody who acts for a party, and can read what it sealed',
    { party: identifier, member: partyMember },
    'human',
  ),
  'remove-member': act('RemovePartyMember', '/parties/{party}/members/{member}/remove', 'Remove somebody', {
    party: identifier,
    member: identifier,
  }),
  'hand-over': act('HandOver', '/hand-over', 'Hand your place over', { to: partyMember }, 'human'),
};

export const consent = {
  give: act(
    'GiveConsent',
    '/consent',
    'Let all parties see all private answers, once every party says so',
    {},
    'human',
  ),
  'take-back': act('TakeBackConsent', '/consent/take-back', 'Take consent back before the others gave theirs', {}),
};

export const understood = {
  answer: act('AnswerUnderstood', '/understood', 'Was your why understood?', {
    understood: z.boolean(),
    words: freeText(1000).default(''),
  }),
};
