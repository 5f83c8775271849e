import { readdirSync, readFileSync } from 'node:fs';

/** Proportional share of memory of one process in MiB; 0 where it has ended meanwhile. */
function mebibytesOf(pid: string): number {
  try {
    const kibibytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return Number(kibibytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** The page processes of a browser with this profile: their workers, and the engine's memory, are inside them. */
function pagesOf(profile: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      return command.includes('--type=renderer') && command.includes(profile);
    } catch {
      return false;
    }
  });
}

const between = 100;

/**
 * The most memory that a browser's pages held together while `work` was under way, looked at ten times a second. Linux only.
 *
 * @param profile the browser's profile folder, by which its processes are known
 */
export async function peakMemory<Result>(
  profile: string,
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly mebibytes: number }> {
  let most = 0;
  const look = setInterval(() => {
    const held = pagesOf(profile).reduce((sum, pid) => sum + mebibytesOf(pid), 0);
    most = Math.max(most, held);
  }, between);
  try {
    return { result: await work(), mebibytes: most };
  } finally {
    clearInterval(look);
  }
}
