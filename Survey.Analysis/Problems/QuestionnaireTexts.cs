namespace Survey.Analysis.Problems;

/// <summary>
/// The texts about questionnaires, plans and figures of countries, for their authors. docs/questionnaire-format.md explains every
/// rule.
/// </summary>
internal static class QuestionnaireTexts
{
    public static readonly IReadOnlyDictionary<string, string> ByRule = new Dictionary<string, string>
    {
        ["file/empty"] = "the file is empty; write a JSON object",
        ["file/not-utf8"] = "the line holds bytes that are not UTF-8; save the file as UTF-8",
        ["file/missing"] = "the folder has no {0}; add it",
        ["file/not-json"] = "{0}; correct the JSON",

        ["properties/duplicate"] = "'{0}' is already on line {1}; keep one of them",
        ["properties/wrong-type"] = "expected {0}, found {1}",
        ["properties/unknown"] = "'{0}' is not a property here; {1}",
        ["properties/missing"] = "'{0}' is missing; add it",
        ["properties/out-of-range"] = "expected a whole number from {0} to {1}",

        ["types/unknown"] = "there is no type '{0}'; {1}",

        ["languages/invalid"] = "'{0}' is not a language code; write one such as 'nl' or 'pt-BR'",
        ["texts/empty"] = "the text is blank; write it, or leave the property out",
        ["texts/missing-language"] = "the text is missing in {0}; the title is translated, so every text must be",
        ["texts/unknown-language"] =
            "'{0}' is not among the title's languages ({1}); translate the title too, or remove this text",
        ["texts/two-defaults"] = "'default' and '{0}' are the same language here; keep one of them",

        ["names/invalid"] =
            "the name '{0}' cannot be a key; use letters a to z, digits, '_' and '-', a letter first, no '-Comment' at the end",
        ["names/reserved"] = "the name '{0}' is a column of every answers file; choose another",
        ["names/duplicate"] = "the name '{0}' is already on line {1} (case does not count); choose another",

        ["codes/invalid"] = "the code '{0}' cannot be used in answers files; write one without spaces, quotes, ';', ',' and '/'",
        ["codes/duplicate"] = "the code '{0}' is already on line {1} (case does not count); choose another",
        ["formerly/still-there"] =
            "'{0}' is a former name here and still in use; remove one of the two, so that it is clear what an earlier answer means",
        ["formerly/twice"] = "'{0}' is already the former name of line {1}; keep one of them, or use 'split'",
        ["split/still-there"] =
            "'{0}' is split here and still in use or renamed; remove the option '{0}', so that its answers stay with what was split",
        ["labels/duplicate"] =
            "the label '{0}' ({1}) is already on line {2}; word them differently, or an imported answer matches both",

        ["choices/empty"] = "there is nothing to choose; add at least one option",
        ["choices/exclusive-single"] = "isExclusive only applies to a checkbox; remove it",
        ["choices/limits"] = "from {0} to {1} of {2} options cannot be chosen; correct the limits",

        ["scale/range-reversed"] = "the range runs from {0} to {1}; the first number must be the smaller",
        ["scale/step"] = "steps of {0} from {1} to {2} do not give between 2 and {3} points; correct the step",
        ["scale/values-and-range"] = "rateValues and a range exclude each other; keep one of them",

        ["pages/empty"] = "it has no elements; add some, or remove it",
        ["pages/and-elements"] = "'pages' and 'elements' exclude each other; move the elements to a page",

        ["conditions/syntax"] = "the condition fails at character {0}: {1}",
        ["conditions/unknown-question"] = "the condition asks about '{0}', which is not a question; {1}",
        ["conditions/unknown-row"] = "the condition asks about the row '{0}', which '{1}' does not have; {2}",
        ["conditions/unknown-code"] = "the condition compares '{0}' with '{1}', which is not one of its codes; {2}",
        ["conditions/later-question"] =
            "the condition asks about '{0}', which is asked later; ask it earlier, or change the condition",

        ["html/unsafe"] = "{0} is not allowed; allowed are p, strong, em, ul, ol, li, br and a with an https: or mailto: address",
        ["html/unbalanced"] = "<{0}> is not closed in order; close each tag before the one around it",

        ["plan/unknown-question"] = "there is no question '{0}'; {1}",
        ["plan/wrong-kind"] = "'{0}' is of another kind; name {1}",
        ["plan/former-name"] = "'{0}' is called '{1}' now; the earlier name still works, write the new one",
        ["plan/personal"] = "'{0}' is personal and never analysed; name another question",
        ["plan/limits-reversed"] =
            "the limit for partners ({0}) is above the public limit ({1}); partners must not see less than everybody",
        ["plan/unknown-option"] = "'{0}' is not an option of '{1}'; {2}",
        ["plan/missing-level"] = "the levels leave out '{0}', a column of '{1}'; add it to 'levels'",
        ["plan/duplicate-id"] = "'{0}' is already used above; choose another",
        ["plan/unknown-area"] = "there is no area '{0}'; {1}",
        ["plan/unknown-lesson"] = "there is no lesson {0}; add it to 'lessons', or name another",
        ["plan/unknown-skill"] = "'{0}' is not a row of the group's matrix; {1}",
        ["plan/missing-skill"] = "the skill '{0}', a row of '{1}', has no area and lesson; add it",
        ["plan/pair-mismatch"] = "'{0}' and '{1}' differ in rows, columns or their order; make them alike",
        ["plan/unknown-group"] = "there is no group of skills '{0}'; {1}",
        ["plan/no-skills"] = "the block needs skills and the plan has none; add 'skillGroups', or remove the block",
        ["plan/no-breakdown"] = "the block needs groups and the plan has none; add 'breakdown', or remove the block",
        ["plan/unknown-sheet"] = "there is no sheet '{0}'; {1}",
        ["plan/duplicate-sheet"] = "an earlier section has the sheet '{0}'; merge the two, or choose another",
        ["plan/empty-section"] = "the section shows nothing; add blocks, or remove it",
        ["plan/unknown-net"] = "there is no net '{0}'; {1}",
        ["plan/unknown-table"] = "no block has the table '{0}'; {1}",
        ["plan/finding-subject"] = "a finding is about one thing; write 'net', 'skill', or 'question' with 'option'",
        ["plan/finding-elsewhere"] =
            "no table of the section shows '{0}'; move the finding to the section that has it, or add the block",
        ["plan/empty-net"] = "the net '{0}' has no options; name them, or remove the net",
        ["plan/net-is-option"] = "'{0}' is an option of '{1}' itself; call the net otherwise",
        ["plan/invalid-table"] =
            "Excel does not accept a table named '{0}'; use letters a to z, digits and '_', no digit first, nothing that reads as a cell",
        ["plan/duplicate-table"] = "the table '{0}' is already used above (case does not count); choose another",

        ["context/unknown-country"] = "'{0}' is not an option of the country question; {1}",
        ["context/unknown-indicator"] = "there is no indicator '{0}'; {1}",
        ["context/duplicate-indicator"] = "the indicator '{0}' is defined twice; keep one of them",
        ["context/figure-out-of-range"] = "{0} does not fit the indicator's unit; write {1}",
    };
}
