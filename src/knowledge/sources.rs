//! Every work that the knowledge cites or names, and how much of it was read.

use crate::citation::{Reading, Source};

/// Declares the sources: the constant that rows name, then key, authors, year, title, journal, DOI, PMID,
/// design, and how much was seen.
macro_rules! sources {
    ($(
        $name:ident: $key:literal, $authors:literal, $year:expr, $title:literal, $journal:literal, $doi:literal,
        $pmid:literal, $design:literal, $seen:ident;
    )+) => {
        $(
            pub(crate) const $name: Source = Source {
                key: $key,
                authors: $authors,
                year: $year,
                title: $title,
                journal: $journal,
                doi: $doi,
                pmid: $pmid,
                design: $design,
                reading: Reading::$seen,
            };
        )+

        /// Every source, by key.
        pub(crate) const ALL: &[&Source] = &[$(&$name),+];
    };
}

sources! {
    AAA_TRANSFER: "aaa_transfer",
        "(authors not shown)", None,
        "Best practice guideline on the transfer of patients with a ruptured abdominal aortic aneurysm",
        "", "", "",
        "guideline", Text;
    ADELMANESH2016: "adelmanesh2016",
        "Adelmanesh F; Jalali A; Shirvani A; Pakmanesh K; Pourafkari M; Raissi GR; Shir Y", Some(2016),
        "The diagnostic accuracy of gluteal trigger points to differentiate radicular from nonradicular \
         low back pain",
        "Clinical Journal of Pain 32(8):666-672", "10.1097/AJP.0000000000000311", "26491935",
        "prospective diagnostic accuracy", Abstract;
    AHN2015: "ahn2015",
        "Ahn K, Jhun HJ", Some(2015),
        "New physical examination tests for lumbar spondylolisthesis and instability",
        "BMC Musculoskelet Disord", "10.1186/s12891-015-0551-0", "25896607",
        "DTA", Abstract;
    ALQARNI2015: "alqarni2015",
        "Alqarni AM et al", Some(2015),
        "Clinical tests to diagnose lumbar spondylolysis and spondylolisthesis: a systematic review",
        "Phys Ther Sport", "10.1016/j.ptsp.2014.12.005", "25797410",
        "systematic review", Abstract;
    ALTMAN1991: "altman1991",
        "Altman R et al", Some(1991),
        "ACR criteria for the classification of osteoarthritis of the hip",
        "Arthritis Rheum", "10.1002/art.1780340502", "2025304",
        "criteria study", Abstract;
    ALVAREZ2002: "alvarez2002",
        "Alvarez DJ; Rockwell PG", Some(2002),
        "Trigger points: diagnosis and management",
        "American Family Physician 65(4):653-660", "", "",
        "narrative review", Text;
    ANGUS2021: "angus2021",
        "Angus M et al", Some(2021),
        "Determination of potential risk characteristics for cauda equina compression in ED patients \
         presenting with atraumatic back pain",
        "Emerg Med J", "", "",
        "retrospective cohort", Abstract;
    ARNBAK2016: "arnbak2016",
        "Arnbak B; et al.", Some(2016),
        "The discriminative value of inflammatory back pain in patients with persistent low back pain",
        "Scand J Rheumatol 45:321-328", "10.3109/03009742.2015.1105289", "",
        "cross-sectional, secondary care spine centre (n=759)", Abstract;
    ARNBAK2016B: "arnbak2016b",
        "Arnbak B; Jurik AG; Horslev-Petersen K; Hendricks O; Hermansen LT; Loft AG; Ostergaard M; et al", Some(2016),
        "Associations between spondyloarthritis features and magnetic resonance imaging findings: a \
         cross-sectional analysis of 1,020 patients with persistent low back pain",
        "Arthritis Rheumatol 68:892-900", "10.1002/art.39551", "26681230",
        "cross-sectional, spine centre", Abstract;
    ARTENSTEIN2016: "artenstein2016",
        "Artenstein AW et al", Some(2016),
        "Spinal epidural abscess: case-control study 2005-2015",
        "Open Forum Infect Dis", "", "",
        "case-control", Abstract;
    ATTAL2011: "attal2011",
        "Attal N, Perrot S, Fermanian J, Bouhassira D", Some(2011),
        "The neuropathic components of chronic low back pain: a prospective multicenter study using the \
         DN4 questionnaire",
        "J Pain", "10.1016/j.jpain.2011.05.006", "21783428",
        "DTA", Abstract;
    AZHAR2014: "azhar2014",
        "Azhar B, Patel SR, Holt PJE, Hinchliffe RJ, Thompson MM, Karthikesalingam A", Some(2014),
        "Misdiagnosis of ruptured abdominal aortic aneurysm: systematic review and meta-analysis",
        "J Endovasc Ther 21(4):568-575", "10.1583/13-4626MR.1", "25101588",
        "systematic review", Abstract;
    BAEUMLER2023: "baeumler2023",
        "Baeumler P; Hupe K; Irnich D", Some(2023),
        "Proposal of a diagnostic algorithm for myofascial trigger points based on a multiple \
         correspondence analysis of cross-sectional data",
        "BMC Musculoskelet Disord", "10.1186/s12891-023-06129-y", "36694147",
        "cluster analysis", Text;
    BENTO2024: "bento2024",
        "Bento da Silva A; Lourenco MH; Ramiro S; Falzon L; Cunha-Branco J; van der Heijde D; Landewe R; \
         Sepriano A", Some(2024),
        "Performance of clinical, laboratory and imaging features for diagnosing spondyloarthritis - a \
         systematic literature review and meta-analysis",
        "Rheumatology (Oxford) 63:2923-2937", "10.1093/rheumatology/keae065", "",
        "systematic review and meta-analysis (46 studies)", Abstract;
    BIRD2001: "bird2001",
        "Bird PA et al.", Some(2001),
        "Prospective evaluation of magnetic resonance imaging and physical examination findings in \
         patients with greater trochanteric pain syndrome",
        "Arthritis Rheum", "", "",
        "diagnostic accuracy (figures via Rahman 2013 additional file 2)", Text;
    BIRRELL2001: "birrell2001",
        "Birrell F et al.", Some(2001),
        "Predicting radiographic hip osteoarthritis from range of movement",
        "Rheumatology", "", "11371658",
        "diagnostic accuracy, primary care", Text;
    BMJ_BP_CES: "bmj_bp_ces",
        "BMJ Best Practice", None,
        "Cauda equina syndrome: epidemiology and diagnosis approach",
        "BMJ Best Practice", "", "",
        "clinical decision-support summary", Text;
    BMJQS_ED_TRIAL: "bmjqs_ed_trial",
        "(authors not shown)", None,
        "Baseline table of a trial in emergency departments",
        "BMJ Qual Saf", "", "",
        "trial baseline", Text;
    BNSSG_AVN: "bnssg_avn",
        "Bristol, North Somerset and South Gloucestershire (BNSSG) Remedy", None,
        "Avascular necrosis of the femoral head (draft)",
        "", "", "",
        "regional pathway", Text;
    BNSSG_DISSECTION: "bnssg_dissection",
        "NHS Bristol, North Somerset and South Gloucestershire", None,
        "Aortic dissection (Remedy pathway)",
        "remedy.bnssg.icb.nhs.uk", "", "",
        "guideline", Text;
    BNSSG_STENOSIS: "bnssg_stenosis",
        "Bristol, North Somerset and South Gloucestershire (BNSSG) Remedy", None,
        "Lumbar spinal stenosis (draft; cites the national pathway for suspected cauda equina syndrome)",
        "", "", "",
        "regional pathway", Text;
    BNSSG_VCF: "bnssg_vcf",
        "Bristol, North Somerset and South Gloucestershire (BNSSG) Remedy", None,
        "Osteoporotic vertebral fracture",
        "", "", "",
        "regional pathway", Text;
    BOYAJIAN2008: "boyajian2008",
        "Boyajian-O'Neill LA et al.", Some(2008),
        "Diagnosis and management of piriformis syndrome: an osteopathic approach",
        "J Am Osteopath Assoc", "", "",
        "narrative review (secondary page)", Text;
    BRADY2020: "brady2020",
        "Brady W", Some(2020),
        "Sciatic nerve entrapment due to fibrous adhesion in the deep gluteal space: proposed clinical \
         diagnostic criteria and therapy",
        "J Musculoskelet Disord Treat 6:088", "10.23937/2572-3243.1510088", "",
        "case series", Abstract;
    BRAUN2011: "braun2011",
        "Braun A, Saracbasi E, Grifka J, Schnitker J, Braun J", Some(2011),
        "Identifying patients with axial spondyloarthritis in primary care: how useful are items \
         indicative of inflammatory back pain?",
        "Ann Rheum Dis 70:1782-1787", "10.1136/ard.2011.151167", "",
        "prospective diagnostic accuracy", Text;
    BRIDGWATER_NHS: "bridgwater_nhs",
        "Bridgwater Bay Health (NHS)", None,
        "Back pain",
        "Practice website, bridgwaterbayhealth.nhs.uk", "", "",
        "patient information", Text;
    BRINJIKJI2015A: "brinjikji2015a",
        "Brinjikji W, Luetmer PH, Comstock B, et al", Some(2015),
        "Systematic literature review of imaging features of spinal degeneration in asymptomatic \
         populations",
        "AJNR Am J Neuroradiol 36(4):811-816", "10.3174/ajnr.A4173", "",
        "systematic review", Abstract;
    BRINJIKJI2015B: "brinjikji2015b",
        "Brinjikji W, Diehn FE, Jarvik JG, Carr CM, Kallmes DF, Murad MH, Luetmer PH", Some(2015),
        "MRI findings of disc degeneration are more prevalent in adults with low back pain than in \
         asymptomatic controls: a systematic review and meta-analysis",
        "AJNR Am J Neuroradiol 36(12):2394-2399", "10.3174/ajnr.A4498", "26359154",
        "meta-analysis", Abstract;
    BRINKS2011: "brinks2011",
        "Brinks A", Some(2011),
        "Greater trochanteric pain syndrome in general practice (thesis)",
        "Erasmus University Rotterdam", "", "",
        "thesis", Text;
    CAPRA2011: "capra2011",
        "Capra F et al", Some(2011),
        "Validity of the straight-leg raise test for patients with sciatic pain with or without lumbar \
         pain using MRI as a reference standard",
        "J Manipulative Physiol Ther", "", "",
        "retrospective DTA", Abstract;
    CES334: "ces334",
        "(authors not shown)", None,
        "CES red flags: 334 urgent MRI referrals, 25 CES (conference abstract)",
        "", "", "",
        "retrospective diagnostic", Abstract;
    CHELSOM1998: "chelsom1998",
        "Chelsom J; Solberg CO", Some(1998),
        "Vertebral osteomyelitis at a Norwegian university hospital 1987-97",
        "Scand J Infect Dis 30:147-151", "10.1080/003655498750003537", "9730301",
        "case series", Abstract;
    CHEN2011: "chen2011",
        "Chen CK; Nizar AJ", Some(2011),
        "Myofascial pain syndrome in chronic back pain patients",
        "Korean Journal of Pain 24(2):100-104", "10.3344/kjp.2011.24.2.100", "21716607",
        "prospective observational", Abstract;
    CHEN2013: "chen2013",
        "Chen CK; Nizar AJ", Some(2013),
        "Prevalence of piriformis syndrome in chronic low back pain patients. A clinical diagnosis with \
         modified FAIR test",
        "Pain Practice", "", "",
        "prospective observational", Abstract;
    CHOI2013: "choi2013",
        "Choi MH et al", Some(2013),
        "Clinical and electrophysiological characteristics of meralgia paresthetica",
        "Korean J Clin Neurophysiol", "10.14253/kjcn.2013.15.2.48", "",
        "case series", Abstract;
    CKS_HYPERCALCAEMIA: "cks_hypercalcaemia",
        "NICE Clinical Knowledge Summaries (via a summary)", None,
        "Hypercalcaemia",
        "", "", "",
        "guideline summary", Abstract;
    CLARK2010: "clark2010",
        "Clark EM; Hutchinson AP; McCloskey EV; Stone MD; Martin JC; Bhalla AK; Tobias JH", Some(2010),
        "Lateral back pain identifies prevalent vertebral fractures in post-menopausal women",
        "Rheumatology 49:505-512", "10.1093/rheumatology/kep414", "20015975",
        "primary-care cross-section", Abstract;
    CLARK2016: "clark2016",
        "Clark EM; Gooberman-Hill R; Peters TJ", Some(2016),
        "Using self-reports of pain and other variables to distinguish between older women with back \
         pain due to vertebral fractures and those with back pain due to degenerative changes",
        "Osteoporos Int", "10.1007/s00198-015-3397-2", "",
        "case-control", Abstract;
    COMMUNITY_RF2023: "community_rf2023",
        "UK spinal networks document", Some(2023),
        "Community red flags for lower back pain / radicular pain (September 2023)",
        "", "", "",
        "one-page triage guidance", Text;
    CONSULTANT360_ILIOPSOAS: "consultant360_iliopsoas",
        "Consultant360", None,
        "Spontaneous iliopsoas hematoma with femoral neuropathy: an unusual complication of \
         anticoagulation",
        "Consultant", "", "",
        "case report with advice", Text;
    COOK2011: "cook2011",
        "Cook C et al", Some(2011),
        "The clinical value of a cluster of patient history and observational findings as a diagnostic \
         support tool for lumbar spine stenosis",
        "Physiother Res Int", "", "",
        "retrospective DTA", Text;
    CORNWALL_PAD: "cornwall_pad",
        "Cornwall Referral Management Service", None,
        "Peripheral arterial disease",
        "", "", "",
        "regional pathway", Text;
    COSTER2010: "coster2010",
        "Coster S, de Bruijn SFTM, Tavy DLJ", Some(2010),
        "Diagnostic value of history, physical examination and needle electromyography in diagnosing \
         lumbosacral radiculopathy",
        "J Neurol", "10.1007/s00415-009-5316-y", "",
        "DTA", Abstract;
    CURATOR_ESTIMATE: "curator_estimate",
        "lumbago", Some(2026),
        "Own estimate: no accuracy data found",
        "", "", "",
        "own estimate", OwnEstimate;
    DAVIS2004: "davis2004",
        "Davis DP, Wold RM, Patel RJ, Tran AJ, Tokhi RN, Chan TC, Vilke GM", Some(2004),
        "The clinical presentation and impact of diagnostic delays on emergency department patients with \
         spinal epidural abscess",
        "J Emerg Med", "10.1016/j.jemermed.2003.11.013", "15028325",
        "case-control", Abstract;
    DAVIS2011: "davis2011",
        "Davis DP; Salazar A; Chan TC; Vilke GM", Some(2011),
        "Prospective evaluation of a clinical decision guideline to diagnose spinal epidural abscess in \
         patients who present to the emergency department with spine pain",
        "J Neurosurg Spine 14:765-770", "10.3171/2011.1.SPINE1091", "",
        "prospective cohort", Restated;
    DEPALMA2011B: "depalma2011b",
        "DePalma MJ; Ketchum JM; Trussell BS; Saullo TR; Slipman CW", Some(2011),
        "Does the location of low back pain predict its source?",
        "PM&R", "", "",
        "retrospective diagnostic accuracy", Abstract;
    DEWINTER2016: "dewinter2016",
        "de Winter JJ; van Mens LJ; van der Heijde D; Landewe R; Baeten DL", Some(2016),
        "Prevalence of peripheral and extra-articular disease in AS versus nr-axSpA: a meta-analysis",
        "Arthritis Res Ther 18:196", "10.1186/s13075-016-1093-z", "27586785",
        "meta-analysis of frequencies", Abstract;
    DEYO1992: "deyo1992",
        "Deyo RA, Rainville J, Kent DL", Some(1992),
        "What can the history and physical examination tell us about low back pain?",
        "JAMA", "10.1001/jama.1992.03490060092030", "",
        "review (rational clinical examination)", Text;
    DEYO_DIEHL1988: "deyo_diehl1988",
        "Deyo RA, Diehl AK", Some(1988),
        "Cancer as a cause of back pain: frequency, clinical presentation, and diagnostic strategies",
        "J Gen Intern Med", "10.1007/BF02596337", "2967893",
        "prospective cohort", Text;
    DOWNIE2013: "downie2013",
        "Downie A, Williams CM, Henschke N, Hancock MJ, Ostelo RWJG, de Vet HCW, et al", Some(2013),
        "Red flags to screen for malignancy and fracture in patients with low back pain: systematic \
         review",
        "BMJ 347:f7095", "10.1136/bmj.f7095", "24335669",
        "systematic review", Abstract;
    DREYFUSS1996: "dreyfuss1996",
        "Dreyfuss P et al.", Some(1996),
        "The value of medical history and physical examination in diagnosing sacroiliac joint pain",
        "Spine", "", "",
        "diagnostic accuracy (figures via Simpson & Gemmell 2006 Table 3)", Text;
    EAU_UROLITHIASIS: "eau_urolithiasis",
        "European Association of Urology", Some(2020),
        "Urolithiasis",
        "EAU guidelines", "", "",
        "guideline", Abstract;
    EDWARDS2018: "edwards2018",
        "Edwards J et al", Some(2018),
        "The prevalence of low back pain in the emergency department",
        "BMC Musculoskelet Disord", "10.1186/s12891-018-2237-x", "30134874",
        "database", Abstract;
    EKEDAHL2018: "ekedahl2018",
        "Ekedahl H, Jonsson B, Annertz M, Frobell RB", Some(2018),
        "Accuracy of clinical tests in detecting disk herniation and nerve root compression in subjects \
         with lumbar radicular symptoms",
        "Arch Phys Med Rehabil", "", "",
        "DTA", Text;
    ELBARZOUHI2014: "elbarzouhi2014",
        "el Barzouhi A et al", Some(2014),
        "Influence of low back pain and prognostic value of MRI in sciatica patients in relation to back \
         pain",
        "PLoS One", "10.1371/journal.pone.0090800", "",
        "cohort in RCT", Abstract;
    ENTHOVEN2016: "enthoven2016",
        "Enthoven WTM, Geuze J, Scheele J, Bierma-Zeinstra SMA, Bueving HJ, et al", Some(2016),
        "Prevalence and red flags regarding specified causes of back pain in older adults presenting in \
         general practice",
        "Phys Ther", "10.2522/ptj.20140525", "",
        "prospective cohort", Text;
    EXETER_HIP: "exeter_hip",
        "Exeter Hip Unit", None,
        "Support for GPs",
        "", "", "",
        "regional pathway", Text;
    FALCO2012: "falco2012",
        "(authors not shown)", Some(2012),
        "An update of the systematic assessment of the diagnostic accuracy of lumbar facet joint nerve \
         blocks",
        "Pain Physician", "", "23159979",
        "systematic review", Abstract;
    FEARON2013: "fearon2013",
        "Fearon AM; Scarvell JM; Neeman T; Cook JL; Cormick W; Smith PN", Some(2013),
        "Greater trochanteric pain syndrome: defining the clinical syndrome",
        "Br J Sports Med 47(10):649-653", "", "",
        "case-control", Text;
    FERNANDEZ2018: "fernandez2018",
        "Fernandez-de-las-Penas C; Dommerholt J", Some(2018),
        "International consensus on diagnostic criteria and clinical considerations of myofascial \
         trigger points: a Delphi study",
        "Pain Medicine", "10.1093/pm/pnx207", "29025044",
        "Delphi consensus", Abstract;
    FISHMAN2002: "fishman2002",
        "Fishman LM, Dombi GW, Michaelsen C, et al", Some(2002),
        "Piriformis syndrome: diagnosis, treatment, and outcome - a 10-year study",
        "Arch Phys Med Rehabil 83(3):295-301", "10.1053/apmr.2002.30622", "11887107",
        "cohort", Abstract;
    FORDHAM2009: "fordham2009",
        "Fordham S; Lloyd G", Some(2009),
        "Clinical management of injured patients with ankylosing spondylitis",
        "BMJ 339:b2568", "10.1136/bmj.b2568", "",
        "case series with advice", Text;
    GALLIKER2020: "galliker2020",
        "Galliker G, Scherer DE, Trippolini MA, Rasmussen-Barr E, LoMartire R, Wertli MM", Some(2020),
        "Low back pain in the emergency department: prevalence of serious spinal pathologies and \
         diagnostic accuracy of red flags",
        "Am J Med", "10.1016/j.amjmed.2019.06.005", "",
        "systematic review", Abstract;
    GC_TRIALS_RR: "gc_trials_rr",
        "(authors not shown)", Some(2003),
        "Bone density threshold and other predictors of vertebral fracture in patients receiving oral \
         glucocorticoid therapy",
        "Arthritis Rheum 48(11):3224-9", "10.1002/art.11283", "14613287",
        "placebo arms of trials", Abstract;
    GCARE_HIP: "gcare_hip",
        "Gloucestershire G-care", None,
        "Red flags for hip conditions",
        "", "", "",
        "regional pathway", Text;
    GLOW2013: "glow2013",
        "Costa AG; Wyman A; Siris ES; et al", Some(2013),
        "When, where and how osteoporosis-associated fractures occur (GLOW)",
        "PLoS One 8:e83306", "10.1371/journal.pone.0083306", "24349484",
        "cohort", Abstract;
    GREEN2004: "green2004",
        "Green AD; Colon-Emeric CS; Bastian L; Drake MT; Lyles KW", Some(2004),
        "Does this woman have osteoporosis?",
        "JAMA 292:2890-2900", "10.1001/jama.292.23.2890", "",
        "systematic review", Abstract;
    GREENHALGH2016: "greenhalgh2016",
        "Greenhalgh S; Truman C; Webster V; Selfe J", Some(2016),
        "Development of a toolkit for early identification of cauda equina syndrome",
        "Primary Health Care Research and Development 17:559-567", "10.1017/S1463423616000062", "",
        "tool development", Text;
    GRIEVE2013: "grieve2013",
        "Grieve R et al.", Some(2013),
        "The prevalence of latent myofascial trigger points and diagnostic criteria of the triceps surae \
         and upper trapezius: a cross sectional study",
        "Physiotherapy", "", "",
        "cross-sectional", Abstract;
    GRIMALDI2017: "grimaldi2017",
        "Grimaldi A; Mellor R; Nicolson P; Hodges P; Bennell K; Vicenzino B", Some(2017),
        "Utility of clinical tests to diagnose MRI-confirmed gluteal tendinopathy in patients presenting \
         with lateral hip pain",
        "Br J Sports Med 51:519-524", "", "",
        "diagnostic accuracy", Text;
    GRODAHL2016: "grodahl2016",
        "Grodahl LHJ et al", Some(2016),
        "Diagnostic utility of patient history and physical examination data to detect spondylolysis and \
         spondylolisthesis in athletes with low back pain",
        "Man Ther", "", "",
        "systematic review", Abstract;
    GUTKE2006: "gutke2006",
        "Gutke A, Ostgaard HC, Oberg B", Some(2006),
        "Pelvic girdle pain and lumbar pain in pregnancy: a cohort study of the consequences in terms of \
         health and functioning",
        "Spine", "10.1097/01.brs.0000201259.63363.e1", "16508539",
        "cohort", Abstract;
    HAMILTON2015: "hamilton2015",
        "Hamilton L; Macgregor A; Toms A; Warmington V; Pinch E; Gaffney K", Some(2015),
        "The prevalence of axial spondyloarthritis in the UK: a cross-sectional cohort study",
        "BMC Musculoskelet Disord 16:392", "10.1186/s12891-015-0853-2", "26690935",
        "primary care survey (505 replies)", Abstract;
    HARDEN2000: "harden2000",
        "Harden RN et al.", Some(2000),
        "Signs and symptoms of the myofascial pain syndrome: a national survey of pain management \
         providers",
        "Clinical Journal of Pain 16(1):64-72", "10.1097/00002508-200003000-00010", "10741820",
        "clinician survey", Abstract;
    HARDING2005: "harding2005",
        "Harding IJ, Davies E, Buchanan E, Fairbank JT", Some(2005),
        "The symptom of night pain in a back pain triage clinic",
        "Spine 30:1985-8", "10.1097/01.brs.0000176313.02258.5e", "",
        "prospective cohort", Abstract;
    HARRISON19: "harrison19",
        "Engstrom JW, Deyo RA", None,
        "Back and neck pain (Table 48-1 extract)",
        "Harrison's Manual / HPIM 19", "", "",
        "textbook", Text;
    HENSCHKE2007: "henschke2007",
        "Henschke N, Maher CG, Refshauge KM", Some(2007),
        "Screening for malignancy in low back pain patients: a systematic review",
        "Eur Spine J", "10.1007/s00586-007-0412-0", "",
        "systematic review", Abstract;
    HENSCHKE2009: "henschke2009",
        "Henschke N, Maher CG, Refshauge KM, Herbert RD, Cumming RG, Bleasel J, York J, Das A, McAuley \
         JH", Some(2009),
        "Prevalence of and screening for serious spinal pathology in patients presenting to primary care \
         settings with acute low back pain",
        "Arthritis Rheum", "10.1002/art.24853", "19790051",
        "inception cohort", Text;
    HENSCHKE2013: "henschke2013",
        "Henschke N, Maher CG, Ostelo RWJG, de Vet HCW, Macaskill P, Irwig L", Some(2013),
        "Red flags to screen for malignancy in patients with low-back pain",
        "Cochrane Database Syst Rev", "10.1002/14651858.CD008686.pub2", "23450586",
        "Cochrane DTA review (results text not retrieved; no rows)", Text;
    HIGHLAND_VASCULAR: "highland_vascular",
        "NHS Highland", None,
        "Vascular guidelines: acute limb ischaemia",
        "", "", "",
        "guideline", Text;
    HILL2011: "hill2011",
        "(authors not shown)", Some(2011),
        "Clinical outcomes among low back pain consulters with referred leg pain in primary care",
        "Spine", "10.1097/BRS.0b013e31820712bb", "21358478",
        "cohort", Abstract;
    HNYPPR_CES: "hnyppr_ces",
        "Humber and North Yorkshire, York", None,
        "Back pain (cauda equina syndrome) pathway",
        "", "", "",
        "regional pathway", Text;
    HOERITZAUER2020: "hoeritzauer2020",
        "Hoeritzauer I, Wood M, Copley PC, Demetriades AK, Woodfield J", Some(2020),
        "What is the incidence of cauda equina syndrome? A systematic review",
        "J Neurosurg Spine", "10.3171/2019.12.spine19839", "",
        "systematic review", Abstract;
    HOPAYIAN2018: "hopayian2018",
        "Hopayian K; Danielyan A", Some(2018),
        "Four symptoms define the piriformis syndrome: an updated systematic review of its clinical \
         features",
        "Eur J Orthop Surg Traumatol 28:155-164", "10.1007/s00590-017-2031-8", "",
        "systematic review", Abstract;
    HSIEH2000: "hsieh2000",
        "Hsieh CYJ; Hong CZ; Adams AH; Platt KJ; Danielson CD; Hoehler FK; Tobis JS", Some(2000),
        "Interexaminer reliability of the palpation of trigger points in the trunk and lower limb \
         muscles",
        "Arch Phys Med Rehabil 81(3):258-264", "10.1016/S0003-9993(00)90068-6", "10724067",
        "reliability study", Abstract;
    HUANG2016: "huang2016",
        "Huang W, Qian Y, Zheng K, Yu L, Yu X", Some(2016),
        "Is smoking a risk factor for lumbar disc herniation?",
        "Eur Spine J", "10.1007/s00586-015-4103-y", "",
        "meta-analysis", Abstract;
    IDSA2015: "idsa2015",
        "Berbari EF; Kanj SS; Kowalski TJ; et al", Some(2015),
        "IDSA clinical practice guidelines for the diagnosis and treatment of native vertebral \
         osteomyelitis in adults",
        "Clin Infect Dis 61:e26", "10.1093/cid/civ482", "",
        "guideline", Abstract;
    IVERSENKATZ2001: "iversenkatz2001",
        "Iversen MD; Katz JN", Some(2001),
        "Examination findings and self-reported walking capacity in lumbar spinal stenosis",
        "Phys Ther", "", "11444993",
        "cross-sectional", Abstract;
    JANKOVIC2013: "jankovic2013",
        "Jankovic D; Peng P; van Zundert A", Some(2013),
        "Brief review: piriformis syndrome: etiology, diagnosis, and management",
        "Can J Anaesth", "", "",
        "narrative review (secondary page)", Text;
    JARVIK_DEYO2002: "jarvik_deyo2002",
        "Jarvik JG, Deyo RA", Some(2002),
        "Diagnostic evaluation of low back pain with emphasis on imaging",
        "Ann Intern Med", "", "",
        "review", Abstract;
    JBJI2022: "jbji2022",
        "Maamari J; Tande AJ; Diehn F; Tai DBG; Berbari EF", Some(2022),
        "Diagnosis of vertebral osteomyelitis",
        "J Bone Jt Infect 7:23", "10.5194/jbji-7-23-2022", "",
        "review", Abstract;
    JENSEN2020: "jensen2020",
        "Jensen RK, Jensen TS, Koes B, Hartvigsen J", Some(2020),
        "Prevalence of lumbar spinal stenosis in general and clinical populations",
        "Eur Spine J", "10.1007/s00586-020-06339-1", "32095908",
        "meta-analysis", Abstract;
    KALICHMAN2009: "kalichman2009",
        "Kalichman L et al", Some(2009),
        "Spondylolysis and spondylolisthesis: prevalence and association with low back pain in the adult \
         community-based population",
        "Spine", "10.1097/BRS.0b013e31818edcfd", "19139672",
        "cross-sectional", Abstract;
    KALICHMAN2009LSS: "kalichman2009lss",
        "Kalichman L, Cole R, Kim DH, et al", Some(2009),
        "Spinal stenosis prevalence and association with symptoms: the Framingham Study",
        "Spine J 9(7):545-550", "10.1016/j.spinee.2009.03.005", "19398386",
        "community CT sample", Abstract;
    KATZ1995: "katz1995",
        "Katz JN et al", Some(1995),
        "Degenerative lumbar spinal stenosis: diagnostic value of history and examination",
        "Arthritis Rheum", "", "",
        "diagnostic cohort", Abstract;
    KATZOURAKI2020: "katzouraki2020",
        "Katzouraki G et al", Some(2020),
        "Prospective study of bladder scans (post-void residual) in suspected cauda equina syndrome",
        "Bone Joint J 102-B:677-682", "", "32475252",
        "prospective diagnostic", Abstract;
    KEELING2012: "keeling2012",
        "(authors not shown)", Some(2012),
        "Self-reported inflammatory back pain questionnaire, preliminary validation (title not verified)",
        "J Rheumatol", "10.3899/jrheum.110537", "22337237",
        "case-control, tertiary (220 axSpA, 66 mechanical)", Abstract;
    KIM2013ACR: "kim2013acr",
        "(authors not shown)", None,
        "Concordance of hip pain with radiographic hip osteoarthritis in an urban US community: the \
         Framingham Osteoarthritis Study",
        "ACR abstract", "", "",
        "cohort", Abstract;
    KIM2015: "kim2015",
        "Kim C, Nevitt MC, Niu J, et al", Some(2015),
        "Association of hip pain with radiographic evidence of hip osteoarthritis: diagnostic test study",
        "BMJ", "", "",
        "two cohorts", Restated;
    KINSELLA2024: "kinsella2024",
        "Kinsella R; Semciw AI; Hawke LJ; Stoney J; Choong PFM; Dowsey MM", Some(2024),
        "Diagnostic accuracy of clinical tests for assessing greater trochanteric pain syndrome: a \
         systematic review with meta-analysis",
        "J Orthop Sports Phys Ther 54(1):26-49", "10.2519/jospt.2023.11890", "37561820",
        "meta-analysis", Text;
    KLOMPAS2002: "klompas2002",
        "Klompas M", Some(2002),
        "Does this patient have an acute thoracic aortic dissection?",
        "JAMA", "10.1001/jama.287.17.2262", "",
        "systematic review", Text;
    KOES2007: "koes2007",
        "Koes BW, van Tulder MW, Peul WC", Some(2007),
        "Diagnosis and treatment of sciatica",
        "BMJ", "", "",
        "review", Text;
    KONNO2007B: "konno2007b",
        "Konno S et al", Some(2007),
        "A diagnostic support tool for lumbar spinal stenosis: a self-administered, self-reported \
         history questionnaire",
        "BMC Musculoskelet Disord", "10.1186/1471-2474-8-102", "",
        "prediction rule", Text;
    KONSTANTINOU2012: "konstantinou2012",
        "Konstantinou K, Lewis M, Dunn KM", Some(2012),
        "Agreement of self-reported items and clinically assessed nerve root involvement (or sciatica) \
         in a primary care setting",
        "Eur Spine J", "10.1007/s00586-012-2398-5", "22752591",
        "DTA", Abstract;
    KONSTANTINOU2015: "konstantinou2015",
        "Konstantinou K; Dunn KM; Ogollah R; Vogel S; Hay EM", Some(2015),
        "Characteristics of patients with low back and leg pain seeking treatment in primary care: \
         baseline results from the ATLAS cohort study",
        "BMC Musculoskelet Disord 16:332", "10.1186/s12891-015-0787-8", "26537894",
        "cohort baseline", Abstract;
    KONSTANTINOU2019: "konstantinou2019",
        "Konstantinou K et al", Some(2019),
        "Subgrouping patients with sciatica in primary care for matched care pathways",
        "BMC Musculoskelet Disord", "10.1186/s12891-019-2686-x", "",
        "cohort", Text;
    KORSE2017: "korse2017",
        "Korse NS; Pijpers JA; van Zwet E; Elzevier HW; Vleggeert-Lankamp CLAM", Some(2017),
        "Cauda equina syndrome: presentation, outcome, and predictors with focus on micturition, \
         defecation, and sexual dysfunction",
        "Eur Spine J 26:894-904", "10.1007/s00586-017-4943-8", "28102451",
        "retrospective cohort", Abstract;
    KUIJER2018: "kuijer2018",
        "Kuijer PPFM et al", Some(2018),
        "Work-relatedness of lumbosacral radiculopathy syndrome: review and dose-response meta-analysis",
        "Neurology", "10.1212/01.wnl.0000544322.26939.09", "30120136",
        "meta-analysis", Abstract;
    KUROSAWA2015: "kurosawa2015",
        "Kurosawa D; Murakami E; Aizawa T", Some(2015),
        "Referred pain location depends on the affected section of the sacroiliac joint",
        "European Spine Journal", "", "",
        "case series", Abstract;
    KYLE2003: "kyle2003",
        "Kyle RA, Gertz MA, Witzig TE, et al", Some(2003),
        "Review of 1027 patients with newly diagnosed multiple myeloma",
        "Mayo Clin Proc 78(1):21-33", "10.4065/78.1.21", "",
        "case series", Abstract;
    LANGDON2010: "langdon2010",
        "Langdon J, Way A, Heaton S, Bernard J, Molloy S", Some(2010),
        "Vertebral compression fractures - new clinical signs to aid diagnosis",
        "Ann R Coll Surg Engl", "10.1308/003588410X12518836440162", "19995486",
        "prospective diagnostic", Abstract;
    LASLETT2003: "laslett2003",
        "Laslett M; Young SB; Aprill CN; McDonald B", Some(2003),
        "Diagnosing painful sacroiliac joints: a validity study of a McKenzie evaluation and sacroiliac \
         provocation tests",
        "Aust J Physiother 49(2):89-97", "", "",
        "diagnostic accuracy", Text;
    LASLETT2005: "laslett2005",
        "Laslett M; Aprill CN; McDonald B; Young SB", Some(2005),
        "Diagnosis of sacroiliac joint pain: validity of individual provocation tests and composites of \
         tests",
        "Manual Therapy 10(3):207-218", "", "",
        "diagnostic accuracy", Text;
    LASLETT2006: "laslett2006",
        "Laslett M et al", Some(2006),
        "Clinical predictors of screening lumbar zygapophyseal joint blocks: development of clinical \
         prediction rules",
        "Spine J", "10.1016/j.spinee.2006.01.004", "",
        "DTA", Abstract;
    LEDERLE2000: "lederle2000",
        "Lederle FA; et al (ADAM)", Some(2000),
        "The aneurysm detection and management study screening program: validation cohort and final \
         results",
        "Arch Intern Med 160:1425-1430", "10.1001/archinte.160.10.1425", "",
        "screening cross-section", Abstract;
    LEDERLE_SIMEL1999: "lederle_simel1999",
        "Lederle FA, Simel DL", Some(1999),
        "Does this patient have abdominal aortic aneurysm?",
        "JAMA", "10.1001/jama.281.1.77", "9892455",
        "meta-analysis", Abstract;
    LEE1998: "lee1998",
        "Lee HM, Kim NH, Kang YH, Kim BY", Some(1998),
        "High lumbar disc herniations",
        "J Korean Soc Spine Surg", "", "",
        "case series", Abstract;
    LEQUESNE2008: "lequesne2008",
        "Lequesne M et al.", Some(2008),
        "Gluteal tendinopathy in refractory greater trochanter pain syndrome: diagnostic value of two \
         clinical tests",
        "Arthritis Rheum", "", "18240186",
        "diagnostic accuracy, case-control", Abstract;
    LESHER2008: "lesher2008",
        "Lesher JM et al.", Some(2008),
        "Hip joint pain referral patterns: a descriptive study",
        "Pain Medicine 9(1):22-25", "10.1111/j.1526-4637.2006.00153.x", "18254763",
        "retrospective case series", Text;
    LEVACK2002: "levack2002",
        "Levack P, Graham J, Collie D, Grant R, Kidd J, Kunkler I, et al", Some(2002),
        "Don't wait for a sensory level - listen to the symptoms: a prospective audit of the delays in \
         diagnosis of malignant cord compression",
        "Clin Oncol 14:472-480", "10.1053/clon.2002.0098", "",
        "prospective audit", Abstract;
    LIEVENSE2005: "lievense2005",
        "Lievense A; Bierma-Zeinstra S; Schouten B; Bohnen A; Verhaar J; Koes B", Some(2005),
        "Prognosis of trochanteric pain in primary care",
        "Br J Gen Pract 55(512):199-204", "", "",
        "retrospective cohort", Abstract;
    LOTHIAN_COLIC: "lothian_colic",
        "NHS Lothian, St John's Hospital emergency handbook", None,
        "Renal colic",
        "", "", "",
        "regional pathway", Text;
    LOTHIAN_LUMBAR: "lothian_lumbar",
        "NHS Lothian", None,
        "Lumbar spine red flags for primary care clinicians",
        "", "", "",
        "guideline", Text;
    MAIGNE1996: "maigne1996",
        "Maigne JY; Aivaliklis A; Pfefer F", Some(1996),
        "Results of sacroiliac joint double block",
        "Spine", "", "",
        "diagnostic cohort", Abstract;
    MARTIN2014: "martin2014",
        "Martin HD; Kivlan BR; Palmer IJ; Martin RL", Some(2014),
        "Diagnostic accuracy of clinical tests for sciatic nerve entrapment in the gluteal region",
        "Knee Surg Sports Traumatol Arthrosc 22(4):882-888", "", "",
        "retrospective diagnostic accuracy", Abstract;
    MDPI2025MP: "mdpi2025mp",
        "(authors not shown)", None,
        "Electrodiagnosis of meralgia paresthetica",
        "", "", "",
        "", Text;
    MEDSCAPE_MP: "medscape_mp",
        "Medscape Reference", None,
        "Meralgia paresthetica: clinical presentation",
        "Medscape", "", "",
        "reference page", Text;
    METCALFE2019: "metcalfe2019",
        "Metcalfe D et al.", Some(2019),
        "Does this patient have hip osteoarthritis? The Rational Clinical Examination systematic review",
        "JAMA 322(23):2323-2333", "10.1001/jama.2019.19413", "31846019",
        "systematic review", Text;
    MEXT2016: "mext2016",
        "Dobbs et al", Some(2016),
        "The validity of a clinical test for the diagnosis of lumbar spinal stenosis",
        "Man Ther 25:27-34", "", "",
        "DTA", Abstract;
    MISTRY2020DELPHI: "mistry2020delphi",
        "Mistry J et al", Some(2020),
        "Clinical indicators to identify neuropathic pain in low back related leg pain: a modified \
         Delphi study",
        "BMC Musculoskelet Disord", "10.1186/s12891-020-03600-y", "",
        "Delphi", Text;
    MKUMBUZI2012: "mkumbuzi2012",
        "M'kumbuzi VR; Ntawukuriryayo JT; Haminana JD; Munyandamutsa J; Nzakizwanimana E", Some(2012),
        "Accuracy of straight leg raise and slump tests in detecting lumbar disc herniation: a pilot \
         study",
        "Cent Afr J Med", "", "26255334",
        "cross-sectional DTA", Abstract;
    MOLLER2000: "moller2000",
        "Moller H; Sundin A; Hedlund R", Some(2000),
        "Symptoms, signs, and functional disability in adult spondylolisthesis",
        "Spine", "10.1097/00007632-200003150-00006", "10752099",
        "cross-sectional", Abstract;
    MP_SERIES120: "mp_series120",
        "(authors not shown)", None,
        "Meralgia paresthetica, 120 cases",
        "", "", "",
        "case series", Restated;
    MP_TAIWAN: "mp_taiwan",
        "(authors not shown)", Some(2017),
        "Risk factor analysis for meralgia paresthetica: a hospital-based study in Taiwan",
        "J Clin Neurosci 43:192-195", "10.1016/j.jocn.2017.04.024", "28511974",
        "case series", Abstract;
    MROCZEK2024: "mroczek2024",
        "Mroczek T", Some(2024),
        "title not seen (cites guidance of the Royal College of Emergency Medicine on aortic aneurysm)",
        "Br J Hosp Med", "10.12968/hmed.2024.0357", "",
        "review", Text;
    MROS_BACKPAIN2017: "mros_backpain2017",
        "Fink HA, Litwack-Harrison S, Ensrud KE, Shen J, Schousboe JT, Cawthon PM, Cauley JA, Lane NE, \
         Taylor BC, Barrett-Connor E, Kado DM, Cummings SR, Marshall LM", Some(2017),
        "Association of incident, clinically undiagnosed radiographic vertebral fractures with follow-up \
         back pain symptoms in older men: the Osteoporotic Fractures in Men (MrOS) Study (Table 2)",
        "J Bone Miner Res 32:2263-2268", "10.1002/jbmr.3215", "",
        "cohort", Text;
    MURAKAMI2011: "murakami2011",
        "Murakami E; Kurosawa D; Aizawa T", Some(2011),
        "Leg symptoms (pain and numbness) caused by sacroiliac joint dysfunction",
        "Spine J Meeting Abstracts", "", "",
        "case series", Abstract;
    MURAKAMI2017: "murakami2017",
        "Murakami E; Aizawa T; Kurosawa D; Noguchi K", Some(2017),
        "Leg symptoms associated with sacroiliac joint disorder and related pain",
        "Clin Neurol Neurosurg", "", "",
        "case series", Abstract;
    MYLONA2009: "mylona2009",
        "Mylona E et al", Some(2009),
        "Pyogenic vertebral osteomyelitis: a systematic review of clinical characteristics",
        "Semin Arthritis Rheum", "10.1016/j.semarthrit.2008.03.002", "18550153",
        "systematic review", Abstract;
    MYPCNOW_FF62X: "mypcnow_ff62x",
        "Palliative Care Network of Wisconsin", None,
        "Fast fact: evaluation of spinal cord compression",
        "web", "", "",
        "secondary", Text;
    NADEAU2013: "nadeau2013",
        "Nadeau M et al", Some(2013),
        "The reliability of differentiating neurogenic from vascular claudication",
        "Can J Surg", "10.1503/cjs.016512", "",
        "diagnostic comparison", Abstract;
    NAVARRO2015: "navarro2015",
        "Navarro-Compan V; de Miguel E; van der Heijde D; Landewe R; Almodovar R; Montilla C; Beltran E; \
         Zarco P", Some(2015),
        "Spondyloarthritis features forecasting the presence of HLA-B27 or sacroiliitis on MRI in \
         patients with suspected axial spondyloarthritis (ESPeranza)",
        "Arthritis Res Ther 17:265", "10.1186/s13075-015-0779-y", "",
        "cross-sectional (n=665), target = imaging/B27", Abstract;
    NHANES_VFA2014: "nhanes_vfa2014",
        "Cosman F, Krege JH, Looker AC, Schousboe JT, Fan B, Sarafrazi Isfahani N, Shepherd JA, Krohn \
         KD, Steiger P, Wilson KE, Genant HK", Some(2017),
        "Spine fracture prevalence in a nationally representative sample of US women and men aged >=40 \
         years: results from the National Health and Nutrition Examination Survey (NHANES) 2013-2014",
        "Osteoporos Int 28(6):1857-1866 (PMC7422504)", "10.1007/s00198-017-3948-9", "28175980",
        "population cross-section", Abstract;
    NHS_HIP: "nhs_hip",
        "NHS content (hct.nhs.uk, castlegate-pharmacy copy, magazine copy)", None,
        "Hip fracture / hip pain when to seek help",
        "NHS", "", "",
        "patient information", Text;
    NHS_PE: "nhs_pe",
        "NHS", Some(2023),
        "Pulmonary embolism (public factsheet, in copies)",
        "NHS", "", "",
        "patient information", Text;
    NHS_STOMACH_ACHE: "nhs_stomach_ache",
        "Quarryside Practice (NHS Scotland)", None,
        "Stomach ache and abdominal pain",
        "Practice website, quarrysidepractice.gp.scot", "", "",
        "patient information", Text;
    NICE_CG147: "nice_cg147",
        "NICE", Some(2012),
        "Peripheral arterial disease: diagnosis and management (CG147)",
        "NICE", "", "",
        "guideline", Text;
    NICE_CG75: "nice_cg75",
        "NICE", Some(2008),
        "Metastatic spinal cord compression in adults (CG75; replaced by NG234)",
        "NICE", "", "",
        "guideline", Text;
    NICE_NG111: "nice_ng111",
        "NICE", Some(2018),
        "Pyelonephritis (acute): antimicrobial prescribing (NG111)",
        "NICE", "", "",
        "guideline", Text;
    NICE_NG118: "nice_ng118",
        "NICE", Some(2019),
        "Renal and ureteric stones: assessment and management (NG118)",
        "NICE", "", "",
        "guideline", Text;
    NICE_NG12: "nice_ng12",
        "NICE", Some(2015),
        "Suspected cancer: recognition and referral (NG12)",
        "NICE", "", "",
        "guideline", Text;
    NICE_NG126: "nice_ng126",
        "NICE", Some(2019),
        "Ectopic pregnancy and miscarriage: diagnosis and initial management (NG126)",
        "NICE", "", "",
        "guideline", Abstract;
    NICE_NG156: "nice_ng156",
        "NICE", Some(2020),
        "Abdominal aortic aneurysm: diagnosis and management (NG156)",
        "NICE", "", "",
        "guideline", Abstract;
    NICE_NG158: "nice_ng158",
        "NICE", Some(2020),
        "Venous thromboembolic diseases: diagnosis, management and thrombophilia testing (NG158) and \
         QS201",
        "NICE", "", "",
        "guideline", Text;
    NICE_NG234: "nice_ng234",
        "NICE", Some(2023),
        "Spinal metastases and metastatic spinal cord compression (NG234; replaces CG75)",
        "NICE", "", "",
        "guideline", Abstract;
    NICE_NG65: "nice_ng65",
        "NICE", Some(2017),
        "Spondyloarthritis in over 16s: diagnosis and management (NG65)",
        "NICE", "", "",
        "guideline", Text;
    NJOO1994: "njoo1994",
        "Njoo KH; Van der Does E", Some(1994),
        "The occurrence and inter-rater reliability of myofascial trigger points in the quadratus \
         lumborum and gluteus medius: a prospective study in non-specific low back pain patients and \
         controls in general practice",
        "Pain 58(3):317-323", "", "",
        "case-control and reliability", Abstract;
    NORFOLK_NHS: "norfolk_nhs",
        "Norfolk and Waveney Community Health (NHS)", None,
        "Got back pain?",
        "NHS", "", "",
        "patient information", Text;
    NOURAEI2007: "nouraei2007",
        "Nouraei SA; Anand B; Spink G; et al.", Some(2007),
        "A novel approach to the diagnosis and management of meralgia paresthetica",
        "Neurosurgery 60(4):696-700", "", "",
        "diagnostic accuracy (secondary pages)", Text;
    NVO98: "nvo98",
        "(authors not shown)", None,
        "Native vertebral osteomyelitis by pathogen (Table 1)",
        "PMC7790121", "", "33447627",
        "case series", Text;
    NVO_META20: "nvo_meta20",
        "not shown", None,
        "Meta-analysis of imaging for pyogenic native vertebral osteomyelitis (as summarised)",
        "", "", "",
        "secondary", Text;
    ONEILL1996: "oneill1996",
        "O'Neill TW, Felsenberg D, Varlow J, et al", Some(1996),
        "The prevalence of vertebral deformity in European men and women: the European Vertebral \
         Osteoporosis Study",
        "J Bone Miner Res", "", "",
        "population survey", Abstract;
    PARISI2011: "parisi2011",
        "Parisi TJ; Mandrekar J; Dyck PJ; Klein CJ", Some(2011),
        "Meralgia paresthetica: relation to obesity, advanced age, and diabetes mellitus",
        "Neurology 77(16):1538-1542", "10.1212/WNL.0b013e318233b356", "21975198",
        "population case-control", Abstract;
    PCH_SUFE: "pch_sufe",
        "Perth Children's Hospital", None,
        "Pre-referral guideline: slipped upper femoral epiphysis",
        "", "", "",
        "guideline", Text;
    PEARSON2010: "pearson2010",
        "Pearson A et al", Some(2010),
        "Degenerative spondylolisthesis versus spinal stenosis: does a slip matter?",
        "Spine", "", "",
        "trial cohorts", Abstract;
    PETERSEN2017: "petersen2017",
        "Petersen T, Laslett M, Juhl C", Some(2017),
        "Clinical classification in low back pain: best-evidence diagnostic rules based on systematic \
         reviews",
        "BMC Musculoskelet Disord", "10.1186/s12891-017-1549-6", "",
        "systematic review", Text;
    PMC1255946: "pmc1255946",
        "(authors not shown)", None,
        "Review with table of AAA risk-factor accuracy (population-based screening)",
        "", "", "",
        "secondary table", Text;
    PRATHER2017: "prather2017",
        "Prather H; Cheng A; Steger-May K; Maheshwari V; Van Dillen L", Some(2017),
        "Hip and lumbar spine physical examination findings in people presenting with low back pain, \
         with or without lower extremity pain",
        "J Orthop Sports Phys Ther 47(3):163-172", "10.2519/jospt.2017.6567", "28158964",
        "cross-sectional", Abstract;
    PSOAS_SERIES2003: "psoas_series2003",
        "not seen (series of 17 cases)", Some(2003),
        "Psoas abscess, series of 17",
        "", "10.1159/000071843", "",
        "case series", Abstract;
    PVR_META2022: "pvr_meta2022",
        "(authors not shown)", Some(2022),
        "Post-void residual urine in cauda equina syndrome: meta-analysis",
        "Orthopaedic Proceedings", "10.1302/1358-992X.2022.1.002", "",
        "meta-analysis (abstract)", Abstract;
    QLD_SCROTAL: "qld_scrotal",
        "Queensland Paediatric Emergency Care", None,
        "Acute scrotal pain: emergency management",
        "Queensland Health", "", "",
        "guideline", Text;
    RAINVILLE2019: "rainville2019",
        "Rainville J et al", Some(2019),
        "Comparison of the history and physical examination for hip osteoarthritis and lumbar spinal \
         stenosis",
        "Spine J", "10.1016/j.spinee.2019.01.006", "",
        "diagnostic comparison", Abstract;
    RCH_SUFE: "rch_sufe",
        "Royal Children's Hospital Melbourne", None,
        "Slipped upper femoral epiphysis: guideline for referral",
        "", "", "",
        "guideline", Text;
    REIHSAUS2000: "reihsaus2000",
        "Reihsaus E; Waldbaur H; Seeling W", Some(2000),
        "Spinal epidural abscess: a meta-analysis of 915 patients",
        "Neurosurg Rev 23:175-204", "", "",
        "pooled cases", Abstract;
    REIMAN2013HIP: "reiman2013hip",
        "Reiman MP; Goode AP; Hegedus EJ; Cook CE; Wright AA", Some(2013),
        "Diagnostic accuracy of clinical tests of the hip: a systematic review with meta-analysis",
        "Br J Sports Med 47(14):893-902", "", "",
        "meta-analysis", Text;
    ROBERTSON2017: "robertson2017",
        "Robertson GA; Wood AM", Some(2017),
        "Femoral neck stress fractures in sport: a current concepts review",
        "Sports Medicine International Open 1:E58-E68", "10.1055/s-0043-103946", "30539087",
        "review", Abstract;
    ROUX2007: "roux2007",
        "Roux C, Priol G, Fechtenbaum J, Cortet B, Liu-Leage S, Audran M", Some(2007),
        "A clinical tool to determine the necessity of spine radiography in postmenopausal women with \
         osteoporosis presenting with back pain",
        "Ann Rheum Dis 66:81", "", "16793842",
        "cross-sectional", Abstract;
    RUBANO2013: "rubano2013",
        "Rubano E, Mehta N, Caputo W, Paladino L, Sinert R", Some(2013),
        "Systematic review: emergency department bedside ultrasonography for diagnosing suspected \
         abdominal aortic aneurysm",
        "Acad Emerg Med", "", "",
        "systematic review", Abstract;
    RUDWALEIT2004: "rudwaleit2004",
        "Rudwaleit M, van der Heijde D, Khan MA, Braun J, Sieper J", Some(2004),
        "How to diagnose axial spondyloarthritis early",
        "Ann Rheum Dis 63:535-543", "10.1136/ard.2003.011247", "",
        "literature synthesis with probability model", Text;
    RUDWALEIT2006EASY: "rudwaleit2006easy",
        "Rudwaleit M, Feldtkeller E, Sieper J", Some(2006),
        "Easy assessment of axial spondyloarthritis (early ankylosing spondylitis) at the bedside",
        "Ann Rheum Dis 65:1251-1252", "10.1136/ard.2005.051045", "16905586",
        "letter with likelihood ratio table", Text;
    RUDWALEIT2006IBP: "rudwaleit2006ibp",
        "Rudwaleit M, Metter A, Listing J, Sieper J, Braun J", Some(2006),
        "Inflammatory back pain in ankylosing spondylitis: a reassessment of the clinical history for \
         application as classification and diagnostic criteria",
        "Arthritis Rheum 54:569-578", "10.1002/art.21619", "16447233",
        "case-control", Abstract;
    RUDWALEIT2009_PART2: "rudwaleit2009_part2",
        "Rudwaleit M; van der Heijde D; Landewe R; et al.", Some(2009),
        "The development of ASAS classification criteria for axial spondyloarthritis (part II): \
         validation and final selection",
        "Ann Rheum Dis 68:777-783", "10.1136/ard.2009.108233", "",
        "multicentre cross-sectional cohort (391 axSpA, 258 no SpA)", Text;
    RUDWALEIT2009A: "rudwaleit2009a",
        "Rudwaleit M, Landewe R, van der Heijde D, et al.", Some(2009),
        "The development of ASAS classification criteria for axial spondyloarthritis (part I)",
        "Ann Rheum Dis 68:770-776", "10.1136/ard.2009.108217", "",
        "paper patients", Text;
    SAUERESSIG2021: "saueressig2021",
        "Saueressig T; Owen PJ; Diemer F; Zebisch J; Belavy DL", Some(2021),
        "Diagnostic accuracy of clusters of pain provocation tests for detecting sacroiliac joint pain: \
         systematic review with meta-analysis",
        "J Orthop Sports Phys Ther 51(9):422-431", "", "",
        "meta-analysis", Text;
    SBPR2013: "sbpr2013",
        "Society for Back Pain Research abstract", Some(2013),
        "In people with lumbar nerve root pain is the self report of bladder/bowel disturbance or bottom \
         numbness accurate for diagnosing CES?",
        "Orthop Proc", "10.1302/1358-992X.96BSUPP_4.SBPR2013-007", "",
        "retrospective diagnostic (abstract)", Abstract;
    SCHINDLER2007: "schindler2007",
        "Schindler OS", Some(2007),
        "title not seen (pelvic and sacral insufficiency fracture)",
        "J Orthop Surg 15:339", "", "",
        "review", Text;
    SCHWARZER1994: "schwarzer1994",
        "Schwarzer AC et al", Some(1994),
        "Clinical features of patients with pain stemming from the lumbar zygapophysial joints",
        "Spine", "", "",
        "diagnostic cohort", Abstract;
    SCIRP_SIJ2015: "scirp_sij2015",
        "(authors not shown)", Some(2015),
        "Diagnostic sacroiliac joint injections: is a control block necessary?",
        "Surgical Science", "", "",
        "practice audit", Abstract;
    SEGAL2007: "segal2007",
        "Segal NA; Felson DT; Torner JC; Zhu Y; Curtis JR; Niu J; Nevitt MC", Some(2007),
        "Greater trochanteric pain syndrome: epidemiology and associated factors",
        "Arch Phys Med Rehabil 88(8):988-992", "10.1016/j.apmr.2007.04.014", "17678660",
        "population cross-sectional", Abstract;
    SEMBRANO2009: "sembrano2009",
        "Sembrano JN; Polly DW", Some(2009),
        "How often is low back pain not coming from the back?",
        "Spine 34(1):E27-E32", "", "",
        "consecutive case series", Abstract;
    SHEFFIELD_NHS: "sheffield_nhs",
        "Sheffield Aches and Pains (NHS)", None,
        "What is back pain? (when to call 999/111/GP)",
        "NHS", "", "",
        "patient information", Text;
    SHEPHARD2015: "shephard2015",
        "Shephard EA; Neal RD; Rose P; Walter FM; Litt EJ; Hamilton WT", Some(2015),
        "Quantifying the risk of multiple myeloma from symptoms reported in primary care patients",
        "Br J Gen Pract 65:e106-113", "10.3399/bjgp15X683545", "25624306",
        "matched case-control", Abstract;
    SHIRI2014: "shiri2014",
        "Shiri R et al", Some(2014),
        "Obesity as a risk factor for sciatica: a meta-analysis",
        "Am J Epidemiol", "10.1093/aje/kwu007", "24569641",
        "meta-analysis", Abstract;
    SHROYER2019: "shroyer2019",
        "Shroyer SR et al", Some(2019),
        "High risk clinical characteristics for pyogenic spinal infection in acute neck or back pain: \
         prospective cohort study",
        "Am J Emerg Med", "", "",
        "prospective cohort", Abstract;
    SIEPER2005: "sieper2005",
        "Sieper J, Rudwaleit M", Some(2005),
        "Early referral recommendations for ankylosing spondylitis in primary care",
        "Ann Rheum Dis 64:659-663", "10.1136/ard.2004.028753", "",
        "review", Text;
    SIEPER2009: "sieper2009",
        "Sieper J, van der Heijde D, Landewe R, et al.", Some(2009),
        "New criteria for inflammatory back pain in patients with chronic back pain: a real patient \
         exercise by experts from ASAS",
        "Ann Rheum Dis 68:784-788", "10.1136/ard.2008.101501", "",
        "expert exercise and validation", Text;
    SIMINOSKI2006: "siminoski2006",
        "Siminoski K; et al", Some(2006),
        "The accuracy of historical height loss for the detection of vertebral fractures in \
         postmenopausal women",
        "Osteoporos Int 17:290-296", "10.1007/s00198-005-2017-y", "16143833",
        "diagnostic cross-section", Abstract;
    SKOOTSKY1989: "skootsky1989",
        "Skootsky SA; Jaeger B; Oye RK", Some(1989),
        "Prevalence of myofascial pain in general internal medicine practice",
        "Western Journal of Medicine 151(2):157-160", "", "2788962",
        "cross-sectional", Abstract;
    SLIPMAN2000: "slipman2000",
        "Slipman CW; Jackson HB; Lipetz JS; Chan KT; Lenrow D; Vresilovic EJ", Some(2000),
        "Sacroiliac joint pain referral zones",
        "Arch Phys Med Rehabil 81:334-338", "", "",
        "retrospective case series", Abstract;
    SMART2012C: "smart2012c",
        "Smart KM et al", Some(2012),
        "Mechanisms-based classifications of musculoskeletal pain: part 3 of 3, nociceptive pain in low \
         back (+/- leg) pain",
        "Man Ther", "10.1016/j.math.2012.03.002", "22464885",
        "cross-sectional", Abstract;
    SNEE_MATERNITY: "snee_maternity",
        "NHS Suffolk and North East Essex", None,
        "Preterm birth",
        "maternity.sneewellbeing.org.uk", "", "",
        "patient information", Text;
    SOURCE_ARTICLE: "source_article",
        "Lay article", None,
        "Causes of upper leg and back pain",
        "", "", "",
        "lay article", Text;
    SPA_IMAGING: "spa_imaging",
        "spa-imaging.org", None,
        "title not seen (suspected spinal fracture in ankylosing spondylitis)",
        "", "", "",
        "expert guideline", Text;
    STOLWIJK2015: "stolwijk2015",
        "Stolwijk C; van Tubergen A; Castillo-Ortiz JD; Boonen A", Some(2015),
        "Prevalence of extra-articular manifestations in patients with ankylosing spondylitis: a \
         systematic review and meta-analysis",
        "Ann Rheum Dis 74:65", "", "",
        "meta-analysis of frequencies (156 articles)", Abstract;
    SUGIOKA2008: "sugioka2008",
        "Sugioka T et al", Some(2008),
        "Predictive value of self-reported patient information for the identification of lumbar spinal \
         stenosis",
        "Fam Pract", "10.1093/fampra/cmn031", "18552358",
        "prediction rule", Text;
    SUMMERTON_PULSE: "summerton_pulse",
        "Summerton N", None,
        "Back pain - diagnosis by numbers",
        "Pulse", "", "",
        "secondary", Text;
    SURI2010: "suri2010",
        "Suri P et al", Some(2010),
        "Inciting events associated with lumbar disc herniation",
        "Spine J", "10.1016/j.spinee.2010.02.003", "20347617",
        "cross-sectional", Text;
    SURI2010RCE: "suri2010rce",
        "Suri P, Rainville J, Kalichman L, Katz JN", Some(2010),
        "Does this older adult with lower extremity pain have the clinical syndrome of lumbar spinal \
         stenosis?",
        "JAMA", "10.1001/jama.2010.1833", "21156951",
        "systematic review (RCE)", Text;
    SURI2011: "suri2011",
        "Suri P et al", Some(2011),
        "The accuracy of the physical examination for the diagnosis of midlumbar and low lumbar nerve \
         root impingement",
        "Spine", "10.1097/BRS.0b013e3181c953cc", "",
        "prospective DTA", Abstract;
    SUTLIVE2008: "sutlive2008",
        "Sutlive TG et al.", Some(2008),
        "Development of a clinical prediction rule for diagnosing hip osteoarthritis in individuals with \
         unilateral hip pain",
        "J Orthop Sports Phys Ther 38(9):542-550", "", "",
        "CPR derivation (2x2 and CIs via Rahman 2013 doi:10.1186/1471-2474-14-257)", Text;
    SUZUKI2016: "suzuki2016",
        "Suzuki H; Kanchiku T; Imajo Y; Yoshida Y; Nishida N; Taguchi T", Some(2016),
        "Diagnosis and characters of non-specific low back pain in Japan: the Yamaguchi low back pain \
         study",
        "PLoS One 11(8):e0160454", "10.1371/journal.pone.0160454", "",
        "cross-sectional", Text;
    SYDNEY_ED2021: "sydney_ed2021",
        "Blokzijl J, Lee H, Cullen L, Coggins A, Golding M, Gillett M, Middleton PM, Ferreira GE, \
         Machado GC, Maher CG, Traeger AC", Some(2022),
        "Diagnoses and trends in use of imaging for low back pain in four Australian emergency \
         departments between 2012 and 2019",
        "Emerg Med Australas 34(4):539-546", "", "",
        "database", Abstract;
    SZADEK2009: "szadek2009",
        "Szadek KM; van der Wurff P; van Tulder MW; Zuurmond WW; Perez RSGM", Some(2009),
        "Diagnostic validity of criteria for sacroiliac joint pain: a systematic review",
        "Journal of Pain 10(4):354-368", "", "",
        "meta-analysis", Abstract;
    TAN2018: "tan2018",
        "Tan LA et al.", Some(2018),
        "High prevalence of greater trochanteric pain syndrome among patients presenting to spine clinic \
         for evaluation of degenerative lumbar pathologies",
        "J Clin Neurosci 53:89-91", "10.1016/j.jocn.2018.04.030", "29685405",
        "retrospective", Abstract;
    TAWA2017: "tawa2017",
        "Tawa N, Rhoda A, Diener I", Some(2017),
        "Accuracy of clinical neurological examination in diagnosing lumbo-sacral radiculopathy: a \
         systematic literature review",
        "BMC Musculoskelet Disord", "10.1186/s12891-016-1383-2", "",
        "systematic review", Abstract;
    TIDSSKRIFTET2020: "tidsskriftet2020",
        "Eilertsen GO; Panagiotopoulos N; Austad TA; Glott T", Some(2020),
        "A man in his sixties with acute back pain and increasing weakness in his lower limbs",
        "Tidsskr Nor Laegeforen", "", "",
        "case report with advice", Text;
    TODD2022_PVR: "todd2022_pvr",
        "Todd N, Dangas K, Lavy C", Some(2022),
        "Post-void bladder ultrasound in suspected cauda equina syndrome: data from medicolegal cases \
         and relevance to magnetic resonance imaging scanning",
        "", "10.1007/s00264-022-05341-0", "35182176",
        "case series", Abstract;
    TODD_PULSE: "todd_pulse",
        "Todd NV et al", None,
        "Cauda equina syndrome: myths and facts explained",
        "Pulse", "", "",
        "review with pooled case frequencies", Text;
    TONOSU2016: "tonosu2016",
        "Tonosu J et al", Some(2016),
        "Diagnosing discogenic low back pain associated with degenerative disc disease using a medical \
         interview",
        "PLoS One", "10.1371/journal.pone.0166031", "",
        "case-control", Abstract;
    TONOSU2018: "tonosu2018",
        "Tonosu J et al", Some(2018),
        "Validation study of a diagnostic scoring system for sacroiliac joint-related pain",
        "J Pain Res", "10.2147/JPR.S167033", "30214275",
        "diagnostic case-control", Text;
    TORTOLANI2002: "tortolani2002",
        "Tortolani PJ; Carbone JJ; Quartararo LG", Some(2002),
        "Greater trochanteric pain syndrome in patients referred to orthopedic spine specialists",
        "Spine Journal 2(4):251-254", "10.1016/s1529-9430(02)00198-5", "14589475",
        "retrospective", Abstract;
    TRAVELLSIMONS_SECONDARY: "travellsimons_secondary",
        "various lay and clinic pages relaying Travell & Simons", None,
        "Trigger point referral maps (secondary)",
        "web pages", "", "",
        "expert maps", Text;
    VANDERLINDEN1984: "vanderlinden1984",
        "van der Linden S; Valkenburg HA; Cats A", Some(1984),
        "Evaluation of diagnostic criteria for ankylosing spondylitis: a proposal for modification of \
         the New York criteria",
        "Arthritis Rheum 27:361-368", "", "",
        "classification criteria", Restated;
    VANDERWINDT2010: "vanderwindt2010",
        "van der Windt DAWM et al", Some(2010),
        "Physical examination for lumbar radiculopathy due to disc herniation in patients with low-back \
         pain",
        "Cochrane Database Syst Rev", "10.1002/14651858.CD007431.pub2", "",
        "systematic review, DTA", Abstract;
    VANDERWURFF2006: "vanderwurff2006",
        "van der Wurff P; Buijs EJ; Groen GJ", Some(2006),
        "A multitest regimen of pain provocation tests as an aid to reduce unnecessary minimally \
         invasive sacroiliac joint procedures",
        "Arch Phys Med Rehabil 87(1):10-14", "10.1016/j.apmr.2005.09.023", "",
        "diagnostic accuracy", Abstract;
    VANHOEVEN2015: "vanhoeven2015",
        "van Hoeven L, Vergouwe Y, de Buck PDM, et al.", Some(2015),
        "External validation of a referral rule for axial spondyloarthritis in primary care patients \
         with chronic low back pain",
        "PLoS One", "10.1371/journal.pone.0131963", "",
        "external validation", Text;
    VANLUNTEREN2019: "vanlunteren2019",
        "van Lunteren M; van der Heijde D; Sepriano A; Berg IJ; Dougados M; Gossec L; Jacobsson L; \
         Ramonda R; Rudwaleit M; Sieper J; Landewe R; van Gaalen FA", Some(2019),
        "Is a positive family history of spondyloarthritis relevant for diagnosing axial \
         spondyloarthritis once HLA-B27 status is known?",
        "Rheumatology (Oxford)", "10.1093/rheumatology/kez095", "30938446",
        "three cohorts (n=1818)", Abstract;
    VANSLOBBE2004: "vanslobbe2004",
        "van Slobbe AM et al.", Some(2004),
        "Incidence rates and determinants in meralgia paresthetica in general practice",
        "J Neurol 251(3):294-297", "10.1007/s00415-004-0310-x", "15015008",
        "cohort with nested case-control", Abstract;
    VANSTAA_GPRD: "vanstaa_gprd",
        "van Staa TP, Abenhaim L, Cooper C, Zhang B, Leufkens HGM", Some(2001),
        "Public health impact of adverse bone effects of oral corticosteroids",
        "Br J Clin Pharmacol 51(6):601-607 (PMC2014495)", "", "11422020",
        "population cohort", Abstract;
    VENKATESAN2019: "venkatesan2019",
        "Venkatesan M, Nasto L, Tsegaye M, Grevitt M", Some(2019),
        "Bladder scans and postvoid residual volume measurement improve diagnostic accuracy of cauda \
         equina syndrome",
        "Spine", "10.1097/BRS.0000000000003152", "31479434",
        "prospective cohort", Abstract;
    VERWOERD2014: "verwoerd2014",
        "Verwoerd AJH et al", Some(2014),
        "Diagnostic accuracy of history taking to assess lumbosacral nerve root compression",
        "Spine J", "", "",
        "DTA", Abstract;
    VERWOERD2016: "verwoerd2016",
        "Verwoerd AJH et al", Some(2016),
        "A diagnostic study in patients with sciatica establishing the importance of localization of \
         worsening of pain during coughing, sneezing and straining",
        "Eur Spine J", "10.1007/s00586-016-4393-8", "",
        "DTA", Abstract;
    WAHLSTROM2012: "wahlstrom2012",
        "Wahlstrom J et al", Some(2012),
        "Risk factors for hospitalization due to lumbar disc disease",
        "Spine", "10.1097/BRS.0b013e31824b5464", "",
        "cohort", Abstract;
    WILLIAMS2013: "williams2013",
        "Williams CM, Henschke N, Maher CG, et al", Some(2013),
        "Red flags to screen for vertebral fracture in patients presenting with low-back pain",
        "Cochrane Database Syst Rev", "10.1002/14651858.CD008643", "",
        "Cochrane DTA review", Text;
    WOOD2024: "wood2024",
        "Wood L, Dunstan E, Karouni F, Zlatanos C, Elkazaz M, Salem KMI, D'Aquino DA, Lewis M", Some(2024),
        "Can clinical presentation predict radiologically confirmed cauda equina syndrome: review of 530 \
         cases",
        "", "", "",
        "retrospective cohort", Abstract;
    WU2004: "wu2004",
        "Wu WH et al", Some(2004),
        "Pregnancy-related pelvic girdle pain (PPP), I",
        "Eur Spine J", "10.1007/s00586-003-0615-y", "",
        "systematic review", Abstract;
    YAMASHITA2014: "yamashita2014",
        "Yamashita T et al", Some(2014),
        "Prevalence of neuropathic pain in chronic pain related to spinal disorders",
        "J Orthop Sci", "10.1007/s00776-013-0496-9", "",
        "cross-sectional", Abstract;
    YUKAWA1997: "yukawa1997",
        "Yukawa Y et al", Some(1997),
        "Groin pain associated with lower lumbar disc herniation",
        "Spine", "10.1097/00007632-199708010-00010", "9259784",
        "case series", Abstract;
    YUSUF2019: "yusuf2019",
        "Yusuf M, Finucane L, Selfe J", Some(2019),
        "Red flags for the early detection of spinal infection in back pain patients",
        "BMC Musculoskelet Disord", "10.1186/s12891-019-2949-6", "",
        "systematic review", Abstract;
    ZHANG2009: "zhang2009",
        "Zhang YG, Sun Z, Zhang Z, Liu J, Guo X", Some(2009),
        "Risk factors for lumbar intervertebral disc herniation in Chinese population: a case-control \
         study",
        "Spine", "10.1097/BRS.0b013e3181a3c2de", "19940721",
        "case-control", Abstract;
    ZOSTER_PHARM: "zoster_pharm",
        "UK pharmacy education pages", None,
        "Shingles modules",
        "", "", "",
        "education", Text;
    ZUSMAN2022: "zusman2022",
        "Zusman NL, Radoslovich SS, Smith SJ, Tanski M, Gundle KR, Yoo JU", Some(2022),
        "Physical examination is predictive of cauda equina syndrome: MRI to rule out diagnosis is \
         unnecessary",
        "Global Spine J", "", "",
        "cross-sectional cohort", Abstract;
}
