//! What the pain feels like.

use super::macros::evidence;

evidence! {
    /// What the pain feels like. The patient can answer.
    pub enum PainQuality, "pain quality" {
        Dull = "dull", "Dull pain", "Is the pain dull?";
        Aching = "aching", "Aching pain", "Is the pain aching?";
        Deep = "deep", "Deep pain", "Does the pain feel deep inside?";
        Sharp = "sharp", "Sharp pain", "Is the pain sharp?";
        Stabbing = "stabbing", "Stabbing pain", "Is the pain stabbing?";
        Shooting = "shooting", "Shooting pain", "Does the pain shoot?";
        ElectricShock = "electric_shock", "Electric shock-like pain", "Is the pain like an electric shock?";
        Burning = "burning", "Burning pain", "Is the pain burning?";
        Throbbing = "throbbing", "Throbbing pain", "Is the pain throbbing, like a pulse?";
        Cramping = "cramping", "Cramping pain", "Is the pain cramping?";
        Tearing = "tearing", "Tearing pain", "Is the pain tearing or ripping?";
    }
}
