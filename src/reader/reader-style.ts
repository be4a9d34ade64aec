import { LAYER_COLOURS } from '../charts/theme';
import { LAYERS, type Layer } from '../model/annotation';

/** Colour of a card without a rule of its layer. */
const CARD_COLOUR = LAYER_COLOURS.attribution.toLowerCase();

/** Style of a page that holds a reading and nothing else. */
export const PAGE_STYLE: string = `:root{color-scheme:light}
body{margin:0;background:#fdfcf9}
@media print{body{background:#fff}@page{margin:16mm 14mm}}`;

/** Style of a reading, on screens down to 320 pixels and on paper. */
export const READER_STYLE: string = `.selon-reader{--ink:#1f1d1a;--soft:#5c574f;--line:#dedad1;--paper:#fdfcf9;--blue:#005a8e;
color:var(--ink);font:1.0625rem/1.6 'Iowan Old Style','Palatino Linotype',Palatino,'Book Antiqua',Georgia,'DejaVu Serif',serif;
box-sizing:border-box;max-width:78rem;margin:0 auto;padding:1.5rem 1.5rem 3rem}
.selon-reader *,.selon-reader *::before{box-sizing:border-box}
.selon-reader [hidden]{display:none}
.selon-reader h1{font-size:1.75rem;line-height:1.25;font-weight:600;margin:0 0 .6rem;text-wrap:balance;overflow-wrap:anywhere}
.selon-reader h2{font-size:1.0625rem;font-weight:600;margin:2rem 0 .5rem}
.selon-reader :is(.panel,.facts,.note,.numbers,.comparison,.card,.chooser,.selon-side,noscript){font-family:system-ui,'Segoe UI',Roboto,'DejaVu Sans',sans-serif;font-size:.8125rem;line-height:1.45}
.selon-reader .columns{display:grid;grid-template-columns:14rem minmax(0,1fr);gap:3rem}
.selon-reader .panel{position:sticky;top:1rem;align-self:start;max-height:calc(100vh - 2rem);overflow:auto;color:var(--ink)}
.selon-reader article{max-width:52.5rem;padding-inline-end:14.5rem}
.selon-reader header{margin-bottom:.75rem}
.selon-reader .facts{display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;margin:0 0 .5rem;color:var(--soft)}
.selon-reader .facts div{display:flex;gap:.35rem}.selon-reader .facts dt::after{content:':'}.selon-reader .facts dt,.selon-reader .facts dd{margin:0}.selon-reader .facts dd{color:var(--ink)}
.selon-reader .note{border-inline-start:3px solid #d55e00;padding:.15rem .7rem;margin:.5rem 0}
.selon-text{max-width:38rem}
.selon-reader .selon-text{line-height:1.75}
.selon-reader .selon-text p{margin:0 0 1.1em}
.selon-reader mark[data-k]{cursor:pointer;scroll-margin-block:6rem}
.selon-reader mark.pointed{background-color:#fff0a8}
.selon-reader :is(mark,.strip,input,select,button,summary,.card):focus-visible{outline:2px solid #1f1d1a;outline-offset:2px}
.selon-side{float:inline-end;clear:inline-end;width:12rem;margin-inline:0 -14rem;padding-inline-start:.8rem;border-inline-start:2px solid #7fb4d6;margin-block:.3rem .2rem;text-align:start;color:var(--blue)}
.selon-side::before{content:attr(data-note)}
.selon-side.selon-indirect{border-inline-start:2px dotted #7fb4d6}
.selon-side.selon-nameless::before{font-style:italic;color:var(--soft)}
.selon-side.selon-near:is(.selon-block *),.off-margin .selon-side{display:none}
.selon-side:is(.selon-block *){float:none;width:auto;margin:0 .4em 0 0;padding:0 0 0 .35rem;font-size:.75rem}
.selon-reader .where{position:sticky;top:0;z-index:1;background:var(--paper);padding:.5rem 0;margin-bottom:1rem;max-width:38rem}
.selon-reader .strip{position:relative;display:grid;gap:2px;padding:3px 0;cursor:pointer;border-block:1px solid var(--line)}
.selon-reader .strip svg{display:block;width:100%;height:9px;background:#f3f0e8;fill:none}
.selon-reader .strip[dir=rtl] svg,[dir=rtl]>.strip svg{transform:scaleX(-1)}
.selon-reader .strip path{stroke-width:2.5px;vector-effect:non-scaling-stroke}
${eachLayer((layer, colour) => `.selon-reader .${layer} path{stroke:${colour}}`)}
.selon-reader .strip i{position:absolute;inset-block:-1px;border:1px solid #6d675d;background:#1f1d1a12;border-radius:2px;pointer-events:none}
.selon-reader summary{font-weight:600;font-size:.9375rem;cursor:pointer;padding:.25rem 0}
.selon-reader fieldset{border:0;padding:0 0 0 .7rem;margin:.7rem 0 1.1rem;min-width:0;border-inline-start:3px solid}
${eachLayer((layer, colour) => `.selon-reader fieldset.${layer}{border-color:${colour}}`)}
.selon-reader fieldset legend{font-weight:600;padding:0;float:left;width:100%;margin-bottom:.15rem}.selon-reader fieldset legend+*{clear:both}
.selon-reader label{display:flex;gap:.45rem;align-items:center;min-height:1.6rem}
.selon-reader label.inner>span:nth-of-type(1){flex:1}
.selon-reader label .n{color:var(--soft);font-variant-numeric:tabular-nums}
.selon-reader input[type=checkbox]{width:1rem;height:1rem;margin:0;flex:none;accent-color:#3d3a34}
.selon-reader .roles{margin:.1rem 0 .35rem;display:flex;flex-wrap:wrap;gap:.25rem .8rem}
.selon-reader mark{background:none;color:inherit}
.selon-reader .small,.selon-reader .hint{color:var(--soft);font-size:.75rem;margin:.1rem 0 .4rem}
.selon-reader :is(.numbers,.comparison){max-width:38rem;border-top:1px solid var(--line);margin-top:2.5rem}
.selon-reader .comparison{max-width:60rem;overflow-x:auto}
.selon-reader table{border-collapse:collapse;width:100%}
.selon-reader :is(th,td){padding:.25rem .5rem .25rem 0;border-bottom:1px solid var(--line);text-align:start;vertical-align:top;font-weight:400}
.selon-reader thead :is(th,td){color:var(--soft)}.selon-reader th[colspan="2"]{color:var(--ink);font-weight:600;padding-inline-start:1.5rem;text-align:end}
.selon-reader :is(td,th).number{text-align:end;font-variant-numeric:tabular-nums}
.selon-reader .numbers p,.selon-reader .comparison p{color:var(--soft)}
.selon-reader .chooser{display:flex;flex-wrap:wrap;gap:.5rem 2rem;padding-bottom:1rem;margin-bottom:1.25rem;border-bottom:1px solid var(--line)}
.selon-reader .chooser div{display:flex;gap:.5rem;align-items:center;min-width:0;flex:1 1 20rem}
.selon-reader .chooser label{color:var(--soft);flex:none}
.selon-reader select{font:inherit;color:inherit;background:#fff;border:1px solid #8a8377;border-radius:4px;padding:.3rem .4rem;min-width:0;flex:1;text-overflow:ellipsis}
.selon-reader .card{position:fixed;z-index:3;width:min(23rem,calc(100vw - 16px));max-height:60vh;overflow:auto;background:#fff;border:1px solid #b9b3a6;border-radius:6px;padding:.7rem .9rem .5rem;box-shadow:0 6px 24px #1f1d1a26;overflow-wrap:anywhere}
.selon-reader .card h3{font-size:.875rem;font-weight:600;margin:0 1.6rem .15rem 0}
.selon-reader .card section+section{border-top:1px solid var(--line);margin-top:.6rem;padding-top:.6rem}
.selon-reader .card section{border-inline-start:3px solid;padding-inline-start:.6rem;border-inline-start-color:${CARD_COLOUR}}
${eachLayer((layer, colour) =>
  colour === CARD_COLOUR ? '' : `.selon-reader .card section.${layer}{border-inline-start-color:${colour}}`,
)}
.selon-reader .card p{margin:0 0 .4rem;color:var(--soft);font-style:italic}
.selon-reader .card dl{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.15rem .8rem;margin:0}
.selon-reader .card dt{color:var(--soft)}.selon-reader .card dd{margin:0}
.selon-reader .card button{position:sticky;float:inline-end;top:0;margin:-.3rem -.4rem 0 0;width:1.75rem;height:1.75rem;font-size:1.1rem;line-height:1;border:0;border-radius:4px;background:#fff;color:var(--ink);cursor:pointer}
.selon-reader .card.sheet{inset:auto 0 0 0!important;width:auto;max-height:45vh!important;border-radius:10px 10px 0 0}
.selon-reader.pair{max-width:100rem}
.selon-reader.pair .columns{display:block}
.selon-reader.pair .panel{position:static;max-height:none;margin-bottom:1rem}
.selon-reader.pair .legend>div{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:0 2rem}
.selon-reader.pair fieldset{display:flex;flex-wrap:wrap;gap:0 1.1rem;align-content:start;margin:.4rem 0 .6rem}
.selon-reader.pair label.inner>span:nth-of-type(1){flex:none}
.selon-reader.pair .roles{width:100%}.selon-reader.pair .small,.selon-reader.pair .hint{grid-column:1/-1;width:100%}
.selon-reader.pair .numbers{display:none}
.selon-reader.pair article{padding-inline-end:0}
.selon-reader.pair .texts{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:2.5rem;align-items:start}
@media screen and (min-width:46.01rem){.selon-reader.pair article{height:92vh;overflow:auto;position:relative;padding-inline:3px .75rem;border-block:1px solid var(--line)}}
.selon-reader.pair .selon-side{float:none;width:auto;margin:0 .4em 0 0;padding:0 0 0 .35rem;font-size:.75rem}
.selon-reader.pair .selon-near{display:none}
@media screen and (max-width:74rem){
.selon-reader .columns{gap:2rem}
}
@media screen and (max-width:61rem){
.selon-reader .columns{display:block}
.selon-reader .panel{position:static;max-height:none;margin-bottom:1rem;border-bottom:1px solid var(--line)}
.selon-reader .legend>div{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:0 2rem}
.selon-reader .hint{grid-column:1/-1}
}
@media screen and (max-width:46rem){
.selon-reader{padding:1rem .9rem 2rem;font-size:1rem}
.selon-reader h1{font-size:1.4rem}
.selon-reader article{padding-inline-end:0}
.selon-side{float:none;width:auto;margin:0 .4em 0 0;padding:0 0 0 .35rem;font-size:.75rem}
.selon-near{display:none}
.selon-reader .legend>div{display:block}
.selon-reader.pair .texts{grid-template-columns:minmax(0,1fr)}
.selon-reader .chooser div{flex-basis:100%}
.selon-reader label{min-height:1.9rem}
}
@media print{
.selon-reader{padding:0;max-width:none;font-size:10.5pt;--paper:#fff}
.selon-reader .columns,.selon-reader.pair .columns{display:flex;flex-direction:column;gap:0}
.selon-reader :is(.card,.chooser,.hint,.legend input,.legend summary,.strip i){display:none}
.selon-reader label:has(input:not(:checked)),.selon-reader label:has(input[data-off=off-margin]){display:none}
.selon-reader :is(mark,.strip,.strip *,fieldset){print-color-adjust:exact;-webkit-print-color-adjust:exact}
.selon-reader .where{position:static}
.selon-reader .panel{order:2;position:static;max-height:none;overflow:visible;margin:5mm 0 0;padding-top:3mm;border:0;border-top:1px solid var(--line);break-inside:avoid}
.selon-reader .legend>div,.selon-reader.pair .legend>div{display:block}
.selon-reader fieldset,.selon-reader.pair fieldset{display:flex;flex-wrap:wrap;gap:0 1.2em;margin:0 0 2.5mm}
.selon-reader fieldset legend{width:auto;float:none;margin:0}.selon-reader .roles{display:flex}.selon-reader label{min-height:0}
.selon-reader label.inner>span:nth-of-type(1){flex:none}.selon-reader .small{width:100%}
.selon-reader article{max-width:none;padding-inline-end:50mm}
.selon-reader.pair article{height:auto;overflow:visible;padding-inline:0}
.selon-reader article .selon-text,.selon-reader .where,.selon-reader .numbers{max-width:none}
.selon-side{float:inline-end;width:44mm;margin-inline-end:-50mm;font-size:8.5pt}
.selon-reader .selon-text p{orphans:3;widows:3}
.selon-reader h1{font-size:18pt}
.selon-reader :is(.numbers,.comparison){break-inside:avoid;margin-top:6mm}.selon-reader :is(th,td){padding-block:.1rem}
}`;

/** A rule for each layer, in the colour that it has in charts. */
function eachLayer(ruleOf: (layer: Layer, colour: string) => string): string {
  return LAYERS.map((layer) => ruleOf(layer, LAYER_COLOURS[layer].toLowerCase())).join('');
}
