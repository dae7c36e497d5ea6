using Survey.Analysis.Responses;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>Which options of a choice are hidden.</summary>
internal static class OptionHiding
{
    /// <summary>
    /// Options of a single choice that nobody chose are hidden as soon as another option is: otherwise a hidden count could be
    /// distinguished from a zero, and readers would know that somebody is there. Where zeros are shown, readers may know.
    /// </summary>
    /// <param name="suppression">Whether zeros are shown.</param>
    /// <param name="column">The choice.</param>
    /// <param name="hides">Whether the option at that place has a hidden count; not called for options that nobody chose.</param>
    public static bool[] Of(ReportSuppression suppression, ChoiceColumn column, Func<int, bool> hides)
    {
        var counted = Counted(column);
        var hidden = counted.Select((isCounted, i) => isCounted && hides(i)).ToArray();
        var any = suppression.Rule.ZerosAreSensitive && hidden.Contains(value: true);
        return [.. hidden.Select((own, i) => own || (any && !counted[i]))];
    }

    /// <summary>
    /// The options that suppression counts: all of a multiple choice, of a single choice those that somebody chose, and the parts of
    /// nets: a net and its other options would reveal that nobody chose one.
    /// </summary>
    public static bool[] Counted(ChoiceColumn column) =>
        [.. column.Chosen.Select((set, option) => column.IsMultiple || column.Netted.Contains(option) || set.Count() > 0)];
}
