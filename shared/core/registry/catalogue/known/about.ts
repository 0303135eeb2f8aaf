import type { Localized } from '../../../text/localized.ts';

/** What a service of each sort does, for the person: one sentence that is true of all of them. */
export const about = {
  ab: {
    ru: 'Показывает разным посетителям разные варианты страниц и сравнивает их.',
    kk: 'Келушілерге беттердің әртүрлі нұсқасын көрсетіп, оларды салыстырады.',
    en: 'Shows different visitors different versions of pages and compares them.',
  },
  ads: {
    ru: 'Подбирает рекламу по тому, что вы смотрели, и считает её результат.',
    kk: 'Көргендеріңізге қарай жарнама таңдап, оның нәтижесін санайды.',
    en: 'Chooses advertisements by what you looked at and counts their result.',
  },
  affiliate: {
    ru: 'Помнит, с какой площадки вы пришли, чтобы заплатить ей за покупку.',
    kk: 'Сатып алғаныңыз үшін ақы төлеу мақсатында қай алаңнан келгеніңізді есте сақтайды.',
    en: 'Remembers which site sent you, so that it is paid for a purchase.',
  },
  audience: {
    ru: 'Узнаёт вас на разных сайтах и относит к группам для рекламы.',
    kk: 'Сізді әртүрлі сайтта танып, жарнама топтарына жатқызады.',
    en: 'Recognises you on different sites and sorts you into groups for advertising.',
  },
  balance: {
    ru: 'Ведёт вас к одному и тому же серверу, пока открыт сайт.',
    kk: 'Сайт ашық тұрғанда сізді бір серверге бағыттайды.',
    en: 'Leads you to the same server while the site is open.',
  },
  calltracking: {
    ru: 'Узнаёт, какая реклама привела к звонку или заявке.',
    kk: 'Қоңырауға немесе өтінімге қай жарнама себеп болғанын анықтайды.',
    en: 'Learns which advertisement led to a call or a request.',
  },
  cdn: {
    ru: 'Раздаёт общие файлы, из которых собрана страница.',
    kk: 'Бет құралған ортақ файлдарды таратады.',
    en: 'Hands out shared files that the page is made of.',
  },
  chat: {
    ru: 'Окно чата: помнит ваш разговор с поддержкой и узнаёт вас при возвращении.',
    kk: 'Чат терезесі: қолдау қызметімен әңгімеңізді есте сақтап, қайта келгенде таниды.',
    en: 'A chat window: remembers your talk with support and recognises you when you come back.',
  },
  consentTool: {
    ru: 'Помнит ваш ответ о cookie.',
    kk: 'Cookie туралы жауабыңызды есте сақтайды.',
    en: 'Remembers your answer about cookies.',
  },
  counterForAds: {
    ru: 'Считает посещения и по ним подбирает рекламу.',
    kk: 'Кірулерді санап, соған қарай жарнама таңдайды.',
    en: 'Counts visits and chooses advertisements by them.',
  },
  counter: {
    ru: 'Считает посещения и показывает, какими страницами пользуются.',
    kk: 'Кірулерді санап, қай беттер пайдаланылатынын көрсетеді.',
    en: 'Counts visits and shows which pages are used.',
  },
  embed: {
    ru: 'Показывает внутри страницы то, что хранится в другом сервисе.',
    kk: 'Басқа сервисте сақталған нәрсені бет ішінде көрсетеді.',
    en: 'Shows inside the page what is kept at another service.',
  },
  engine: {
    ru: 'То, на чём сделан сайт: корзина, вход, настройки.',
    kk: 'Сайт неге негізделген: себет, кіру, баптаулар.',
    en: 'What the site is made with: cart, sign-in, settings.',
  },
  errors: {
    ru: 'Записывает сбои и медленные места.',
    kk: 'Іркілістер мен баяу жерлерді жазады.',
    en: 'Records failures and slow spots.',
  },
  fonts: {
    ru: 'Загружает шрифты и значки; владелец видит ваш адрес в сети.',
    kk: 'Қаріптер мен белгішелерді жүктейді; иесі желідегі мекенжайыңызды көреді.',
    en: 'Loads fonts and icons; its owner sees your network address.',
  },
  form: {
    ru: 'Формы, запись и подсказки при заполнении.',
    kk: 'Формалар, жазылу және толтыру кезіндегі кеңестер.',
    en: 'Forms, bookings and hints while filling in.',
  },
  language: {
    ru: 'Помнит выбранный язык.',
    kk: 'Таңдалған тілді есте сақтайды.',
    en: 'Remembers the language you chose.',
  },
  mail: {
    ru: 'Связывает ваши посещения с рассылкой, чтобы писать вам и предлагать подходящее.',
    kk: 'Сізге жазып, сай нәрсені ұсыну үшін кірулеріңізді хат таратумен байланыстырады.',
    en: 'Ties your visits to mailings, to write to you and offer what may fit.',
  },
  map: {
    ru: 'Показывает карту.',
    kk: 'Карта көрсетеді.',
    en: 'Shows a map.',
  },
  pay: {
    ru: 'Принимает оплату и защищает её от мошенников.',
    kk: 'Төлем қабылдап, оны алаяқтардан қорғайды.',
    en: 'Takes payments and guards them against fraud.',
  },
  portal: {
    ru: 'Помнит вас и ваши настройки на сайтах этой компании.',
    kk: 'Осы компанияның сайттарында сізді және баптауларыңызды есте сақтайды.',
    en: 'Remembers you and your settings on the sites of this company.',
  },
  protect: {
    ru: 'Отличает людей от роботов и защищает сайт от атак.',
    kk: 'Адамды роботтан ажыратып, сайтты шабуылдан қорғайды.',
    en: 'Tells people from robots and guards the site against attacks.',
  },
  push: {
    ru: 'Присылает уведомления, на которые вы подписались.',
    kk: 'Сіз жазылған хабарландыруларды жібереді.',
    en: 'Sends the notifications that you subscribed to.',
  },
  recommend: {
    ru: 'Подбирает товары и предложения по тому, что вы смотрели.',
    kk: 'Көргендеріңізге қарай тауарлар мен ұсыныстар таңдайды.',
    en: 'Chooses goods and offers by what you looked at.',
  },
  replay: {
    ru: 'Записывает движения мыши, нажатия и прокрутку, чтобы найти неудобные места.',
    kk: 'Қолайсыз жерлерді табу үшін тінтуір қозғалысын, басуларды және айналдыруды жазады.',
    en: 'Records mouse movements, clicks and scrolling to find awkward spots.',
  },
  search: {
    ru: 'Ищет по сайту.',
    kk: 'Сайт ішінен іздейді.',
    en: 'Searches the site.',
  },
  session: {
    ru: 'Сеанс на сервере сайта: держит вас вошедшим и защищает формы.',
    kk: 'Сайт серверіндегі сеанс: сізді кірген күйде ұстап, формаларды қорғайды.',
    en: "A session at the site's server: keeps you signed in and protects forms.",
  },
  signIn: {
    ru: 'Позволяет войти и остаться вошедшим.',
    kk: 'Кіруге және кірген күйде қалуға мүмкіндік береді.',
    en: 'Lets you sign in and stay signed in.',
  },
  social: {
    ru: 'Кнопки и окна социальной сети; она узнаёт, что вы были на странице.',
    kk: 'Әлеуметтік желінің түймелері мен терезелері; ол бетте болғаныңызды біледі.',
    en: 'Buttons and windows of a social network, which learns that you were on the page.',
  },
  video: {
    ru: 'Показывает видео и помнит, что и где вы остановили.',
    kk: 'Бейне көрсетіп, нені қай жерде тоқтатқаныңызды есте сақтайды.',
    en: 'Shows videos and remembers what you stopped and where.',
  },
} satisfies Readonly<Record<string, Localized>>;
