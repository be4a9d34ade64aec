import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // One file at a time per core: the notebook tests start kernels of their own.
    maxWorkers: 2,
    env: { TZ: 'UTC' },
  },
});
