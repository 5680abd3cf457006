import type { Walk } from './every-operation.ts';

/** Every operation about what was told to somebody, once, by somebody who was told something. */
export async function walkNotices({ say }: Walk, person: string): Promise<void> {
  const { notices } = await say(person, 'notice.list');
  await say(person, 'notice.see', { notices: [notices[0].id] });
  await say(person, 'notice.dismiss', { notice: notices[0].id });
  await say(person, 'notice.dismiss', { notice: notices[0].id, back: true });
  await say(person, 'notice.choices');
  await say(person, 'notice.choose', { group: 'monday', mail: false });
  await say(person, 'calendarFeed.issue');
  await say(person, 'calendarFeed.get');
  await say(person, 'calendarFeed.revoke');
}
