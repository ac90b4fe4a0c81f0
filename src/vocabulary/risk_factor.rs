//! What makes a condition more likely before any complaint.

use super::macros::evidence;

evidence! {
    /// What makes a condition more or less likely before any complaint: habits, history, heredity.
    pub enum RiskFactor, "risk factor" {
        Smoking = "smoking", "Smoking", "Do you smoke?",
            also "smoker";
        Obesity = "obesity", "Obesity", "Are you very overweight (a body mass index, BMI, of 30 or more)?";
        TallStature = "tall_stature", "Tall stature", "Are you very tall (for a man, 190 cm or 6 feet 3 inches or more)?";
        HeavyPhysicalWork = "heavy_physical_work", "Heavy physical work", "Do you lift or carry heavy loads at work?";
        ProlongedSittingOrDriving = "prolonged_sitting_or_driving", "Prolonged sitting or driving", "Do you sit or drive for most of the day?";
        FamilyHistoryOfDiscHerniation = "family_history_of_disc_herniation", "Family history of disc herniation", "Has a close relative had a slipped disc?";
        Diabetes = "diabetes", "Diabetes", "Do you have diabetes?",
            also "diabetes mellitus";
        Pregnancy = "pregnancy", "Pregnancy", "Are you pregnant, or could you be?";
        RecentChildbirth = "recent_childbirth", "Recent childbirth", "Have you given birth in the last six weeks?";
        PoorPosture = "poor_posture", "Poor posture", "Do you often sit or stand bent, twisted or slumped for a long time?";
        BluntTrauma = "blunt_trauma", "Blunt trauma (direct blow)", "Did the pain begin after a direct blow to the sore spot?";
        RepetitiveStrain = "repetitive_strain", "Repetitive strain", "At work or in sport, do you repeat the same movement for hours?";
        MuscleOverload = "muscle_overload", "Muscle overload", "Before the pain began, did the sore muscles have to work much harder than usual?";
        ChronicMusculoskeletalDisorder = "chronic_musculoskeletal_disorder", "Chronic musculoskeletal disorder", "Do you have a long-standing disorder of muscles or joints, such as arthritis?";
        KneeOsteoarthritis = "knee_osteoarthritis", "Knee osteoarthritis", "Do you have arthritis (osteoarthritis) of a knee?";
        HlaB27 = "hla_b27", "HLA-B27", "Blood test shows HLA-B27";
        FamilyHistoryOfSpondyloarthritis = "family_history_of_spondyloarthritis", "Family history of spondyloarthritis", "Has a close relative had ankylosing spondylitis, uveitis (an inflamed eye), psoriasis, Crohn's disease or ulcerative colitis?";
        KnownAnkylosingSpondylitis = "known_ankylosing_spondylitis", "Known ankylosing spondylitis or fused spine", "Have you been told that you have ankylosing spondylitis, or that bones of your spine have grown together (other than by an operation)?";
        Psoriasis = "psoriasis", "Psoriasis", "Do you have psoriasis?";
        InflammatoryBowelDisease = "inflammatory_bowel_disease", "Inflammatory bowel disease", "Do you have Crohn's disease or ulcerative colitis?",
            also "IBD";
        HistoryOfCancer = "history_of_cancer", "History of cancer", "Have you ever had cancer? (Do not count skin cancer, unless it was melanoma.)";
        CorticosteroidUse = "corticosteroid_use", "Prolonged corticosteroid use", "Have you taken steroid tablets, such as prednisolone, for three months or more?";
        Osteoporosis = "osteoporosis", "Osteoporosis or previous fragility fracture", "Have you been told that you have osteoporosis (thin bones), or have you broken a bone in a small fall after the age of 50?";
        AnticoagulantUse = "anticoagulant_use", "Anticoagulant use or bleeding disorder", "Do you take a blood thinner (such as warfarin, apixaban or rivaroxaban), or does an illness make you bleed easily?",
            also "anticoagulants", "anticoagulation";
        MajorTrauma = "major_trauma", "Major trauma", "Did this pain begin within days of a serious accident, such as a car crash or a fall from a height?";
        MinorTrauma = "minor_trauma", "Minor trauma", "Did this pain begin after a fall or knock, even a small one?";
        TrainingLoadIncrease = "training_load_increase", "Increase in training load", "In the weeks before the pain began, did you start or step up running, marching or other hard training?";
        IntravenousDrugUse = "intravenous_drug_use", "Intravenous drug use", "In the last year, have you injected drugs that were not prescribed? (Germs can reach the spine that way.)",
            also "IVDU";
        DialysisOrIndwellingLine = "dialysis_or_indwelling_line", "Dialysis or indwelling line", "Are you on dialysis, or do you have a thin tube that stays in a vein (a line or port)?";
        Immunosuppression = "immunosuppression", "Immunosuppression", "Are your defences against germs weak, through an illness such as HIV, or a medicine such as chemotherapy or one for a transplant?";
        RecentInfection = "recent_infection", "Recent infection", "In the last month, have you had an infection that needed antibiotics?";
        RecentSpinalProcedure = "recent_spinal_procedure", "Recent spinal procedure", "In the last three months, have you had an injection, an operation or an epidural in your back?";
        Hypertension = "hypertension", "Hypertension", "Do you have high blood pressure?",
            also "high blood pressure";
        FamilyHistoryOfAorticAneurysm = "family_history_of_aortic_aneurysm", "Family history of aortic aneurysm", "Has a parent, brother or sister had an aortic aneurysm (a widened main artery in the belly)?";
        KnownAorticAneurysm = "known_aortic_aneurysm", "Known aortic aneurysm", "Have you been told that you have an aortic aneurysm (a widened main artery in the belly or chest)?";
        AlcoholMisuse = "alcohol_misuse", "Alcohol misuse", "On most days, do you drink more than three pints of beer, a bottle of wine, or as much alcohol in other drinks?";
        TightClothing = "tight_clothing", "Tight clothing or belt", "Do you wear tight belts or clothing at the waist?";
        HeightLossOver6Cm = "height_loss_over_6_cm", "Height loss over 6 cm", "Are you now more than 6 cm (two and a half inches) shorter than you were as a young adult?";
    }
}
