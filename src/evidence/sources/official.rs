//! Parliament, the National Audit Office and government.

use crate::evidence::figure::Source;

/// Cabinet Office, 2011-09-22.
pub(in crate::evidence) static CABINET_OFFICE_2011_09_22: Source = Source {
    title: "Review of Department of Health: National Programme for IT (MPA) - publication page (mirror of gov.uk)",
    publisher: "Cabinet Office",
    date: "2011-09-22",
    url: "https://fly1.wordsworth.site/government/publications/review-of-department-of-health-national-programme-for-it",
};

/// House of Commons Public Accounts Committee (copy hosted by R. Bacon MP), 2007-04-17.
pub(in crate::evidence) static COMMITTEE_2007_04_17: Source = Source {
    title: "The National Programme for IT in the NHS (HC 390, 20th Report 2006-07): conclusions",
    publisher: "House of Commons Public Accounts Committee (copy hosted by R. Bacon MP)",
    date: "2007-04-17",
    url: "https://www.richardbacon.org.uk/_baconweb/_content/_library/reports/NPfIT/HTML/npfit_HC_390.html",
};

/// House of Commons Public Accounts Committee, 2009-01-27.
pub(in crate::evidence) static COMMITTEE_2009_01_27: Source = Source {
    title: "The National Programme for IT in the NHS: Progress since 2006 (HC 153), ch. 3",
    publisher: "House of Commons Public Accounts Committee",
    date: "2009-01-27",
    url: "https://publications.parliament.uk/pa/cm200809/cmselect/cmpubacc/153/15307.htm",
};

/// House of Commons Public Accounts Committee, 2011-08.
pub(in crate::evidence) static COMMITTEE_2011_08: Source = Source {
    title: "NPfIT: an update on the delivery of detailed care records systems (HC 1070), summary",
    publisher: "House of Commons Public Accounts Committee",
    date: "2011-08",
    url: "https://publications.parliament.uk/pa/cm201012/cmselect/cmpubacc/1070/107003.htm",
};

/// House of Commons Public Accounts Committee, 2011-08.
pub(in crate::evidence) static COMMITTEE_2011_08_B: Source = Source {
    title: "HC 1070 (2010-12), ch. 1",
    publisher: "House of Commons Public Accounts Committee",
    date: "2011-08",
    url: "https://publications.parliament.uk/pa/cm201012/cmselect/cmpubacc/1070/107005.htm",
};

/// House of Commons Public Accounts Committee (copy on affinitext), 2013-09-18.
pub(in crate::evidence) static COMMITTEE_2013_09_18: Source = Source {
    title: "HC 294 (2013-14), section 2 Realising the benefits (copy)",
    publisher: "House of Commons Public Accounts Committee (copy on affinitext)",
    date: "2013-09-18",
    url: "https://ppponline.affinitext.com/public/book?id=5757&toc_id=859448",
};

/// UK Parliament (Hansard), 2004-04-19.
pub(in crate::evidence) static HANSARD_2004_04_19: Source = Source {
    title: "Commons Hansard written answer 165302, 19 Apr 2004, vol 420 cc201-3W",
    publisher: "UK Parliament (Hansard)",
    date: "2004-04-19",
    url: "https://api.parliament.uk/historic-hansard/written_answers/2004/apr/19/national-programme-for-information",
};

/// UK Parliament (Hansard), 2006-10-25.
pub(in crate::evidence) static HANSARD_2006_10_25: Source = Source {
    title: "Commons Hansard written answers, Choose and Book",
    publisher: "UK Parliament (Hansard)",
    date: "2006-10-25",
    url: "https://hansard.parliament.uk/Commons/2006-10-25/debates/0610267000055/ChooseAndBook",
};

/// UK Parliament (Hansard), 2007-05-02.
pub(in crate::evidence) static HANSARD_2007_05_02: Source = Source {
    title: "Commons Hansard written answer 133826, vol 459",
    publisher: "UK Parliament (Hansard)",
    date: "2007-05-02",
    url: "https://hansard.parliament.uk/Commons/2007-05-02/debates/0705034000060/NHSChooseAndBookSystem",
};

/// UK Parliament (Hansard), 2007-07-24.
pub(in crate::evidence) static HANSARD_2007_07_24: Source = Source {
    title: "Commons Hansard written answer 150472, NHS: ICT, vol 463",
    publisher: "UK Parliament (Hansard)",
    date: "2007-07-24",
    url: "https://hansard.parliament.uk/Commons/2007-07-24/debates/07072486000041/NHSICT",
};

/// UK Parliament (Hansard), 2008-11-12.
pub(in crate::evidence) static HANSARD_2008_11_12: Source = Source {
    title: "Commons Hansard written answer 233773, vol 482",
    publisher: "UK Parliament (Hansard)",
    date: "2008-11-12",
    url: "https://hansard.parliament.uk/Commons/2008-11-12/debates/08111237000025/NHSInformationAndCommunicationsTechnology",
};

/// UK Parliament (Hansard), 2009-02-27.
pub(in crate::evidence) static HANSARD_2009_02_27: Source = Source {
    title: "Commons Hansard written answer 259780, vol 488",
    publisher: "UK Parliament (Hansard)",
    date: "2009-02-27",
    url: "https://hansard.parliament.uk/Commons/2009-02-27/debates/09022737000157/RoyalFreeHospitalMedicalRecords",
};

/// UK Parliament (Hansard), 2009-03-26.
pub(in crate::evidence) static HANSARD_2009_03_26: Source = Source {
    title: "Commons Hansard written answer 265647, 26 Mar 2009, col 682W",
    publisher: "UK Parliament (Hansard)",
    date: "2009-03-26",
    url: "https://publications.parliament.uk/pa/cm200809/cmhansrd/cm090326/text/90326w0026.htm",
};

/// UK Parliament (Hansard), 2010-01-06.
pub(in crate::evidence) static HANSARD_2010_01_06: Source = Source {
    title: "Lords Hansard written answer HL829, NHS: IT Strategy, vol 716",
    publisher: "UK Parliament (Hansard)",
    date: "2010-01-06",
    url: "https://hansard.parliament.uk/Lords/2010-01-06/debates/10010659000514/NHSITStrategy",
};

/// National Audit Office (copy on fdocuments), 2008-05-16.
pub(in crate::evidence) static NAO_2008_05_16: Source = Source {
    title: "NAO report HC 484-II 2007-08 title page (copy)",
    publisher: "National Audit Office (copy on fdocuments)",
    date: "2008-05-16",
    url: "https://fdocuments.net/document/nao-report-hc-484-ii-2007-08-the-national-timescales-though-there-is-further.html",
};

/// National Audit Office (via wired-gov), 2011-05-18.
pub(in crate::evidence) static NAO_2011_05_18: Source = Source {
    title: "NAO press release: The National Programme for IT in the NHS: an update on the delivery of care records systems",
    publisher: "National Audit Office (via wired-gov)",
    date: "2011-05-18",
    url: "https://www.wired-gov.net/wg/wg-news-1.nsf/0/88BA076E3F1EA76280257894002D3B66?OpenDocument",
};

/// National Audit Office, 2013-06.
pub(in crate::evidence) static NAO_2013_06: Source = Source {
    title: "Review of the final benefits statement for programmes previously managed under the National Programme for IT",
    publisher: "National Audit Office",
    date: "2013-06",
    url: "https://www.nao.org.uk/reports/review-of-the-final-benefits-statement-for-programmes-previously-managed-under-the-national-programme-for-it-in-the-nhs/",
};

/// UK Parliament (via TheyWorkForYou), 2007-02-23.
pub(in crate::evidence) static PARLIAMENT_2007_02_23: Source = Source {
    title: "Lords written answer, NHS: IT Strategy",
    publisher: "UK Parliament (via TheyWorkForYou)",
    date: "2007-02-23",
    url: "https://www.theyworkforyou.com/wrans/?id=2007-02-23b.277.12&s=speaker%3A13498",
};

/// UK Parliament (via TheyWorkForYou), 2008-02-21.
pub(in crate::evidence) static PARLIAMENT_2008_02_21: Source = Source {
    title: "Westminster Hall debate, Electronic Patient Record (B. Bradshaw)",
    publisher: "UK Parliament (via TheyWorkForYou)",
    date: "2008-02-21",
    url: "http://www.theyworkforyou.com/whall/?id=2008-02-21b.172.3",
};

/// appgov.org re-using GMPP data, 2014.
pub(in crate::evidence) static PROJECTS_2014: Source = Source {
    title: "2014 Report details for project: Summary Care Record (GMPP)",
    publisher: "appgov.org re-using GMPP data",
    date: "2014",
    url: "https://www.appgov.org/apg/mp/mpdetail/20495",
};

/// Association for Project Governance site, re-using GMPP data, 2015.
pub(in crate::evidence) static PROJECTS_2015: Source = Source {
    title: "2015 Report details for project: Summary Care Record (GMPP)",
    publisher: "Association for Project Governance site, re-using GMPP data",
    date: "2015",
    url: "https://appgov.pythonanywhere.com/apg/mp/mpdetail/20699",
};
