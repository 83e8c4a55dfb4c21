// The publisher's command, and what running it takes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** How often the system is asked for the memory, in milliseconds. It keeps the peak itself, so that little is missed. */
const betweenLooks = 10;

/** Runs the command to its end and gives `{ seconds, peak }`, the latter in bytes; it must end well. */
export async function run(program, words) {
  const start = performance.now();
  const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => (said = (said + chunk).slice(-2_000)));
  let peak;
  const look = () => (peak = peakOf(child.pid) ?? peak);
  const timer = setInterval(look, betweenLooks);
  look();
  try {
    const [code, signal] = await once(child, 'close');
    if (code !== 0) throw new Error(`nachlese ${words.join(' ')} ended with ${code ?? signal}: ${said}`);
  } finally {
    clearInterval(timer);
  }
  return { seconds: (performance.now() - start) / 1_000, peak };
}

/** The most memory that a process has had; `undefined` where it is gone, and on systems that do not tell. */
function peakOf(pid) {
  try {
    return readPeak(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Reads what Linux says of a process; one that has ended has no memory any more. */
export function readPeak(status) {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes && Number(kilobytes) * 1_024;
}
