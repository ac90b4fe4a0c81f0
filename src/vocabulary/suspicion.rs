//! The diseases that red flags suspect.

use super::Condition;
use super::macros::vocabulary;

vocabulary! {
    /// The disease that a red-flag rule suspects. It can be one that is not ranked.
    #[non_exhaustive]
    pub enum Suspicion, "suspicion" {
        CaudaEquinaSyndrome = "cauda_equina_syndrome", "Cauda equina syndrome";
        LumbarDiscHerniation = "lumbar_disc_herniation", "Lumbar disc herniation with radiculopathy";
        SpinalCordCompression = "spinal_cord_compression", "Spinal cord compression";
        AcuteCordOrVascularDisease = "acute_cord_or_vascular_disease", "Acute disease of the spinal cord or of an artery";
        SpinalHaematoma = "spinal_haematoma", "Bleeding into the spinal canal";
        SpinalMalignancy = "spinal_malignancy", "Spinal malignancy";
        MultipleMyeloma = "multiple_myeloma", "Multiple myeloma";
        VertebralFracture = "vertebral_fracture", "Vertebral fracture";
        SpinalInfection = "spinal_infection", "Spinal infection";
        SeriousDiseaseUnspecified = "serious_disease_unspecified", "Serious disease, not further specified";
        AbdominalAorticAneurysm = "abdominal_aortic_aneurysm", "Abdominal aortic aneurysm";
        AorticDissection = "aortic_dissection", "Aortic dissection";
        AcuteHeartOrAorticDisease = "acute_heart_or_aortic_disease", "Acute disease of the heart or the aorta";
        AcuteLimbIschaemia = "acute_limb_ischaemia", "Acute limb ischaemia";
        PeripheralArterialDisease = "peripheral_arterial_disease", "Peripheral arterial disease";
        DeepVeinThrombosis = "deep_vein_thrombosis", "Deep vein thrombosis";
        PulmonaryEmbolism = "pulmonary_embolism", "Pulmonary embolism";
        IliopsoasHaematoma = "iliopsoas_haematoma", "Bleeding into the iliopsoas muscle";
        HipFracture = "hip_fracture", "Hip fracture";
        FemoralStressFracture = "femoral_stress_fracture", "Stress fracture of the femoral neck";
        SlippedFemoralEpiphysis = "slipped_femoral_epiphysis", "Slipped upper femoral epiphysis";
        SepticArthritis = "septic_arthritis", "Septic arthritis";
        PsoasAbscess = "psoas_abscess", "Psoas abscess";
        OsteonecrosisOfFemoralHead = "osteonecrosis_of_femoral_head", "Osteonecrosis of the femoral head";
        ObstructedInfectedKidney = "obstructed_infected_kidney", "Obstructed, infected kidney";
        KidneyInfection = "kidney_infection", "Kidney infection";
        UreteralStone = "ureteral_stone", "Ureteral stone";
        UrinaryTractDisease = "urinary_tract_disease", "Urinary tract disease";
        EctopicPregnancy = "ectopic_pregnancy", "Ectopic pregnancy";
        ComplicationOfPregnancy = "complication_of_pregnancy", "Complication of pregnancy";
        TesticularTorsion = "testicular_torsion", "Testicular torsion";
        TesticularDisease = "testicular_disease", "Testicular disease";
        HerpesZoster = "herpes_zoster", "Herpes zoster (shingles)";
    }
}

impl Suspicion {
    /// The ranked condition with this id; `None` if the disease is not ranked.
    #[must_use]
    pub const fn condition(self) -> Option<Condition> {
        Some(match self {
            Self::CaudaEquinaSyndrome => Condition::CaudaEquinaSyndrome,
            Self::LumbarDiscHerniation => Condition::LumbarDiscHerniation,
            Self::SpinalMalignancy => Condition::SpinalMalignancy,
            Self::VertebralFracture => Condition::VertebralFracture,
            Self::SpinalInfection => Condition::SpinalInfection,
            Self::AbdominalAorticAneurysm => Condition::AbdominalAorticAneurysm,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suspicion_is_a_ranked_condition_if_and_only_if_it_has_its_id() {
        for suspicion in Suspicion::ALL {
            let namesake = Condition::ALL.iter().find(|condition| condition.as_str() == suspicion.as_str());
            assert_eq!(suspicion.condition(), namesake.copied());
            assert!(namesake.is_none_or(|condition| condition.label() == suspicion.label()));
        }
    }
}
