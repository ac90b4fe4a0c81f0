//! What makes a condition likelier before any complaint.

use super::macros::evidence;

evidence! {
    /// What makes a condition more or less likely before any complaint: habits, history, heredity.
    pub enum RiskFactor, "risk factor" {
        Smoking = "smoking", "Smoking", "Do you smoke?";
        Obesity = "obesity", "Obesity", "Is your body mass index 30 or more?";
        TallStature = "tall_stature", "Tall stature", "Are you tall (for men, 190 cm or more)?";
        HeavyPhysicalWork = "heavy_physical_work", "Heavy physical work", "Do you lift or carry heavy loads at work?";
        ProlongedSittingOrDriving = "prolonged_sitting_or_driving", "Prolonged sitting or driving", "Do you sit or drive for most of the day?";
        FamilyHistoryOfDiscHerniation = "family_history_of_disc_herniation", "Family history of disc herniation", "Has a close relative had a slipped disc?";
        Diabetes = "diabetes", "Diabetes", "Do you have diabetes?";
        Pregnancy = "pregnancy", "Pregnancy", "Are you pregnant, or have you given birth recently?";
        PoorPosture = "poor_posture", "Poor posture", "Do you often stay in a poor posture for a long time?";
        BluntTrauma = "blunt_trauma", "Blunt-force trauma", "Was the muscle hit or bruised?";
        RepetitiveStrain = "repetitive_strain", "Repetitive strain", "Do you repeat the same movement for hours?";
        MuscleOverload = "muscle_overload", "Muscle overload", "Was the muscle put under unusual strain?";
        ChronicMusculoskeletalDisorder = "chronic_musculoskeletal_disorder", "Chronic musculoskeletal disorder", "Do you have a long-standing muscle or joint disorder?";
        KneeOsteoarthritis = "knee_osteoarthritis", "Knee osteoarthritis", "Do you have arthritis (osteoarthritis) of a knee?";
        HlaB27 = "hla_b27", "HLA-B27", "Has a blood test shown HLA-B27?";
        FamilyHistoryOfSpondyloarthritis = "family_history_of_spondyloarthritis", "Family history of spondyloarthritis", "Has a close relative had ankylosing spondylitis, uveitis, psoriasis or inflammatory bowel disease?";
        Psoriasis = "psoriasis", "Psoriasis", "Do you have psoriasis?";
        InflammatoryBowelDisease = "inflammatory_bowel_disease", "Inflammatory bowel disease", "Do you have Crohn's disease or ulcerative colitis?";
        HistoryOfCancer = "history_of_cancer", "History of cancer", "Have you had cancer?";
        CorticosteroidUse = "corticosteroid_use", "Prolonged corticosteroid use", "Have you taken steroid tablets for months?";
        Osteoporosis = "osteoporosis", "Osteoporosis", "Do you have osteoporosis or a past fragility fracture?";
        MajorTrauma = "major_trauma", "Major trauma", "Did it follow a serious accident or a fall from a height?";
        MinorTrauma = "minor_trauma", "Minor trauma", "Did it follow a small fall or knock?";
        IntravenousDrugUse = "intravenous_drug_use", "Intravenous drug use", "Have you injected drugs?";
        Immunosuppression = "immunosuppression", "Immunosuppression", "Is your immune system weakened?";
        RecentInfection = "recent_infection", "Recent infection", "Have you had a recent infection?";
        RecentSpinalProcedure = "recent_spinal_procedure", "Recent spinal procedure", "Have you had a recent injection or operation on the spine?";
        Hypertension = "hypertension", "Hypertension", "Do you have high blood pressure?";
        FamilyHistoryOfAorticAneurysm = "family_history_of_aortic_aneurysm", "Family history of aortic aneurysm", "Has a close relative had an aortic aneurysm?";
        AlcoholMisuse = "alcohol_misuse", "Alcohol misuse", "Do you drink heavily?";
        TightClothing = "tight_clothing", "Tight clothing or belt", "Do you wear tight belts or clothing at the waist?";
    }
}
