import type { OutsideCheck } from './check';
import { otherNode } from './checks/other-node';
import { killedRuns } from './checks/killed-runs';
import { largeCorpus } from './checks/large-corpus';
import { pythonReaders } from './checks/python-readers';
import { spark } from './checks/spark';

/** All checks, in the order of the table. A further one is a file in `checks/` and a line here. */
export const CHECKS: readonly OutsideCheck[] = [otherNode, pythonReaders, killedRuns, largeCorpus, spark];
