import { escapeHtml } from '../../reader/escape-html';

/** A page of the results before it has its frame. */
export interface ResultPage {
  /** Language of the page's own words. */
  readonly language: 'en' | 'fr';
  readonly title: string;
  /** Links at the top, as HTML; may be empty. */
  readonly navigation: string;
  /** HTML of the page. */
  readonly body: string;
}

/** Style of the pages of results: screens down to 320 pixels, and paper. */
const STYLE = `
:root{color-scheme:light}
body{font:1rem/1.5 system-ui,'DejaVu Sans',sans-serif;margin:0 auto;padding:1rem;max-width:70rem;color:#1a1a1a;background:#fff;overflow-wrap:break-word}
h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.25rem;margin:2rem 0 .5rem;border-bottom:1px solid #ccc}h3{font-size:1.05rem;margin:1.4rem 0 .3rem}
a{color:#0b57a4}a:focus-visible,summary:focus-visible,.wide:focus-visible{outline:3px solid #000;outline-offset:1px}
a.skip{position:absolute;left:-99rem}a.skip:focus{position:static}
nav{font-size:.875rem;margin-bottom:1rem}p,li{max-width:46rem}li li,td li{max-width:none}
.wide{overflow-x:auto;margin:.6rem 0}
table{border-collapse:collapse;font-size:.8125rem;line-height:1.35}caption{text-align:left;font-weight:bold;padding-bottom:.3rem}
th,td{padding:.25rem .4rem;border-bottom:1px solid #ddd;text-align:left;vertical-align:top}th{border-bottom:2px solid #888}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}th.number{white-space:nowrap}td{overflow-wrap:normal}td details{min-width:9rem}td details[open]{min-width:24rem}
td.name{white-space:nowrap}td.long{min-width:14rem;overflow-wrap:anywhere}td ul{margin:.3rem 0;padding-left:1.1rem}small,.small{font-size:.8125rem;color:#444}
img{max-width:100%;height:auto}figure{margin:.8rem 0}figcaption{font-size:.8125rem;color:#444}
p.saved{margin:.1rem 0;font-size:.8125rem}pre.said{white-space:pre-wrap}pre{overflow-x:auto;background:#f6f6f6;padding:.6rem;font:.8125rem/1.45 'DejaVu Sans Mono',monospace}code{font:.9em 'DejaVu Sans Mono',monospace}
details.code>summary{font-size:.8125rem;color:#444}
.notice{border-left:4px solid #a3497a;padding:.3rem .6rem;background:#faf2f7}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr));gap:1rem;padding:0;list-style:none}
.figures img{border:1px solid #ddd;width:100%}
@media (max-width:40rem){figure{overflow-x:auto}figure img{max-width:none;width:38rem}}
@media print{body{padding:0;max-width:none;font-size:10pt}nav,a.skip{display:none}img,tr{break-inside:avoid}.wide{overflow:visible}table,table small{font-size:7pt}td,th{padding-left:.2rem;padding-right:.2rem}th.number,td.name{white-space:normal;overflow-wrap:normal}td details,td.long{min-width:0}}`;

/** Forbids scripts and the network, except for pictures beside the page or in it. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data: file:; base-uri 'none'; form-action 'none'`;

/** A whole HTML page of the results: no script, no network, the same bytes for the same input. */
export function resultPage({ language, title, navigation, body }: ResultPage): string {
  const skip = language === 'fr' ? 'Aller au contenu' : 'Skip to content';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="selon">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#content">${skip}</a>
${navigation === '' ? '' : `<nav>${navigation}</nav>\n`}<main id="content">
${body}
</main>
</body>
</html>
`;
}

/** A link as HTML; its words are escaped, its target encoded. */
export function link(target: string, words: string): string {
  return `<a href="${escapeHtml(encodeURI(target))}">${escapeHtml(words)}</a>`;
}
