using Survey.Analysis.Questionnaires;

namespace Survey.Tests.Interchange;

/// <summary>A form in five languages with every kind of question, whose options have separators, brackets and each other in their words.</summary>
internal static class RandomForm
{
    public static Questionnaire Create() => Example.Questionnaire(Json);

    private const string Json = """
        {"title": {"default": "Visits", "nl": "Bezoeken", "es": "Visitas", "it": "Visite", "el": "Επισκέψεις"},
         "pages": [{"name": "one", "elements": [
          {"type": "boolean", "name": "consent", "isRequired": true,
           "validators": [{"type": "expression", "expression": "{consent} = true", "text": {"default": "Only with consent", "nl": "Alleen met toestemming", "es": "Solo con consentimiento", "it": "Solo con il consenso", "el": "Μόνο με συγκατάθεση"}}],
           "title": {"default": "Consent", "nl": "Toestemming", "es": "Consentimiento", "it": "Consenso", "el": "Συγκατάθεση"},
           "labelTrue": {"default": "Yes, I agree", "nl": "Ja, ik ga akkoord", "es": "Sí, de acuerdo", "it": "Sì, accetto", "el": "Ναι, συμφωνώ"},
           "labelFalse": {"default": "No, I do not", "nl": "Nee, ik ga niet akkoord", "es": "No, no estoy de acuerdo", "it": "No, non accetto", "el": "Όχι, δεν συμφωνώ"}},
          {"type": "radiogroup", "name": "kind", "showOtherItem": true, "otherText": {"default": "Other", "nl": "Anders", "es": "Otro", "it": "Altro", "el": "Άλλο"},
           "title": {"default": "What kind of museum is it?", "nl": "Wat voor museum is het?", "es": "¿Qué tipo de museo es?", "it": "Che tipo di museo è?", "el": "Τι είδους μουσείο είναι;"},
           "choices": [
            {"value": "art", "text": {"default": "Art", "nl": "Kunst", "es": "Arte", "it": "Arte", "el": "Τέχνη"}},
            {"value": "art_design", "text": {"default": "Art, design and fashion", "nl": "Kunst, vormgeving en mode", "es": "Arte, diseño y moda", "it": "Arte, design e moda", "el": "Τέχνη, σχέδιο και μόδα"}},
            {"value": "nature", "text": {"default": "Nature (gardens too)", "nl": "Natuur (ook tuinen)", "es": "Naturaleza (también jardines)", "it": "Natura (anche giardini)", "el": "Φύση (και κήποι)"}}]},
          {"type": "checkbox", "name": "public",
           "title": {"default": "Who comes? (several answers)", "nl": "Wie komen er? (meer antwoorden)", "es": "¿Quién viene? (varias respuestas)", "it": "Chi viene? (più risposte)", "el": "Ποιοι έρχονται; (πολλές απαντήσεις)"},
           "showOtherItem": true, "otherText": {"default": "Other", "nl": "Anders", "es": "Otro", "it": "Altro", "el": "Άλλο"},
           "choices": [
            {"value": "schools", "text": {"default": "Schools", "nl": "Scholen", "es": "Escuelas", "it": "Scuole", "el": "Σχολεία"}},
            {"value": "families", "text": {"default": "Families, with children", "nl": "Gezinnen, met kinderen", "es": "Familias, con niños", "it": "Famiglie, con bambini", "el": "Οικογένειες, με παιδιά"}},
            {"value": "tourists", "text": {"default": "Tourists; groups", "nl": "Toeristen; groepen", "es": "Turistas; grupos", "it": "Turisti; gruppi", "el": "Τουρίστες· ομάδες"}},
            {"value": "locals", "text": {"default": "People who live here", "nl": "Mensen van hier", "es": "Gente de aquí", "it": "Gente del posto", "el": "Κάτοικοι της περιοχής"}}]},
          {"type": "matrix", "name": "care",
           "title": {"default": "How well do you keep", "nl": "Hoe goed bewaart u", "es": "¿Cómo conserva", "it": "Come conserva", "el": "Πόσο καλά φυλάτε"},
           "columns": [
            {"value": "0", "text": {"default": "Not", "nl": "Niet", "es": "Nada", "it": "Per niente", "el": "Καθόλου"}},
            {"value": "1", "text": {"default": "Not well", "nl": "Niet goed", "es": "No muy bien", "it": "Non bene", "el": "Όχι καλά"}},
            {"value": "2", "text": {"default": "Well", "nl": "Goed", "es": "Bien", "it": "Bene", "el": "Καλά"}}],
           "rows": [
            {"value": "paper", "text": {"default": "Paper: letters, maps", "nl": "Papier: brieven, kaarten", "es": "Papel: cartas, mapas", "it": "Carta: lettere, mappe", "el": "Χαρτί: γράμματα, χάρτες"}},
            {"value": "film", "text": {"default": "Film", "nl": "Film", "es": "Película", "it": "Pellicola", "el": "Φιλμ"}},
            {"value": "files", "text": {"default": "Files / data", "nl": "Bestanden / data", "es": "Ficheros / datos", "it": "File / dati", "el": "Αρχεία / δεδομένα"}}]},
          {"type": "text", "name": "visitors", "inputType": "number",
           "title": {"default": "Visitors, in thousands", "nl": "Bezoekers, in duizenden", "es": "Visitantes, en miles", "it": "Visitatori, in migliaia", "el": "Επισκέπτες, σε χιλιάδες"}},
          {"type": "text", "name": "opened", "inputType": "date",
           "title": {"default": "Opened on", "nl": "Geopend op", "es": "Abierto el", "it": "Aperto il", "el": "Άνοιξε στις"}},
          {"type": "rating", "name": "joy", "rateMax": 5,
           "title": {"default": "How much do you like it?", "nl": "Hoe leuk vindt u het?", "es": "¿Cuánto le gusta?", "it": "Quanto le piace?", "el": "Πόσο σας αρέσει;"}},
          {"type": "comment", "name": "remarks",
           "title": {"default": "Remarks", "nl": "Opmerkingen", "es": "Observaciones", "it": "Osservazioni", "el": "Παρατηρήσεις"}}
        ]}]}
        """;
}
