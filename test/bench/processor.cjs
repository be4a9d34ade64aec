'use strict';
const { readFileSync } = require('node:fs');

/** Milliseconds of processor time that this thread took, compilers and collectors beside it left out where that is known. */
exports.processorMs = () => {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e3;
  }
};
