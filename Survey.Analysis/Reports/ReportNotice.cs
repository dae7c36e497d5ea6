namespace Survey.Analysis.Reports;

/// <summary>What every sheet says first.</summary>
internal static class ReportNotice
{
    /// <summary>
    /// That of the answers or else of the plan, and what of the folder could not be used; null where there is nothing to say.
    /// </summary>
    public static string? Of(ReportContext context)
    {
        var sentences = Sentences(context).ToList();
        return sentences.Count == 0 ? null : string.Join(' ', sentences);
    }

    private static IEnumerable<string> Sentences(ReportContext context)
    {
        if ((context.Options.Notice ?? context.Plan.Notice) is { } standing)
        {
            yield return context.In(standing);
        }

        if (context.Folder.IsPlanUnused)
        {
            yield return context.Words.Text("notice.plan");
        }

        if (context.Folder.AreCountriesUnused)
        {
            yield return context.Words.Text("notice.countries");
        }
    }
}
