import { startDemo } from "./support/demo.mjs";
import { openWindow, signIn, startBrowser } from "./support/browser.mjs";
const demo = await startDemo(); const b = await startBrowser();
const pages=JSON.parse(process.argv[2]); const who=process.argv[3]; const lang=process.argv[4]||"pl";
try {
 for (const [w,h] of [[390,844],[1280,900]]) for (const scheme of (process.argv[5]||"light,dark").split(",")) {
  const x=await openWindow(b,demo.base,{viewport:{width:w,height:h},colorScheme:scheme});
  if (who!=="-") await signIn(x.page,who);
  if (lang!=="pl") await x.context.addCookies([{name:"jezyk",value:lang,url:demo.base}]);
  for (const [name,path] of pages) { await x.page.goto(path); await x.page.screenshot({path:`/tmp/shot-${name}-${w}-${scheme}-${lang}.png`,fullPage:true}); }
  if (x.complaints.length) console.log(x.complaints);
  await x.context.close();
 }
} finally { await b.close(); await demo.stop(); }
