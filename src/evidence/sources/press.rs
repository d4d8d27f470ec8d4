//! The press, suppliers, surveys and journals.

use crate::evidence::figure::Source;

/// Accenture newsroom, 2003-12-08.
pub(in crate::evidence) static ACCENTURE_2003_12_08: Source = Source {
    title: "NHS Awards Accenture £1099 Million Contract to Help Improve Healthcare",
    publisher: "Accenture newsroom",
    date: "2003-12-08",
    url: "https://newsroom.accenture.com/news/2003/nhs-awards-accenture-1099-million-contract-to-help-improve-healthcare",
};

/// BMJ, 2010-06-16.
pub(in crate::evidence) static BMJ_2010_06_16: Source = Source {
    title: "Greenhalgh et al, Adoption and non-adoption of a shared electronic summary record, BMJ 340:c3111",
    publisher: "BMJ",
    date: "2010-06-16",
    url: "http://www.bmj.com/content/340/bmj.c3111.abstract",
};

/// ChannelWeb, undated (2006).
pub(in crate::evidence) static CHANNELWEB_2006: Source = Source {
    title: "BT nears completion of NHS broadband rollout",
    publisher: "ChannelWeb",
    date: "undated (2006)",
    url: "https://www.channelweb.co.uk/news/1889374/bt-nears-completion-nhs-broadband-rollout",
};

/// Computer Weekly, 2009-01-27.
pub(in crate::evidence) static COMPUTER_WEEKLY_2009_01_27: Source = Source {
    title: "Public Accounts Committee criticises NPfIT",
    publisher: "Computer Weekly",
    date: "2009-01-27",
    url: "https://www.computerweekly.com/news/2240088135/Public-Accounts-Committee-criticises-NPfIT",
};

/// Computer Weekly, 2010-06.
pub(in crate::evidence) static COMPUTER_WEEKLY_2010_06: Source = Source {
    title: "Morecambe Bay go-live is 'fantastic news' for patients",
    publisher: "Computer Weekly",
    date: "2010-06",
    url: "https://www.computerweekly.com/blog/Public-Sector-IT/Morecambe-Bay-go-live-is-fantastic-news-for-patients",
};

/// Computing, 2006-06-16.
pub(in crate::evidence) static COMPUTING_2006_06_16: Source = Source {
    title: "NHS computer project will cost £12.4bn",
    publisher: "Computing",
    date: "2006-06-16",
    url: "http://www.computing.co.uk/ctg/news/1845773/nhs-project-cost-gbp124bn",
};

/// E-Health Insider / digitalhealth.net, undated.
pub(in crate::evidence) static EHI: Source = Source {
    title: "In the summary time (analysis)",
    publisher: "E-Health Insider / digitalhealth.net",
    date: "undated",
    url: "http://www.digitalhealth.net/insight/analysis/910/in-the-summary-time",
};

/// E-Health Insider / digitalhealth.net, 2003-12-08.
pub(in crate::evidence) static EHI_2003_12_08: Source = Source {
    title: "Reid Announces £2.7 billion of NHS IT contracts",
    publisher: "E-Health Insider / digitalhealth.net",
    date: "2003-12-08",
    url: "https://www.digitalhealth.net/2003/12/reid-announces-2-7-billion-of-nhs-it-contracts/",
};

/// E-Health Insider / digitalhealth.net (mirror), 2003-12-23.
pub(in crate::evidence) static EHI_2003_12_23: Source = Source {
    title: "Two LSP contracts announced, South delayed until 2004",
    publisher: "E-Health Insider / digitalhealth.net (mirror)",
    date: "2003-12-23",
    url: "https://dhi-publishing-new-theme.onyx-sites.io/2003/12/two-lsp-contracts-announced-south-delayed-until-2004",
};

/// E-Health Insider / digitalhealth.net, 2004-01-26.
pub(in crate::evidence) static EHI_2004_01_26: Source = Source {
    title: "South awarded to Fujitsu",
    publisher: "E-Health Insider / digitalhealth.net",
    date: "2004-01-26",
    url: "https://digitalhealth.net/2004/01/south-awarded-to-fujitsu",
};

/// E-Health Insider / digitalhealth.net, 2004-02.
pub(in crate::evidence) static EHI_2004_02: Source = Source {
    title: "BT awarded NHS broadband contract",
    publisher: "E-Health Insider / digitalhealth.net",
    date: "2004-02",
    url: "https://www.digitalhealth.net/2004/02/bt-awarded-nhs-broadband-contract/",
};

/// E-Health Insider / digitalhealth.net, undated (autumn 2005).
pub(in crate::evidence) static EHI_2005: Source = Source {
    title: "40 business cases for PACS signed off",
    publisher: "E-Health Insider / digitalhealth.net",
    date: "undated (autumn 2005)",
    url: "http://www.digitalhealth.net/news/21479/40-business-cases-for-pacs-signed-off",
};

/// E-Health Insider / digitalhealth.net, 2005-05.
pub(in crate::evidence) static EHI_2005_05: Source = Source {
    title: "N3 hits 6000 installations milestone",
    publisher: "E-Health Insider / digitalhealth.net",
    date: "2005-05",
    url: "https://www.digitalhealth.net/2005/05/n3-hits-6000-installations-milestone/",
};

/// E-Health Insider / digitalhealth.net, 2006-06-27.
pub(in crate::evidence) static EHI_2006_06_27: Source = Source {
    title: "NPfIT scrutinised by Public Accounts Committee",
    publisher: "E-Health Insider / digitalhealth.net",
    date: "2006-06-27",
    url: "https://digitalhealth.net/2006/06/npfit-scrutinised-by-public-accounts-committee",
};

/// E-Health Insider / digitalhealth.net, 2006-10-20.
pub(in crate::evidence) static EHI_2006_10_20: Source = Source {
    title: "One millionth Choose and Book referral reached",
    publisher: "E-Health Insider / digitalhealth.net",
    date: "2006-10-20",
    url: "https://digitalhealth.net/2006/10/one-millionth-choose-and-book-referral-reached",
};

/// E-Health Insider / digitalhealth.net, 2007-04.
pub(in crate::evidence) static EHI_2007_04: Source = Source {
    title: "PACS roll-out milestone hit in London and the South",
    publisher: "E-Health Insider / digitalhealth.net",
    date: "2007-04",
    url: "https://www.digitalhealth.net/2007/04/pacs-roll-out-milestone-hit-in-london-and-the-south/",
};

/// E-Health Insider / digitalhealth.net, 2007-11.
pub(in crate::evidence) static EHI_2007_11: Source = Source {
    title: "Survey shows falling GP support for NPfIT",
    publisher: "E-Health Insider / digitalhealth.net",
    date: "2007-11",
    url: "https://www.digitalhealth.net/2007/11/survey-shows-falling-gp-support-for-npfit/",
};

/// E-Health Insider / digitalhealth.net, 2008-04.
pub(in crate::evidence) static EHI_2008_04: Source = Source {
    title: "Choose and Book bill reaches £100m",
    publisher: "E-Health Insider / digitalhealth.net",
    date: "2008-04",
    url: "https://www.digitalhealth.net/2008/04/choose-and-book-bill-reaches-100m/",
};

/// E-Health Insider / digitalhealth.net, 2009-02.
pub(in crate::evidence) static EHI_2009_02: Source = Source {
    title: "Royal Free boss says CRS problems cost £10m",
    publisher: "E-Health Insider / digitalhealth.net",
    date: "2009-02",
    url: "https://www.digitalhealth.net/2009/02/royal-free-boss-says-crs-problems-cost-10m/",
};

/// E-Health Insider / digitalhealth.net, 2012-03.
pub(in crate::evidence) static EHI_2012_03: Source = Source {
    title: "Choose and Book use on downward slope",
    publisher: "E-Health Insider / digitalhealth.net",
    date: "2012-03",
    url: "https://www.digitalhealth.net/2012/03/choose-and-book-use-on-downward-slope/",
};

/// digitalhealth.net (EHI), 2013-06.
pub(in crate::evidence) static EHI_2013_06: Source = Source {
    title: "98 per cent of NPfIT benefits unrealised",
    publisher: "digitalhealth.net (EHI)",
    date: "2013-06",
    url: "https://www.digitalhealth.net/2013/06/98-per-cent-of-npfit-benefits-unrealised/",
};

/// E-Health Insider / digitalhealth.net, 2013-12.
pub(in crate::evidence) static EHI_2013_12: Source = Source {
    title: "Treasury approves e-referrals spend",
    publisher: "E-Health Insider / digitalhealth.net",
    date: "2013-12",
    url: "https://www.digitalhealth.net/2013/12/treasury-approves-e-referrals-spend/",
};

/// The Guardian, 2006-09-28.
pub(in crate::evidence) static GUARDIAN_2006_09_28: Source = Source {
    title: "Accenture confirms quitting NHS work",
    publisher: "The Guardian",
    date: "2006-09-28",
    url: "https://www.theguardian.com/technology/2006/sep/28/news.business1",
};

/// Health Service Journal, undated (2005).
pub(in crate::evidence) static HSJ_2005: Source = Source {
    title: "Positive image",
    publisher: "Health Service Journal",
    date: "undated (2005)",
    url: "https://www.hsj.co.uk/home/positive-image/15753.article",
};

/// Health Service Journal, undated (2006).
pub(in crate::evidence) static HSJ_2006: Source = Source {
    title: "National IT programme timeline",
    publisher: "Health Service Journal",
    date: "undated (2006)",
    url: "https://www.hsj.co.uk/home/national-it-programme-timeline/344836.article",
};

/// Health Service Journal, 2008-01.
pub(in crate::evidence) static HSJ_2008_01: Source = Source {
    title: "The benefits of picture archiving technology",
    publisher: "Health Service Journal",
    date: "2008-01",
    url: "https://www.hsj.co.uk/home/the-benefits-of-picture-archiving-technology/524039.article",
};

/// S.A. Mathieson (originally The Guardian), 2010-01.
pub(in crate::evidence) static MATHIESON_2010_01: Source = Source {
    title: "Scotland finds online health records can save lives",
    publisher: "S.A. Mathieson (originally The Guardian)",
    date: "2010-01",
    url: "https://samathieson.com/sa-mathieson/scotland-finds-online-health-records-can-save-lives/",
};

/// Medix UK plc (copy on docsbay), 2005 (survey end Jan 2005).
pub(in crate::evidence) static MEDIX_2005: Source = Source {
    title: "Medix UK survey Q647 report on findings",
    publisher: "Medix UK plc (copy on docsbay)",
    date: "2005 (survey end Jan 2005)",
    url: "https://docsbay.net/Comparison-with-Earlier-Medix-Surveys",
};

/// publicnet.co.uk, 2005-07-12.
pub(in crate::evidence) static PUBLICNET_2005_07_12: Source = Source {
    title: "Abstract of CfH annual report (12 July 2005)",
    publisher: "publicnet.co.uk",
    date: "2005-07-12",
    url: "http://www.publicnet.co.uk/abstracts/2005/07/12/connecting-for-health/",
};

/// Pulse, 2010-09.
pub(in crate::evidence) static PULSE_2010_09: Source = Source {
    title: "Summary Care Record rollout pushes ahead as National Programme for IT axed",
    publisher: "Pulse",
    date: "2010-09",
    url: "https://www.pulsetoday.co.uk/news/politics/summary-care-record-rollout-pushes-ahead-as-national-programme-for-it-axed/",
};

/// Pulse, undated (early 2011).
pub(in crate::evidence) static PULSE_2011: Source = Source {
    title: "Choose and Book target scrapped",
    publisher: "Pulse",
    date: "undated (early 2011)",
    url: "http://www.pulsetoday.co.uk/choose-and-book-target-scrapped/11051617.article",
};

/// Pulse, 2011.
pub(in crate::evidence) static PULSE_2011_B: Source = Source {
    title: "Summary Care Records clear the six million mark",
    publisher: "Pulse",
    date: "2011",
    url: "https://www.pulsetoday.co.uk/news/politics/summary-care-records-clear-the-six-million-mark/",
};

/// Pulse, 2013-06.
pub(in crate::evidence) static PULSE_2013_06: Source = Source {
    title: "Auditors cast doubt on benefits of DH flagship IT programme",
    publisher: "Pulse",
    date: "2013-06",
    url: "https://www.pulsetoday.co.uk/news/technology/auditors-cast-doubt-on-benefits-of-dh-flagship-it-programme/",
};

/// The Register, 2007-05-23.
pub(in crate::evidence) static REGISTER_2007_05_23: Source = Source {
    title: "NHS completes London roll out of Pacs",
    publisher: "The Register",
    date: "2007-05-23",
    url: "http://www.theregister.co.uk/2007/05/23/london_pacs_rollout_complete/",
};

/// Wikipedia (wikimili copy), n.d..
pub(in crate::evidence) static WIKIPEDIA: Source = Source {
    title: "Summary Care Record",
    publisher: "Wikipedia (wikimili copy)",
    date: "n.d.",
    url: "https://wikimili.com/en/Summary_Care_Record",
};

/// ZDNet / silicon.com, 2006-08.
pub(in crate::evidence) static ZDNET_2006_08: Source = Source {
    title: "Digital X-ray plan hits halfway in London and south",
    publisher: "ZDNet / silicon.com",
    date: "2006-08",
    url: "http://www.zdnet.com/article/digital-x-ray-plan-hits-halfway-in-london-and-south/",
};
