/** A tag of another company, in the shape in which that company publishes it. */
export interface Snippet {
  readonly vendor: string;
  /** Of the catalogue. */
  readonly service: string;
  readonly html: string;
  /** What it loads, without the query. */
  readonly loads: string;
  /** How the tag comes into the page: by its own script, or with the markup. */
  readonly by: 'script' | 'markup';
}

export const metricaId = 12345678;

export const metrica: Snippet = {
  vendor: 'Yandex.Metrica',
  service: 'yandex-metrica',
  by: 'script',
  loads: 'https://mc.yandex.ru/metrika/tag.js',
  html: `<script type="text/javascript">
   (function(m,e,t,r,i,k,a){m[i]=m[i]||function(){(m[i].a=m[i].a||[]).push(arguments)};
   m[i].l=1*new Date();
   for (var j = 0; j < document.scripts.length; j++) {if (document.scripts[j].src === r) { return; }}
   k=e.createElement(t),a=e.getElementsByTagName(t)[0],k.async=1,k.src=r,a.parentNode.insertBefore(k,a)})
   (window, document, "script", "https://mc.yandex.ru/metrika/tag.js", "ym");
   ym(${metricaId}, "init", { clickmap:true, trackLinks:true, accurateTrackBounce:true, webvisor:true });
</script><noscript><div><img src="https://mc.yandex.ru/watch/${metricaId}" alt=""></div></noscript>`,
};

export const gtag: Snippet = {
  vendor: 'gtag.js',
  service: 'google-analytics',
  by: 'markup',
  loads: 'https://www.googletagmanager.com/gtag/js',
  html: `<script async src="https://www.googletagmanager.com/gtag/js?id=G-ABC123"></script>
<script>
  window.dataLayer = window.dataLayer || [];
  function gtag(){dataLayer.push(arguments);}
  gtag('js', new Date());
  gtag('config', 'G-ABC123');
</script>`,
};

export const snippets: readonly Snippet[] = [
  metrica,
  gtag,
  {
    vendor: 'Google Tag Manager',
    service: 'google-analytics',
    by: 'script',
    loads: 'https://www.googletagmanager.com/gtm.js',
    html: `<script>(function(w,d,s,l,i){w[l]=w[l]||[];w[l].push({'gtm.start':
new Date().getTime(),event:'gtm.js'});var f=d.getElementsByTagName(s)[0],
j=d.createElement(s),dl=l!='dataLayer'?'&l='+l:'';j.async=true;j.src=
'https://www.googletagmanager.com/gtm.js?id='+i+dl;f.parentNode.insertBefore(j,f);
})(window,document,'script','dataLayer','GTM-ABC1234');</script>
<noscript><iframe src="https://www.googletagmanager.com/ns.html?id=GTM-ABC1234" height="0" width="0"></iframe></noscript>`,
  },
  {
    vendor: 'VK pixel',
    service: 'vk-ads',
    by: 'script',
    loads: 'https://vk.com/js/api/openapi.js',
    html: `<script type="text/javascript">!function(){var t=document.createElement("script");t.type="text/javascript",t.async=!0,t.src='https://vk.com/js/api/openapi.js?169',t.onload=function(){(window.called=window.called||[]).push('onload')},document.head.appendChild(t)}();</script>
<noscript><img src="https://vk.com/rtrg?p=VK-RTRG-1" alt=""></noscript>`,
  },
  {
    vendor: 'Top.Mail.ru',
    service: 'top-mail-ru',
    by: 'script',
    loads: 'https://top-fwz1.mail.ru/js/code.js',
    html: `<script type="text/javascript">
var _tmr = window._tmr || (window._tmr = []);
_tmr.push({id: "1234567", type: "pageView", start: (new Date()).getTime()});
(function (d, w, id) {
  if (d.getElementById(id)) return;
  var ts = d.createElement("script"); ts.type = "text/javascript"; ts.async = true; ts.id = id;
  ts.src = "https://top-fwz1.mail.ru/js/code.js";
  var f = function () {var s = d.getElementsByTagName("script")[0]; s.parentNode.insertBefore(ts, s);};
  if (w.opera == "[object Opera]") { d.addEventListener("DOMContentLoaded", f, false); } else { f(); }
})(document, window, "tmr-code");
</script><noscript><div><img src="https://top-fwz1.mail.ru/counter?id=1234567;js=na" alt=""></div></noscript>`,
  },
  {
    vendor: 'Microsoft Clarity',
    service: 'clarity',
    by: 'script',
    loads: 'https://www.clarity.ms/tag/abcdefgh',
    html: `<script type="text/javascript">
    (function(c,l,a,r,i,t,y){
        c[a]=c[a]||function(){(c[a].q=c[a].q||[]).push(arguments)};
        t=l.createElement(r);t.async=1;t.src="https://www.clarity.ms/tag/"+i;
        y=l.getElementsByTagName(r)[0];y.parentNode.insertBefore(t,y);
    })(window, document, "clarity", "script", "abcdefgh");
</script>`,
  },
  {
    vendor: 'Hotjar',
    service: 'hotjar',
    by: 'script',
    loads: 'https://static.hotjar.com/c/hotjar-1234567.js',
    html: `<script>
    (function(h,o,t,j,a,r){
        h.hj=h.hj||function(){(h.hj.q=h.hj.q||[]).push(arguments)};
        h._hjSettings={hjid:1234567,hjsv:6};
        a=o.getElementsByTagName('head')[0];
        r=o.createElement('script');r.async=1;
        r.src=t+h._hjSettings.hjid+j+h._hjSettings.hjsv;
        a.appendChild(r);
    })(window,document,'https://static.hotjar.com/c/hotjar-','.js?sv=');
</script>`,
  },
  {
    vendor: 'Meta pixel',
    service: 'meta-pixel',
    by: 'script',
    loads: 'https://connect.facebook.net/en_US/fbevents.js',
    html: `<script>
!function(f,b,e,v,n,t,s)
{if(f.fbq)return;n=f.fbq=function(){n.callMethod?
n.callMethod.apply(n,arguments):n.queue.push(arguments)};
if(!f._fbq)f._fbq=n;n.push=n;n.loaded=!0;n.version='2.0';
n.queue=[];t=b.createElement(e);t.async=!0;
t.src=v;s=b.getElementsByTagName(e)[0];
s.parentNode.insertBefore(t,s)}(window, document,'script',
'https://connect.facebook.net/en_US/fbevents.js');
fbq('init', '1234567890');
fbq('track', 'PageView');
</script>
<noscript><img height="1" width="1" src="https://www.facebook.com/tr?id=1234567890&ev=PageView&noscript=1" alt=""></noscript>`,
  },
  {
    vendor: 'Yandex.Metrica as a plain script',
    service: 'yandex-metrica',
    by: 'markup',
    loads: 'https://mc.yandex.ru/metrika/watch.js',
    html: '<script src="https://mc.yandex.ru/metrika/watch.js"></script>',
  },
  {
    vendor: 'Top.Mail.ru as a deferred script',
    service: 'top-mail-ru',
    by: 'markup',
    loads: 'https://top-fwz1.mail.ru/js/code.js',
    html: '<script defer src="https://top-fwz1.mail.ru/js/code.js"></script>',
  },
];
