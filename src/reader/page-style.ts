/** Style of a reader page, on screens down to 320 pixels and on paper. */
export const PAGE_STYLE: string = `
:root{color-scheme:light}
body{font:1rem/1.5 Georgia,'DejaVu Serif',serif;margin:0 auto;padding:1rem;max-width:70rem;color:#1a1a1a;background:#fff}
h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.05rem;margin:1.2rem 0 .4rem}
h1,h2,nav,aside,.facts,.strip,#selon-card{font-family:system-ui,'DejaVu Sans',sans-serif}
.columns{display:grid;grid-template-columns:minmax(0,1fr) 19rem;gap:2rem}
@media (max-width:52rem){.columns{display:block}}
aside{font-size:.875rem}
.facts{font-size:.8125rem;color:#444;margin:.2rem 0}
.constructed{border-left:4px solid #a3497a;padding:.3rem .6rem;background:#faf2f7}
.strip{display:grid;grid-template-columns:6.5rem minmax(0,1fr);gap:.25rem .5rem;align-items:center;font-size:.75rem;margin:1rem 0}
.strip .row{position:relative;height:1.25rem;background:#f2f2f2}
.strip .row a{position:absolute;top:0;bottom:0;width:3px;margin-left:-1px}
.strip .row a:focus-visible{outline:2px solid #000;z-index:1}
.strip .hedging a{background:#c98500}.strip .attribution a{background:#0072b2}.strip .labelling a{background:#a3497a}
mark{background:none;color:inherit}
fieldset{border:0;padding:0;margin:0 0 .6rem}legend{font-weight:bold;padding:0}
label{display:block;padding:.15rem 0}label.inner{padding-left:1.2rem;font-weight:normal}p.roles{margin:.1rem 0 .3rem 1.2rem}
table{border-collapse:collapse;width:100%}th,td{padding:.2rem .3rem;border-bottom:1px solid #ddd;text-align:left;vertical-align:top}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
#selon-card{position:absolute;z-index:2;box-sizing:border-box;background:#fff;border:1px solid #555;border-radius:4px;padding:.5rem .7rem;box-shadow:0 2px 8px #0003;font-size:.8125rem}
#selon-card[hidden]{display:none}#selon-card strong{display:block}#selon-card p{margin:.15rem 0 .4rem;overflow-wrap:anywhere}
mark:focus-visible,a:focus-visible,input:focus-visible{outline:3px solid #000;outline-offset:1px}
article{border-top:1px solid #ccc;margin-top:2rem;padding-top:1rem}
article:first-of-type{border-top:0;margin-top:0;padding-top:0}
@media print{
body{padding:0;max-width:none;font-size:11pt}.columns{display:block}#selon-card,input,.hint,nav{display:none}
mark,.strip *{print-color-adjust:exact;-webkit-print-color-adjust:exact}article{break-before:page}article:first-of-type{break-before:auto}
}`;
