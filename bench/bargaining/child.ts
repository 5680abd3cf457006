import { type Asked, measureCase } from './cases.ts';

/** One case in a process of its own, so that its memory is its own; prints what it measured. */
const measured = measureCase(process.argv.slice(2) as unknown as Asked);
console.log(JSON.stringify({ ...measured, megabytes: process.resourceUsage().maxRSS / 1024 }));
