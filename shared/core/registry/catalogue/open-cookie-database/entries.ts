/**
 * Facts from the Open Cookie Database (https://github.com/jkwakman/Open-Cookie-Database, Apache-2.0; see NOTICE):
 * names that our own catalogue lacks. None of its descriptions.
 *
 * A line: platform | controller | category | names. A name ends in `*` where the database matches its beginning;
 * behind `=` how long it is kept: `s` the session, else a number of `m` minutes, `h` hours, `d` days, `y` years.
 */
export const entries = `
Google|Google|Marketing|SSID=2y TAID=14d
Google|Google|Functional|GCLB=s
Google Analytics|Google|Analytics|_dc_gtm_*=1m
Google Analytics|Google|Marketing|_gac_*=90d
DoubleClick/Google Marketing|Google|Marketing|GoogleAdServingTest=s
Youtube|Google|Functional|DEVICE_INFO=179d PREF=10y
Adobe Analytics|Adobe|Marketing|s_ecid=2y
Adobe Analytics|Adobe|Analytics|s_tp=s
Adobe Analytics|Adobe|Functional|sat_track=90d
Adobe Audience Manager|Adobe|Marketing|dextp=180d aam_uuid=30d
Adobe Audience Manager|Adobe|Functional|at_check=s renderid=s
Adobe ColdFusion|Adobe ColdFusion|Functional|cfid=1d cftoken=1d
Adform|Adform|Marketing|otsid=365d adtrc=7d EBFCD*=7d EBFC*=7d CFFC*=7d DigiTrust.v1.identity=7d
Facebook|Facebook|Marketing|m_user=90d dbln=2y aksb=30m sfau=1d js_ver=7d campaign_click_url=30d usida=s
Platform161|Platform161|Marketing|pvc2=395d pcc2=395d tuuid=395d
Bing / Microsoft|Microsoft|Marketing|MUIDB=1y MSFPC=1y _RwBf=1y _HPVN=1y OIDI=90d OIDR=90d BFBUSR=1y ACLUSR=1y ToptOut=1y ACH01=s
Bing / Microsoft|Microsoft|Functional|PPAuth=5y MSPAuth=5y MSNRPSAuth=5y KievRPSAuth=5y WLSSC=5y MSPProf=5y AADSSO=s brcap=1y x-ms-gateway-slice=s
Azure / Microsoft|Microsoft|Functional|esctx=s stsservicecookie=s RpsContextCookie=s ASLBSACORS=s ASLBSA=s VisitorStorageGuid=s
Microsoft|Microsoft|Functional|__AntiXsrfToken=s .ASPXANONYMOUS=s ASPSESSIO*=s ASP.NET_Sessio_Fallback=s
Microsoft|Microsoft|Analytics|MicrosoftApplicationsTelemetryDeviceId=1y
Microsoft Dynamics|Microsoft|Functional|AADNonce.forms=s DcLcid=90d
X|X|Marketing|_twitter_sess=s ads_prefs=2y csrf_same_site=2y csrf_same_site_set=2y external_referer=2y remember_checked_on=2y rweb_optin=2y syndication_guest_id=2y tfw_exp=2y
Indeed|Indeed|Analytics|ctkgen=1d INDEED_CSRF_TOKEN=s jasx_pool_id=s
CookieConsent.io|CookieConsent.io|Functional|cookie-consent-io=1y cookie-consent-io-timestamp*=30d cookie-consent-io-gdpr=1y
CookieConsent.io|CookieConsent.io|Marketing|ccec_user=1y
Cookiebot|Cookiebot|Functional|CookieConsentBulkTicket=1y cookieconsent_variant=1y cookieconsent_system=1y cookieconsent_level=1y
Admatic|Admatic|Marketing|__adm_ui=1y __adm_uiex=1y __adm_usyncc=5d
Cloudflare|Cloudflare|Functional|__cfduid=5y
Sonobi|Sonobi|Marketing|__uin_bw=30d __uir_bw=1d __uis=29d HAPLB5S=29d __uin_mm=44d __uir_mm=14d
Pulsepoint|Pulsepoint|Marketing|_dbefe=s
Active Campaign|Active Campaign|Marketing|ac_enable_tracking=29d
Oracle|Oracle|Functional|ORA_WWV_APP_*=s
LinkedIn|LinkedIn|Marketing|trkCode=1y trkInfo=1y li_oatml=30d liap=90d lissc=1y spectroscopyId=s
LinkedIn|LinkedIn|Functional|li_rm=1y
Amazon Web Services|Amazon Web Services|Functional|aws-csds-token=1h aws_lang=s aws-priv=1y
Amazon Web Services|Amazon Web Services|Analytics|aws-target-visitor-id=1y
Casale Media|Casale Media|Marketing|CMRUM3=1d CMST=1d
Outbrain|Outbrain|Marketing|cookieJartestCookie=1d apnxs=120d mdfrc=120d obsessionid-*=30m bdswch=90d
CHEQ AI Technologies|CHEQ AI Technologies|Functional|_cq_duid=90d _cq_suid=90d
justpremium.com|JustPremium|Marketing|jpxumaster=30d jpxumatched=30d
PubMatic|PubMatic|Marketing|PUBMDCID=90d SPugT=30d PUBRETARGET=90d KCCH=1m SyncRTB*=90d DPSync*=90d ADUSERCOOKIE=90d KRTBCOOKIE_*=29d camfreq_*=30d pubfreq_*=30d
PubMatic|PubMatic|Functional|COKENBLD=1d PUBUIDSYNCUPFQ=90d pubtime_*=1d PMFREQ_ON=1d pubsyncexp=1d
PubMatic|PubMatic|Analytics|f5_cspm=s
ComScore|ComScore|Marketing|UIDR=2y
semasio.net|semasio.net|Marketing|SEUNCY=179d
Federated Media Publishing|Federated Media Publishing|Marketing|ljt_reader=1y
vmg.host|vmg.host|Marketing|BSWtracker=694d
1rx.io|1rx.io|Marketing|_rxuuid=1y
Teads|Teads.com|Marketing|tt_viewer=1y
CXense|CXense|Marketing|gckp=1y
bidswitch.net|bidswitch.net|Marketing|tuuid_lu=90d
seedtag.com|seedtag.com|Marketing|st_csd=1y st_cs=1y
Smartadserver|Equativ.com|Marketing|lcsrc=395d TestIfCookie=s TestIfCookieP=395d
LiveIntent|LiveIntent|Marketing|lidid=2y _li_ss=30d
TripleLift|TripleLift|Marketing|tluid=90d
openx.net|OpenX|Marketing|univ_id=3d OAID=1y OAGEO*=s
AddThis|AddThis|Functional|na_id=2y na_tc=2y ouid=2y na_sc_x=30d
LiveZilla GmbH|LiveZilla GmbH|Functional|lz_last_visit=1y lz_userid=1y lz_visits=1y
Picreel|Picreel|Analytics|picreel_tracker__visited picreel_tracker__first_visit picreel_tracker__page_views picreel_new_price
Trustpilot|Trustpilot|Analytics|__auc=1y __asc=1y
Trustpilot|Trustpilot|Functional|csrf-canary=s
Lotame|Lotame|Marketing|panoramaId_expiry_exp=s _cc_domain=s
BlueKai|Oracle|Marketing|bkdc=179d
Everest Technologies|Everest Technologies|Marketing|everest_g_v2=2y
MediaMath|MediaMath|Marketing|mt_misc=30d mt_mop=30d uuidc=1y
PowerLinks|PowerLinks|Marketing|pl_user_id=90d
Tapad|Tapad|Marketing|TapAd_DID=60d TapAd_TS=60d TapAd_3WAY_SYNCS=60d
FreeWheel|FreeWheel|Marketing|uid-bp-*=60d MRM_UID=30d
Admixer|Admixer|Marketing|am-uid=2y
SOVRN|SOVRN|Marketing|_ljtrtb_*=1y ljtrtb=1y
Pinterest|Pinterest|Functional|_pinterest_cm=347d
Pinterest|Pinterest|Marketing|sessionFunnelEventLogged=1d _routing_id=1d _pinterest_ct=1y _pinterest_ct_rt=1y
nopCommerce|nopCommerce|Functional|Nop.customer=30d NopCommerce.RecentlyViewedProducts=10d NOPCOMMERCE.AUTH=s
FeedbackCompany|FeedbackCompany|Functional|tsrvid=1y
Magento|Adobe|Functional|product_data_storage*=s recently_compared_product*=s recently_viewed_product*=s user_allowed_save_cookie=s external_no_cache=s persistent_shopping_cart=s guest-view=s searchReport-log=1y X-Magento-Vary=s section_data_clean=1d last_visited_store=1d
Joomla!|Joomla!|Functional|componentType=s componentStyle=s
Sharpspring|Constant Contact|Marketing|koitk=3y __ss_referrer=6h __ss_tk=25y __ss=30m
Matomo|Matomo|Analytics|mtm_consent
Datatrics|Datatrics|Marketing|datatrics_optin datatricsDebugger datatrics_customData
OneTrust|OneTrust|Functional|OptanonControl=1y
Optimizely|Optimizely|Marketing|optimizelyOptOut=10y
LiveRamp|LiveRamp|Marketing|euconsent=1y
Wix.com|Wix.com|Functional|SSR-caching=s smSession=14d ForceFlashSite=s wixLanguage=365d
Shopify|Shopify.com|Functional|_secure_session_id=s cart_ts=14d checkout_token=14d storefront_digest=2y _shopify_u=2y shopify_pay_redirect=1y dynamic_checkout_shown_on_cart=30m checkout_session_token*=21d checkout_session_lookup=21d cart_ver=14d locale_bar_accepted=s _cmp_a=1d
Shopify|Shopify.com|Marketing|_landing_page=2y _orig_referrer=2y
Shopify|Shopify.com|Analytics|_shopify_fs=2y _shopify_uniq=2y _shopify_visit=2y tracked_start_checkout=2y _Brochure_session=2y
Hubspot|HubSpot|Functional|__hs_do_not_track=395d hs_ab_test=s hs-messages-is-open=30m hs-messages-hide-welcome-message=1d __hsmem=1y hs-membership-csrf=s hs_langswitcher_choice=2y
Vimeo|Vimeo|Functional|continuous_play_v3=2y
WooCommerce|WooCommerce|Functional|woocommerce_snooze_suggestions__*=2d woocommerce_dismissed_suggestions__*=30d
Reddit|Reddit|Marketing|edgebucket=2y initref=s
Intershop|Intershop|Functional|pgid-org-*=s SecureSessionID-*=s
Kentico|Kentico|Functional|CMSCsrfCookie=s CMSCookieLevel=1y CMSPreferredCulture=1y
Kentico|Kentico|Analytics|CMSLandingPageLoaded=20m CMSUserPage=20m CurrentContact=50y VisitorStatus=20y
Snapchat|Snapchat|Marketing|sc-a-nonce=1y _schn=1d
Visual Website Optimizer|Visual Website Optimizer|Analytics|_vwo_referrer=s
Visual Website Optimizer|Visual Website Optimizer|Functional|_vwo_ssm=10y
ZOHO|ZOHO|Functional|zc_consent=1y ZCAMPAIGN_CSRF_TOKEN=s zc_cu_exp=1y uesign=30d
ZOHO|ZOHO|Marketing|zc_show=1y zc_loc=s
WhatsApp|WhatsApp|Functional|wa_lang_pref=6d
Perfect Audience|Perfect Audience|Marketing|pa_rubicon_ts=2y pa_google_ts=2y pa_twitter_ts=2y pa_yahoo_ts=2y pa_openx_ts=2y pa_uid=2y
MailMunch|MailMunch|Marketing|mailmunch_second_pageview=1y _mailmunch_visitor_id=1y
Partnerize|Partnerize|Marketing|tPHG-PS=1y
Digital Audience|Digital Audience|Marketing|digitalAudience
Drupal CMS|Drupal CMS|Functional|has_js=s
Optinmonster|Optinmonster|Marketing|_omappvs=1d _omappvp=1d
Leadfeeder|Leadfeeder|Marketing|_lfa=2y
SnapEngage|SnapEngage|Marketing|SnapABugHistory=1y SnapABugRef=1y
SnapEngage|SnapEngage|Functional|SnapABugUserAlias=1y SnapABugVisit=1y
Yithemes.com|Yithemes.com|Functional|yith_wcwl_session_*=29d
Yahoo|Yahoo|Marketing|APIDTS=1d IDSYNC=1y A1S=1y
NGINX Ingress|NGINX|Functional|INGRESSCOOKIE=s
Alteon|Radware|Functional|AlteonP=s
Issuu|Issuu|Marketing|iutk=10y
Cookie Law Info|CookieYes|Functional|cookielawinfo-checkbox-*=330d viewed_cookie_policy=330d cli_user_preference=1y CookieLawInfoConsent=1y
CookieYes|CookieYes|Functional|cookieyesID=1y cookieyes-*=1y cookieyes_privacy_policy_generator_session=2h cookieyes_session=2h
Piwik|Piwik|Analytics|stg_traffic_source_priority=30m stg_last_interaction=365d stg_returning_visitor=365d stg_externalReferrer=s
Sooqr|Sooqr|Functional|__sqra=2y __sqrb=2y __sqrc=2y
Siteimprove|Siteimprove|Analytics|nmstat=3y
Keycloak|Keycloak|Functional|KC_START=s
Akamai|Akamai|Functional|AKA_A2=1h
CraftCMS|CraftCMS|Functional|CRAFT_CSRF_TOKEN=s CraftSessionId=s
Bazaar Voice|Bazaar Voice|Analytics|BVBRANDID=20y BVBRANDSID=20y
Bazaar Voice|Bazaar Voice|Marketing|BVID=365d BVSID=s
Leadinfo|Leadinfo|Marketing|_li_id*=1y _li_ses*=1y
CakePHP|CakePHP|Functional|CAKEPHP=1h
WPML|WPML|Functional|wp-wpml_current_language=s
Flowbox|Flowbox|Functional|_flowbox=1y
Adcalls|Adcalls|Marketing|acalltracker=30d acalltrackernumber=30m
Adcalls|Adcalls|Functional|acalltrackersession=s excludecalltracking=s
Adcalls|Adcalls|Analytics|acalltrackerreferrer=1h
WP-Glogin|WP-Glogin|Functional|wordpress_google_apps_login=s
Jimdo|Jimdo|Functional|ckies_functional=1y ckies_necessary=1y ckies_performance=1y ckies_marketing=1y ClickAndChange=s
Polylang|Polylang|Functional|pll_language=1y
Browser-Update.org|Browser-Update.org|Functional|browserupdateorg=30d
Tawk.to Chat|Tawk.to Chat|Functional|TawkCookie=s __tawkuuid=10y
Tawk.to Chat|Tawk.to Chat|Analytics|tawkUUID=10y
Sharethrough|Sharethrough|Marketing|stx_user_id=1y
Squeezely|Squeezely|Marketing|sqzl_abs=30d sqzl_session_id=s sqzl_vw=1y sqzllocal=1y
Squeezely|Squeezely|Functional|sqzl_consent=1y
Belco|Belco|Functional|belco-anonymous-id=1y belco-cookies=1y
Blueconic.com|Blueconic.com|Marketing|BCSessionID=1y BCTempID=10m BCReferrerOverrule=1y BCRefusedObjectives=1y BCRevision=1y bc_tstgrp=1y
Blueconic.com|Blueconic.com|Functional|BCPermissionLevel=1y
Adalyser.com|Adalyser.com|Marketing|__adal_ca=180d __adal_cw=7d __adal_id=2y __adal_ses=s
Mopinion.com|Mopinion.com|Analytics|Pastease.passive.activated*=30d Pastease.passive.chance*=30d
Roku|Roku|Marketing|matchadform=29d wfivefivec=395d
Adition|Adition|Marketing|UserID1=180d
Audrte|Audrte|Marketing|arcki2=14d arcki2_adform=14d arcki2_ddp=14d
Sleeknote|Sleeknote|Analytics|_sn_a=1y
Sleeknote|Sleeknote|Marketing|_sn_m=1y
Sleeknote|Sleeknote|Functional|_sn_n=1y
CleanTalk|CleanTalk|Functional|apbct_antibot=s ct_check_js=s ct_fkp_timestamp=s ct_has_scrolled=s
vBulletin|vBulletin|Functional|bbpassword bbsessionhash=s bbcpsessionhash=s bbnp_notices_displayed=1y bbsitebuilder_active bblastactivity=1y bblastvisit=1y
Processwire|Processwire|Functional|wires_challenge=30d
Braze|Braze|Functional|ab.storage.userId.* ab.optOut ab._gd
Braze|Braze|Analytics|ab.storage.sessionId.*=s ab.storage.deviceId.*
WordPress|WordPress|Functional|devicePixelRatio=1y wporg_logged_in=14d wporg_sec=14d wporg_locale=1y showComments=10y trac_form_token=s trac_session=90d codexToken=180d codexUserId=180d codexUserName=180d wp-saving-post=1d tix_view_token=2d jetpackState=s jpp_math_pass=s
WordPress|WordPress|Analytics|camptix_client_stats=1y
Cookie First|Cookie First|Functional|cookiefirst-consent=1y
Iubenda|Iubenda|Functional|_iub_cs-*=1y
Lucky Orange|Lucky Orange|Functional|_global_lucky_opt_out=10y _lo_np_*=30d _lo_bn=30d _lo_cid=s
Lucky Orange|Lucky Orange|Analytics|_lo_rid=30m __lotr=180d
Axeptio|Axeptio|Functional|axeptio_authorized_vendors=1y axeptio_cookies=1y axeptio_all_vendors=1y
Borlabs|Borlabs|Functional|borlabs-cookie=1y
Osano|Osano|Functional|cookieconsent_page=s
Consentmanager.net|Consentmanager.net|Functional|__cmpconsent*=1y __cmpiab*=1y __cmpcvc*=1y __cmpcpc*=1y __cmpccc*=1y __cmpwel*=1y __cmpiuid=1y __cmpccx=1y __cmpcc=1y __cmpfcc=1y
Adhese|Adhese|Marketing|pubmatic_uid=7d improvedigital_uid=7d rubicon_uid=7d adform_uid=7d appnexus_uid=7d triplelift_uid=7d adheseCustomer=7d
phpMyAdmin|phpMyAdmin|Functional|pmaAuth-*=s phpMyAdmin=s pmaUser-*=30d pma_lang=30d
Plesk|Plesk|Functional|PLESKSESSID=s plesk-items-per-page=s plesk-sort-dir=s plesk-sort-field=s
TYPO3|TYPO3|Functional|fe_typo_user=s be_typo_user=s Typo3InstallTool=s be_lastLoginProvider=s
Kelkoo|Kelkoo|Marketing|KelkooID=1y
Customer.io|Customer.io|Marketing|_cio=1d _cioid=1y _cioanonid=1y cioFT=1y cioLT=1y
Chartbeat|Chartbeat|Analytics|_SUPERFLY_nosample=1h
Tappx|Tappx|Marketing|TXCSDMN_*=30d TXCD=30d
richAudience|richAudience|Marketing|rai-pltn-pl-*=1d avcid-*=90d pdid=30d
Media.net|Media.net|Marketing|gdpr_status=180d
Prebid|Prebid|Functional|_pbjs_userid_consent_data=30d
Dotomi|Epsilon|Marketing|DotomiUser=395d DotomiStatus=5y DotomiSession_*=s DotomiSync=1y dtm_token=395d dtm_token_exp=s dtm_tcdata=1d dtm_tcdata_exp=s dtm_token_sc=395d dtm_user_id=395d dtm_user_id_sc=395d dtm_gdpr_delete=30d dtm_gpc_optout=30d
Fastclick|Epsilon|Marketing|pluto2=395d
Live helper chat|Live helper chat|Functional|lhc_per=180d lhc_ldep lhc_ses=s
Salesforce|Salesforce|Functional|iotcontextsplashdisable=10y liveagent_invite_rejected_*=s liveagent_sid=s lloopch_loid=1y promptTestMod=30d sfdc_lv2=1y showNewBuilderWarningMessage=100y sidebarPinned=10y ssostartpage=1y waveUserPrefFinderLeftNav=100y waveUserPrefFinderListView=100y
Magnite|Magnite|Marketing|tv_U*=30d tvid=1y
SiteSpect|SiteSpect|Functional|SSLB=2y SSPV=1y SSRT=1y SSSC=1y
Wufoo|SurveyMonkey|Functional|ep201=30m ep202=1y
Usabilla|SurveyMonkey|Marketing|usbls=s
Xenforo|Xenforo|Functional|xf_consent=1y xf_csrf=1y xf_dbWriteForced=1y xf_inline_mod_*=1y xf_language_id=1y xf_ls=1y xf_notice_dismiss=1y xf_push_notice_dismiss=1y xf_push_subscription_updated=1y xf_session=s xf_style_id=1y xf_tfa_trust=45d xf_toggle=1y xf_user=1y xf_emoji_usage=s xf_from_search=s
Sailthru|Sailthru|Marketing|sailthru_content=1y sailthru_pageviews=30m sailthru_visitor=1y
`;
