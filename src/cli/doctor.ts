import { diagnose } from '../kernel/doctor';
import { findProjectRoot } from '../kernel/project-root';

/** `selon doctor`: what is right, what is wrong, and what to do about it. */
export async function run(): Promise<number> {
  const findings = await diagnose(findProjectRoot());
  for (const { ok, subject, message, remedy } of findings) {
    console.log(`${ok ? 'ok     ' : 'PROBLEM'}  ${subject}: ${message}`);
    if (remedy !== undefined) console.log(`         ${remedy}`);
  }
  return findings.every((finding) => finding.ok) ? 0 : 1;
}
