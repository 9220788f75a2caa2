/** The style sheet of the sample newspaper, light and dark. */
export const sampleStyle = `
:root{color-scheme:light dark;--ink:#1c1e22;--soft:#525964;--paper:#fffdf9;--tint:#f3efe7;--line:#ddd6c9;--brand:#8a2f1d;--link:#1f5673}
@media(prefers-color-scheme:dark){:root{--ink:#e6e4df;--soft:#a3a19b;--paper:#17181b;--tint:#212327;--line:#393b40;--brand:#f0a48f;--link:#8fc4e0}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:18px/1.65 Charter,"Bitstream Charter","Liberation Serif",Georgia,serif}
a{color:var(--link);text-underline-offset:3px}
.masthead{border-bottom:1px solid var(--line)}
.bar{display:grid;grid-template-columns:1fr auto 1fr;align-items:center;max-width:1120px;margin:auto;padding:18px 24px 12px;font:13px/1.4 "Liberation Sans",Arial,sans-serif;color:var(--soft)}
.brand{font:700 34px/1.1 Charter,"Liberation Serif",Georgia,serif;color:var(--ink);text-decoration:none;letter-spacing:-.5px}
.sign-in{justify-self:end;color:inherit}
nav{display:flex;flex-wrap:wrap;justify-content:center;gap:4px 26px;padding:8px 24px 10px;border-top:1px solid var(--line);font:600 14px/1.4 "Liberation Sans",Arial,sans-serif}
nav a{color:var(--ink);text-decoration:none;padding:2px 0;border-bottom:2px solid transparent}
nav a[aria-current]{border-color:var(--brand);color:var(--brand)}
.page{display:grid;grid-template-columns:minmax(0,700px) 280px;gap:64px;max-width:1120px;margin:0 auto;padding:28px 24px 48px}
.section{margin:0;font:700 13px/1.4 "Liberation Sans",Arial,sans-serif;color:var(--soft)}
.section a{color:var(--brand);text-decoration:none}
h1{margin:8px 0 10px;font-size:42px;line-height:1.12;letter-spacing:-.6px;text-wrap:balance}
.standfirst{margin:0 0 14px;text-wrap:pretty;font-size:20px;line-height:1.45;color:var(--soft)}
.byline{margin:0 0 20px;padding-bottom:14px;border-bottom:1px solid var(--line);font:14px/1.4 "Liberation Sans",Arial,sans-serif;color:var(--soft)}
figure{margin:0 0 24px}
figure svg{display:block;width:100%;height:auto;border-radius:3px}
figcaption{margin-top:8px;font:14px/1.5 "Liberation Sans",Arial,sans-serif;color:var(--soft)}
.credit{white-space:nowrap}
.body p{margin:0 0 20px}
.body>p:first-child::first-line{font-variant-caps:normal}
.note{padding:12px 16px;border-left:3px solid var(--brand);background:var(--tint);font-size:16px}
.ad,.newsletter{display:grid;gap:2px;margin:8px 0 28px;padding:18px 20px;background:var(--tint);border-radius:4px;font:15px/1.5 "Liberation Sans",Arial,sans-serif}
.ad{text-align:center}
.ad small{color:var(--soft);font-size:12px}
.ad strong{font-size:19px}
.newsletter label{font-weight:700;font-size:17px}
.ad,.newsletter{grid-template-columns:minmax(0,1fr)}
.newsletter div{display:flex;flex-wrap:wrap;gap:8px;margin-top:10px}
.newsletter input{flex:1 1 160px;min-width:0;padding:9px 12px;border:1px solid var(--line);border-radius:3px;background:var(--paper);color:inherit;font:inherit}
.newsletter button{padding:9px 18px;border:0;border-radius:3px;background:var(--brand);color:var(--paper);font:inherit;font-weight:700}
.side{font:15px/1.45 "Liberation Sans",Arial,sans-serif}
.side h2{margin:0 0 8px;padding-top:10px;border-top:3px solid var(--brand);font-size:16px}
.side ol,.side ul{margin:0 0 28px;padding:0;list-style:none}
.side li{padding:10px 0;border-bottom:1px solid var(--line)}
.side a{color:var(--ink);text-decoration:none}
.comments{margin-top:36px;border-top:1px solid var(--line);font:15px/1.55 "Liberation Sans",Arial,sans-serif}
.comments h2{font-size:18px}
.comments time{color:var(--soft)}
.comments p{margin:2px 0 16px}
.foot{padding:26px 24px 40px;border-top:1px solid var(--line);text-align:center;font:14px/1.5 "Liberation Sans",Arial,sans-serif;color:var(--soft)}
.foot .brand{font-size:22px}
.foot a{margin-right:8px}
@media(max-width:900px){.page{grid-template-columns:minmax(0,700px);gap:32px}h1{font-size:33px}.brand{font-size:26px}.bar{grid-template-columns:1fr auto}.bar span{display:none}}
`
