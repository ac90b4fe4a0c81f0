//! What a laboratory, a scan or a procedure showed.

use super::macros::evidence;

evidence! {
    /// What a laboratory, scan or procedure showed.
    pub enum Investigation, "investigation" {
        SacroiliitisOnMri = "sacroiliitis_on_mri", "Sacroiliitis on MRI", "MRI shows active sacroiliitis";
        SacroiliitisOnRadiograph = "sacroiliitis_on_radiograph", "Sacroiliitis on radiograph", "Radiograph shows definite sacroiliitis";
        RaisedInflammatoryMarkers = "raised_inflammatory_markers", "Raised CRP or ESR", "CRP or ESR is raised",
            also "raised CRP", "raised ESR";
        PostVoidResidualOver200Ml = "post_void_residual_over_200_ml", "Post-void residual of 200 ml or more", "Bladder scan after voiding shows 200 ml or more";
        DiscHerniationOnMri = "disc_herniation_on_mri", "Disc herniation on MRI or CT", "MRI or CT shows a disc herniation";
        CanalStenosisOnMri = "canal_stenosis_on_mri", "Lumbar canal stenosis on MRI or CT", "MRI or CT shows a narrowed lumbar canal";
        CaudaEquinaCompressionOnMri = "cauda_equina_compression_on_mri", "Cauda equina compression on MRI or CT", "MRI or CT shows compression of the cauda equina";
        VertebralFractureOnImaging = "vertebral_fracture_on_imaging", "Vertebral fracture on imaging", "Radiograph, CT or MRI shows a vertebral fracture or collapse";
        BoneLesionOnImaging = "bone_lesion_on_imaging", "Bone lesion of the spine or sacrum on imaging", "Radiograph, CT, MRI or bone scan shows a destructive or sclerotic lesion of the spine or sacrum";
        DiscitisOnMri = "discitis_on_mri", "Disc or vertebral infection on MRI", "MRI shows infection of a disc, a vertebra or the epidural space";
        SpondylolisthesisOnRadiograph = "spondylolisthesis_on_radiograph", "Vertebral slip on imaging", "Radiograph or other imaging shows a vertebral slip";
        HipOsteoarthritisOnRadiograph = "hip_osteoarthritis_on_radiograph", "Hip osteoarthritis on radiograph", "Radiograph shows osteoarthritis of the hip";
        AorticDilatationOnUltrasound = "aortic_dilatation_on_ultrasound", "Dilated abdominal aorta on ultrasound or CT", "Ultrasound or CT shows an abdominal aorta of 3 cm or more";
        Anaemia = "anaemia", "Anaemia", "Haemoglobin is below the normal range",
            also "anemia";
        Hypercalcaemia = "hypercalcaemia", "Hypercalcaemia", "Serum calcium is raised",
            also "hypercalcemia";
        SacroiliacBlockRelief = "sacroiliac_block_relief", "Relief after sacroiliac block", "Local anaesthetic in the sacroiliac joint removes most of the pain";
        FacetBlockRelief = "facet_block_relief", "Relief after facet block", "Local anaesthetic at the facet joints removes most of the pain";
        BoneLesionElsewhereOnImaging = "bone_lesion_elsewhere_on_imaging", "Bone lesion outside the spine on imaging", "Radiograph, CT, MRI or bone scan shows a destructive or suspicious lesion of a bone other than the spine or sacrum";
    }
}
