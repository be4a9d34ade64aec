// Loaded into a process that is measured: it says on its last line of standard error what it used.
'use strict';
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  let thread = (userCPUTime + systemCPUTime) / 1e3;
  try {
    const path = `/proc/self/task/${process.pid}/schedstat`;
    thread = Number(require('node:fs').readFileSync(path, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    // Elsewhere the time of the whole process stands for that of its thread.
  }
  const usage = { processor: (userCPUTime + systemCPUTime) / 1e3, thread, megabytes: maxRSS / 1024 };
  process.stderr.write(`\n${JSON.stringify(usage)}\n`);
});
