import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readResourceData } from '../formats/files';
import { parseReferences } from '../formats/references';
import { LANGUAGES } from '../model/language';
import { escapeHtml } from '../reader/escape-html';
import type { PageData } from './protocol';

// The same place from src/web and from dist/web.
const PACKAGE = resolve(__dirname, '../..');
const SOURCES = join(PACKAGE, 'src/web');

/** Modules that have another form in a browser. */
const REPLACED: Readonly<Record<string, string>> = {
  'csv-stringify/sync': 'csv-stringify/browser/esm/sync',
};

/**
 * The workbench as one HTML page: program, lexicons, verb forms, licences and chart library are in it, and its
 * Content-Security-Policy allows no network at all and no other script.
 *
 * @returns The page, the same for the same sources and packages.
 */
export async function buildPage(): Promise<string> {
  const [page, worker] = await Promise.all([
    bundle(join(SOURCES, 'page/main.ts')),
    bundle(join(SOURCES, 'worker/worker.ts')),
  ]);
  const plotly = readFileSync(require.resolve('plotly.js/plotly.min.js'), 'utf8');
  const resources = JSON.stringify({
    resources: LANGUAGES.map(readResourceData),
    references: parseReferences(readFileSync(join(PACKAGE, 'references.bib'), 'utf8')),
  } satisfies PageData);
  const script = inScript(page);
  const policy = [
    `default-src 'none'`,
    // The chart library is unpacked into a script element when a chart is first shown; nothing else may run.
    `script-src '${sourceHash(script)}' '${sourceHash(plotly)}'`,
    'worker-src blob:',
    `style-src 'unsafe-inline'`,
    'img-src data: blob:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="selon">
<meta name="referrer" content="no-referrer">
<title>selon</title>
<link rel="icon" href="data:,">
<style>${readFileSync(join(SOURCES, 'page/style.css'), 'utf8')}</style>
</head>
<body>
<div id="app"></div>
<noscript>This page works with JavaScript only. Cette page ne fonctionne qu’avec JavaScript.</noscript>
${packed('selon-worker', worker)}
${packed('selon-resources', resources)}
${packed('selon-plotly', plotly)}
<script type="text/plain" id="selon-licences">${inScript(readFileSync(join(PACKAGE, 'LICENSE'), 'utf8'))}</script>
<script>${script}</script>
</body>
</html>
`;
}

function packed(id: string, content: string): string {
  const bytes = gzipSync(content, { level: 9 }).toString('base64');
  return `<script type="text/plain" id="${id}">${bytes}</script>`;
}

/** A program that can stand in a script element: nothing in it ends the element or opens a comment. */
function inScript(program: string): string {
  return program.replace(/<\/(?=script)/giu, '<\\/').replace(/<!--/gu, '<\\!--');
}

function sourceHash(script: string): string {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}

/** One program with all that it imports. */
async function bundle(input: string): Promise<string> {
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    input,
    platform: 'browser',
    tsconfig: false,
    resolve: { alias: REPLACED },
    plugins: [
      {
        name: 'font-metrics',
        // Charts measure their titles with the shipped font; a browser has its own means.
        resolveId: (source) =>
          source.endsWith('/font-metrics') ? join(SOURCES, 'worker/text-width.ts') : null,
      },
    ],
    onwarn: (warning) => {
      throw new Error(`buildPage: ${warning.message ?? String(warning)}`);
    },
  });
  try {
    const { output } = await build.generate({ format: 'iife', minify: true, comments: false });
    return output[0].code;
  } finally {
    await build.close();
  }
}
